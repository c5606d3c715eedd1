/** What the guide for staff offers to type is what the parser does, and no more. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { readBody } from "../../scripts/content/read/body.ts";
import { project } from "../../scripts/core/paths.ts";
import { pngOf } from "../fixtures/content/pictures.ts";
import { change, linesFor } from "../support/content.ts";
import { describe } from "../support/describe.ts";

/** By what the table is for: an example that holds what it says to type, and the sort of piece that must come of it. */
const examples: Readonly<Record<string, readonly [typed: string, piece: string]>> = {
  "a paragraph": ["One.\n\nTwo.", "paragraph_open"],
  "a list": ["- One.\n- Two.", "bullet_list_open"],
  "a list with numbers": ["1. One.\n2. Two.", "ordered_list_open"],
  "a list within an item": ["- One.\n  - Under.\n\n1. One.\n   - Under.", "bullet_list_open"],
  "a heading that the file already has": ["## One\n\nWords.", "heading_open"],
  "a heading beneath it": ["## One\n\n### Two\n\n#### Three\n\nWords.", "heading_open"],
  emphasis: ["**bold**, and so on", "strong_open"],
  "a link": ["[The privacy page](/privacy/)", "link_open"],
  "a line to write on": ["____\n____", "writing_space"],
  "a box to tick": ["- [ ] One.", "bullet_list_open"],
  "a table": ["| Who | What |\n| --- | --- |\n| One | |", "table_open"],
  "a quotation that stands apart": ["> Words.", "blockquote_open"],
  "a picture, on a line of its own": ["![Three people at a kitchen table](house.png)", "image"],
  "words in another language, so that a screen reader says them properly": [
    "[Bore da]{lang=cy}",
    "span_open",
  ],
  "a note, on pages only": ["Text[^1]\n\n[^1]: The note.", "footnote_ref"],
  "a mark as it stands, such as a star": ["A \\* here.", "text"],
  "a year at the start of a paragraph": ["2014\\. It was.", "text"],
};

const guide = readFileSync(join(project, ".github/CONTRIBUTING.md"), "utf8");
const [, section = ""] = /^## What you can type\n([\s\S]*?)^## /m.exec(guide) ?? [];
const rows = Array.from(section.matchAll(/^\| (.*?) \| (.*) \|$/gm), ([, what = "", typed = ""]) => ({
  what,
  marks: Array.from(typed.matchAll(/`([^`]+)`/g), ([, mark = ""]) => mark.replaceAll("\\|", "|").trim()),
})).filter(({ what }) => what !== "To have" && !/^-+$/.test(what));

describe("what the guide for staff offers to type", (test) => {
  test("has an example each", () => {
    assert.equal(
      rows.map(({ what }) => what),
      Object.keys(examples),
    );
  });

  for (const { what, marks } of rows)
    test(`is what the parser does: ${what}`, async () => {
      const [typed = "", piece] = examples[what] ?? [];
      for (const mark of marks) assert.ok(typed.includes(mark), `the example does not hold ${mark}`);
      const { tokens } = readBody(typed, 1);
      const pieces = tokens.flatMap((token) => [
        token.type,
        ...(token.children ?? []).map(({ type }) => type),
      ]);
      assert.ok(pieces.includes(piece ?? ""), pieces.join());
      const words = change("content/pages/privacy.md", "We keep nothing.", `${typed}\n\nEnd.`);
      if (typed.includes("house.png")) words.set("content/pictures/house.png", pngOf(600, 400));
      assert.equal(await linesFor(words), []);
    });
});
