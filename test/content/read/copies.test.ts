import * as assert from "uvu/assert";
import { copyOf, standInFor } from "../../../scripts/content/read/copies.ts";
import { describe } from "../../support/describe.ts";

const there = (path: string) => ["checklist/07-not-seen.md", "board.yaml", "pages/a.md"].includes(path);

describe("copies that programs make", (test) => {
  test("are known by their names", () => {
    for (const end of [
      " - Copy",
      " - Copy (2)",
      " copy",
      " copy 2",
      " 2",
      " (1)",
      "(1)",
      " (Jo's conflicted copy 2026-03-09)",
      " (Case Conflict)",
      " (SFConflict jo@x.example 2026-03-09-10-11-12)",
      ".sync-conflict-20260309-101112-ABCDEFG",
      "_conflict-20260309-101112",
      ".Conflict",
      "-LAPTOP-AB12",
      "-Janes-MacBook",
      "_BACKUP_1234",
    ])
      assert.is(copyOf(`checklist/07-not-seen${end}.md`, there), "checklist/07-not-seen.md", end);
    assert.is(copyOf("checklist/Copy of 07-not-seen.md", there), "checklist/07-not-seen.md");
    assert.is(copyOf("board (1).yaml", there), "board.yaml");
  });

  test("are none without the file itself, or with a name of their own", () => {
    for (const path of [
      "checklist/07-not (1).md",
      "checklist/07-not-seen-2.md",
      "checklist/07-not-seen.md",
      "pages/a-b.md",
    ])
      assert.is(copyOf(path, there), undefined, path);
  });
});

describe("what stands for a file that is elsewhere", (test) => {
  test("is known by its name", () => {
    assert.is(standInFor("checklist/.07-not-seen.md.icloud"), "checklist/07-not-seen.md");
    assert.is(standInFor(".board.yaml.icloud"), "board.yaml");
    assert.is(standInFor("checklist/.DS_Store"), undefined);
    assert.is(standInFor(".notes.txt.icloud"), undefined);
  });
});
