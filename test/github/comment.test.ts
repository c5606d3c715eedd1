import * as assert from "uvu/assert";
import type { Change } from "../../scripts/content/history.ts";
import { comment, type ReportFacts } from "../../scripts/github/comment.ts";
import { COMMENT_MARK } from "../../scripts/github/markdown.ts";
import { describe } from "../support/describe.ts";
import { publishedVersion } from "../support/published.ts";

const change: Change = {
  noun: "question",
  id: "not-seen",
  title: "Not seen",
  kind: "wording",
  parts: [
    {
      name: "Why it matters",
      significance: "wording",
      runs: [
        { kind: "same", words: "It" },
        { kind: "removed", words: "is" },
        { kind: "added", words: "was" },
      ],
    },
  ],
};

const facts: ReportFacts = {
  board: { web_address: "https://board.example" },
  next: {
    note: publishedVersion("1.1").note,
    changes: [change],
    smallest: { version: "1.1", kind: "wording", reason: 'the wording of question "Not seen" changed' },
    problems: [],
  },
  history: [publishedVersion("1.0", { state: "current" })],
  unreached: 12,
  packs: [
    { file: "packs/team.pdf", edition: "standard", before: 12, after: 12, different: 1 },
    { file: "packs/team-large-print.pdf", edition: "large-print", before: 20, after: 21, different: 2 },
    { file: "packs/more.pdf", edition: "standard", before: undefined, after: 3, different: undefined },
  ],
  pictures: ["team-page-4.png"],
  longSentences: [{ file: "content/checklist/07-not-seen.md", text: "It is long | and new.", words: 31 }],
  checkPage: ["Version 1.0 was replaced by version 1.1"],
  brought: [],
  withdrawn: [],
  shown: "1.0",
  problems: [],
  today: "2026-04-01",
};

describe("comment", (test) => {
  test("begins with its mark, so that the next push finds it", () => {
    assert.ok(comment(facts).startsWith(`${COMMENT_MARK}\n`));
  });

  test("gives number, words, pages, pictures, announcement and the page for copies", () => {
    const text = comment(facts);
    assert.match(
      text,
      'needs at least **1.1**, because the wording of question "Not seen" changed. The note says **1.1**: good.',
    );
    assert.match(text, "> Why it matters: It <del>Removed: is</del> <ins>Added: was</ins>");
    assert.match(text, "All that differs from version 1.0:");
    assert.match(text, "| packs/team.pdf | 12 | 12 | 1 |");
    assert.match(text, "| packs/team-large-print.pdf | 20 | **21** | 2 |");
    assert.match(text, "| packs/more.pdf | not there | **3** |  |");
    assert.match(text, "In 12 packs, no words have changed.");
    assert.match(
      text,
      "Pictures of 1 page, before and after side by side, are beside this report. The other 2 pages are not drawn:",
    );
    assert.match(text, "You can keep using paper copies of the version before.");
    assert.match(
      text,
      "### What https://board.example/c/1.0/ will say\n\n```text\nVersion 1.0 was replaced by version 1.1\n```",
    );
  });

  test("lists new long sentences, five at most, and is silent when there are none", () => {
    assert.match(
      comment(facts),
      "### New sentences over 25 words\n\nThey are harder to read. This holds nothing back.\n\n- 31 words, in content/checklist/07-not-seen.md: It is long \\| and new.\n\n###",
    );
    const seven = [47, 46, 45, 44, 43, 42, 41].map((words) => ({ file: "a.md", text: "Long.", words }));
    const text = comment({ ...facts, longSentences: seven });
    assert.equal(text.match(/^- \d+ words/gm), [
      "- 47 words",
      "- 46 words",
      "- 45 words",
      "- 44 words",
      "- 43 words",
    ]);
    assert.match(text, "And 2 more sentences.");
    assert.not.match(comment({ ...facts, longSentences: [] }), "New sentences over");
  });

  test("leads to the pictures in the files of the run", () => {
    const text = comment({ ...facts, run: "https://host.example/runs/7" });
    assert.match(text, "are under **Artifacts** on [the page of this run](https://host.example/runs/7).");
    const same = facts.packs.map((pack) => ({ ...pack, different: 0 }));
    assert.match(comment({ ...facts, packs: same, pictures: [] }), "No changed word makes a page");
  });

  test("says that a pack is gone, and how many pages are not drawn", () => {
    const gone = { file: "packs/gone.pdf", edition: "standard" as const, before: 4, after: undefined };
    const packs = [...facts.packs, { ...gone, different: undefined }];
    const text = comment({ ...facts, packs, pictures: ["team-page-4.png", "team-page-5.png"] });
    assert.match(text, "| packs/gone.pdf | 4 | not there |  |");
    assert.match(text, "The other 1 page is not drawn: the same words");
    assert.not.match(comment({ ...facts, pictures: ["a.png", "b.png", "c.png"] }), "not drawn");
  });

  test("says so before the first version, with its note and without", () => {
    const text = comment({ ...facts, history: [] });
    assert.match(text, "This is the first version, so there is nothing to compare it with.");
    const next = { ...facts.next, note: undefined };
    const without = comment({ ...facts, history: [], next });
    assert.match(without, "Nothing is published yet. The first version is **1.0**.");
    assert.match(without, "### A note to begin from");
  });

  test("says when the number is not enough, and what must be mended", () => {
    const problem = { file: "a.md", line: 4, column: 1, field: "version", message: "is too small" };
    const text = comment({ ...facts, next: { ...facts.next, problems: [problem] }, problems: [problem] });
    assert.match(text, "The note says **1.1**: not enough.");
    assert.match(text, "**This must be mended first:**\n\n- a.md, line 4: version is too small");
  });

  test("says before anything else what becomes of published versions", () => {
    const next = { ...facts.next, note: undefined, changes: [] };
    const withdrawn = [{ version: "1.1", checkPage: ["Version 1.1 is withdrawn: stop using it"] }];
    assert.match(
      comment({ ...facts, next, withdrawn }),
      "## What this changes\n\n**Merging this withdraws version 1.1.** Readers then see version **1.0**. Whoever checks a copy of 1.1 reads, at https://board.example/c/1.1/:\n\n```text\nVersion 1.1 is withdrawn: stop using it\n```\n\nThe words need no new version.",
    );
    assert.match(
      comment({ ...facts, next, brought: ["1.1"], shown: "1.1" }),
      "**Merging this publishes version 1.1**, as it was approved. Readers then see version **1.1**.\n\nThe words need no new version.",
    );
  });

  test("offers a note to begin from where there is none", () => {
    const text = comment({ ...facts, next: { ...facts.next, note: undefined } });
    assert.match(text, "No note for a new version yet. It needs at least **1.1**");
    assert.match(
      text,
      'Put it in `content/versions/1.1/note.md` and finish it:\n\n```text\n---\nversion: "1.1"',
    );
  });

  test("lets no words act, call anybody, or leave their place", () => {
    const words = "@team </del><img src=x> ![a](https://x.example) `b` | **c** <!-- ``` ~~~";
    const runs = [{ kind: "added" as const, words }];
    const part = { name: words, significance: "wording" as const, runs };
    const hostile: Change = { ...change, parts: [part] };
    const note = { ...publishedVersion("1.1").note, summary: "```\n@team", why: "````" };
    const text = comment({ ...facts, next: { ...facts.next, note, changes: [hostile] } });
    const [outside = "", announced = ""] = text.split("### Announcement");
    const shown = outside.replace(COMMENT_MARK, "").replaceAll("@<!-- -->", "");
    assert.not.match(shown, /@|<img|<!--|(?<!\\)!|(?<!\\)`|(?<!\\)~/);
    // In a fence nothing acts, and it is longer than any in the words.
    assert.ok(announced.trimStart().startsWith("`````text\n"));
  });

  test("is cut to what GitHub takes, and says so", () => {
    const text = comment({ ...facts, next: { ...facts.next, changes: Array(2000).fill(change) } });
    assert.ok(text.length < 65_536);
    assert.match(text, /This comment is cut here\. The whole of it is in the files of this run\.\n$/);
  });
});
