/** The good content with a briefing, a vignette and a page with a sheet in it. */
import { type Content, change, put } from "./content.ts";
import { wholeContent } from "./library.ts";

export const briefing = `---
id: first-look
title: A first look
summary: What to look at first.
questions:
  - question-1
evidence:
  - study
---

## What it is

A look.

## Why it matters

It helps.

## What reviews and guidance say

- One thing.
- Another.

## With children

- See them.
- Ask them.

## With adults

- Visit them.
- Listen to them.

## What to do

- Write it.
- Share it.
- Check it.

## Talk about it

- What helps?
- What does not?
`;

/** A vignette with a number of stages. */
export function vignetteWith(stages: number): string {
  const told = Array.from(
    { length: stages },
    (_, index) => `### Day ${index + 1}\n\nIt goes on.\n\n- What now?\n\n`,
  );
  return `---\nid: late-call\ntitle: A late call\nsummary: Somebody calls late.\nfor: both\ntopics: nothing much.\nquestions:\n  - question-1\n---\n\n## Stages\n\n${told.join("")}## Notes for the facilitator\n\nListen.\n`;
}

/** The whole good content with these sheets, listed in their order and held by the pack of the organisation. */
export function withSheets(words: { briefing?: string; vignette?: string } = {}): Content {
  const content = wholeContent();
  put("content/briefings/first-look.md", words.briefing ?? briefing, content);
  put("content/vignettes/late-call.md", words.vignette ?? vignetteWith(2), content);
  put(
    "content/pages/notes-to-take.md",
    "---\nid: notes-to-take\ntitle: Notes to take\ndescription: Room to write.\nlinked_from: footer\nsheet: true\n---\n\n## Yours\n\nWhat I saw\n\n____\n",
    content,
  );
  change(
    "content/packs/3-organisation.md",
    '  - {"part":"about"}',
    '  - {"part":"briefing","briefing":"first-look"}\n  - {"part":"vignette","vignette":"late-call"}\n  - {"part":"about"}',
    content,
  );
  return change(
    "content/order.yaml",
    "packs:\n",
    "briefings:\n  - first-look\nvignettes:\n  - late-call\nnewly_qualified:\n  - question-1\npacks:\n",
    content,
  );
}
