import * as assert from "uvu/assert";
import { boardIdOf, boardLibrary } from "../../scripts/content/board-library.ts";
import { readLibrary } from "../../scripts/content/library.ts";
import { boardYaml, consortiumContent } from "../support/boards.ts";
import { withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf } from "../support/library.ts";

describe("the words of a board in a consortium", (test) => {
  test("are those of all, with the facts of the board, in a folder of its own", async () => {
    const all = await libraryOf(consortiumContent());
    assert.equal(
      all.boards.map(({ id }) => id),
      ["ayle", "northshire", "weyle"],
    );
    const [, northshire] = all.boards;
    if (!northshire) throw new Error("There is no second board.");
    const own = boardLibrary(all, northshire);
    assert.is(own.board.name, "Northshire Partnership");
    assert.is(own.board.web_address, "https://board.example/northshire/");
    assert.equal(own.localLinks, northshire.local_links);
    assert.equal(own.local, { id: "northshire", factsAsAt: "2026-02-01", consortium: all });
    assert.equal([own.boards, own.questions], [[], all.questions]);
  });

  test("have from the consortium what the board's file leaves out", async () => {
    const all = await libraryOf(consortiumContent());
    const board = {
      ...all.board,
      corrections: "words@board.example",
      accent: "#0b4a57",
      web_address: "https://board.example",
    };
    const [ayle] = all.boards;
    if (!ayle) throw new Error("There is no board.");
    const own = boardLibrary({ ...all, board }, ayle);
    assert.is(own.board.corrections, "words@board.example");
    assert.is(own.board.accent, "#0b4a57");
    assert.is(own.board.law_as_at, all.board.law_as_at);
    assert.is(own.board.web_address, "https://board.example/ayle/");
    assert.equal(own.board.contacts, ayle.contacts);
  });

  test("are named after the file", () =>
    assert.is(boardIdOf("content/boards/three-boroughs.yaml"), "three-boroughs"));
});

describe("reading boards apart", (test) => {
  const bad = { weyle: boardYaml("Weyle Board", "01632 960001", "qolour: blue\n") };
  const logo = { weyle: boardYaml("Weyle Board", "01632 960001", "logo: wyele.svg\nlogo_text: Weyle\n") };
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 100"><path fill="#17201f" d="M10 10h300v80H10z"/></svg>';

  test("leaves one with a mistake out, and says what it is", async () => {
    const read = await withProject(consortiumContent(bad), (from) =>
      readLibrary(from, { boardsApart: true }),
    );
    if ("problems" in read) throw new Error(read.problems[0]?.message);
    assert.equal(
      read.library.boards.map(({ id }) => id),
      ["ayle", "northshire"],
    );
    assert.equal(
      read.withheld.map(({ file, field }) => [file, field]),
      [["content/boards/weyle.yaml", "qolour"]],
    );
  });

  test("counts the logo of a board that is left out as no part of the words", async () => {
    const content = consortiumContent(logo).set("content/pictures/weyle.svg", svg);
    const read = await withProject(content, (from) => readLibrary(from, { boardsApart: true }));
    if ("problems" in read) throw new Error(read.problems[0]?.message);
    assert.equal(read.library.boardLogos, ["weyle.svg"]);
    assert.is(read.withheld.length, 1);
  });

  test("is not done unless asked for, and never hides a mistake in the words", async () => {
    const strict = await withProject(consortiumContent(bad), (from) => readLibrary(from));
    assert.ok("problems" in strict);
    const content = consortiumContent(bad).set("content/pages/privacy.md", "---\nid: privacy\n---\n");
    const both = await withProject(content, (from) => readLibrary(from, { boardsApart: true }));
    assert.ok("problems" in both && both.problems.some(({ file }) => file === "content/boards/weyle.yaml"));
  });
});
