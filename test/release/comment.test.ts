import * as assert from "uvu/assert";
import type { Change } from "../../scripts/content/history.ts";
import { COMMENT_MARK, comment, type ReportFacts } from "../../scripts/release/comment.ts";
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
      weight: "wording",
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
    smallest: { version: "1.1", kind: "wording", reason: "the wording of question `not-seen` changed" },
    problems: [],
  },
  history: [publishedVersion("1.0", { state: "current" })],
  packs: [
    { file: "packs/team.pdf", before: 12, after: 12 },
    { file: "packs/more.pdf", before: undefined, after: 3 },
  ],
  pictures: ["team-page-4.png"],
  morePages: 2,
  checkPage: ["Version 1.0 was replaced by version 1.1"],
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
      "needs at least **1.1**, because the wording of question \\`not-seen\\` changed. The note says **1.1**: good.",
    );
    assert.match(text, "> Why it matters: It <del>Removed: is</del> <ins>Added: was</ins>");
    assert.match(text, "| packs/team.pdf | 12 | 12 |  |");
    assert.match(text, "| packs/more.pdf | not there | 3 | **changed** |");
    assert.match(text, "team-page-4.png. 2 more pages changed.");
    assert.match(text, "You can keep using paper copies of the version before.");
    assert.match(
      text,
      "### What https://board.example/c/1.0/ will say\n\n```text\nVersion 1.0 was replaced by version 1.1\n```",
    );
  });

  test("says when the number is not enough, and what must be mended", () => {
    const problem = { file: "a", line: 1, column: 1, field: "version", message: "is too small" };
    const text = comment({
      ...facts,
      next: { ...facts.next, problems: [problem] },
      problems: ["packs/team.pdf differs"],
    });
    assert.match(text, "The note says **1.1**: not enough.");
    assert.match(text, "**This must be mended first:**\n\n- packs/team.pdf differs");
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
    const part = { name: words, weight: "wording" as const, runs };
    const hostile: Change = { ...change, parts: [part] };
    const note = { ...publishedVersion("1.1").note, summary: "```\n@team", why: "````" };
    const text = comment({ ...facts, next: { ...facts.next, note, changes: [hostile] } });
    const [outside = "", announcement = ""] = text.split("### Announcement");
    const shown = outside.replace(COMMENT_MARK, "").replaceAll("@<!-- -->", "");
    assert.not.match(shown, /@|<img|<!--|(?<!\\)!|(?<!\\)`|(?<!\\)~/);
    // In a fence nothing acts, and it is longer than any in the words.
    assert.ok(announcement.trimStart().startsWith("`````text\n"));
  });

  test("is cut to what GitHub takes, and says so", () => {
    const runs = [{ kind: "added" as const, words: "word ".repeat(30_000) }];
    const long: Change = { ...change, parts: [{ name: "Why", weight: "wording", runs }] };
    const text = comment({ ...facts, next: { ...facts.next, changes: [change, long] } });
    assert.ok(text.length < 65_536);
    assert.match(text, /This comment is cut here\. The whole of it is in the files of this run\.\n$/);
  });
});
