import * as assert from "uvu/assert";
import type { Change } from "../../scripts/content/history.ts";
import { changeList, draftNote } from "../../scripts/versions/draft-note.ts";
import { describe } from "../support/describe.ts";

const wording: Change = {
  noun: "question",
  id: "not-seen",
  title: "Not seen",
  kind: "wording",
  parts: [{ name: "Why it matters", significance: "wording", runs: [] }],
};
const removed: Change = {
  noun: "guide",
  id: "briefing",
  title: "Briefing",
  kind: "removed",
  from: 1,
  parts: [],
};

describe("draftNote", (test) => {
  test("lists what needs new paper first", () => {
    assert.equal(changeList([wording, removed]), [
      '- Guide "Briefing" was removed.',
      '- The wording of question "Not seen" changed: why it matters.',
    ]);
  });

  test("names what readers know by its title, and a source by its short name", () => {
    const source: Change = { ...removed, noun: "source", id: "orr-2023", title: "A very long title" };
    assert.equal(changeList([source]), ["- Source orr-2023 was removed."]);
  });

  test("fills in what a machine can know", () => {
    const note = draftNote({ version: "2.0", kind: "meaning", reason: "" }, [removed], "2026-04-01");
    assert.match(note, /^---\nversion: "2\.0"\n/);
    assert.match(note, "\ndate: 2026-04-01\n");
    assert.match(note, "\nkind: meaning\n");
    for (const field of ["summary", "why", "approved_by", "review_by"]) assert.match(note, `\n${field}:\n`);
    assert.match(note, /\n---\n\n- Guide "Briefing" was removed\.\n$/);
  });

  test("lists nothing in the first version, in which everything is new", () => {
    const note = draftNote({ version: "1.0", kind: "meaning", reason: "" }, [removed, wording], "2026-04-01");
    assert.match(note, /\n---\n\n- This is the first version\.\n$/);
  });

  test("says so when no words changed", () => {
    assert.match(
      draftNote({ version: "1.1", kind: "wording", reason: "" }, [], "2026-04-01"),
      "- No words changed.",
    );
  });
});
