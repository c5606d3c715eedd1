import * as assert from "uvu/assert";
import { bodyTokens, fieldTokens, positionOfLine, readBody } from "../../../scripts/content/read/body.ts";
import { describe } from "../../support/describe.ts";

/** Type, words and place of each piece of `source`, which begins on line 10. */
function places(source: string): string[] {
  return bodyTokens(readBody(source, 10)).map(({ token, position }) => {
    return `${token.type} ${token.content} ${position.line}:${position.column}`.replace("  ", " ");
  });
}

describe("bodyTokens", (test) => {
  test("gives the line and column of words, links and code", () => {
    assert.equal(places("One [two](/a/)\nand `three`."), [
      "text One 10:1",
      "link_open 10:5",
      "text two 10:6",
      "link_close 10:9",
      "softbreak 10:9",
      "text and 11:1",
      "code_inline three 11:6",
      "text . 11:12",
    ]);
  });

  test("tells two equal links apart", () => {
    const opens = places("[a](/b/) [a](/b/)").filter((position) => position.startsWith("link_open"));
    assert.equal(opens, ["link_open 10:1", "link_open 10:10"]);
  });

  test("gives cells of a table the line of their row", () => {
    assert.equal(places("| a | b |\n|---|---|\n| c | d |"), [
      "text a 10:3",
      "text b 10:7",
      "text c 12:3",
      "text d 12:7",
    ]);
  });

  test("finds words in lists, quotations and notes", () => {
    assert.equal(places("- a\n\n> b[^1]\n\n[^1]: c"), [
      "text a 10:3",
      "text b 12:3",
      "footnote_ref 12:4",
      "text c 14:7",
    ]);
  });

  test("keeps to the line where words are not written as they are read", () => {
    assert.equal(places("&amp; a\n\\*b"), ["text & a 10:1", "softbreak 10:1", "text * 11:2", "text b 11:3"]);
  });

  test("finds no pieces in nothing", () => {
    assert.equal(places(""), []);
  });
});

describe("fieldTokens", (test) => {
  test("gives every piece the place of the field", () => {
    const pieces = fieldTokens("a [b](/c/)", { line: 4, column: 9 });
    assert.equal(
      pieces.map(({ token, position }) => `${token.type} ${position.line}:${position.column}`),
      ["text 4:9", "link_open 4:9", "text 4:9", "link_close 4:9"],
    );
  });
});

describe("positionOfLine", (test) => {
  test("points at the first letter", () => {
    assert.equal(positionOfLine(readBody("a\n\n  b", 3), 2), { line: 5, column: 3 });
  });

  test("points at the start of a blank line", () => {
    assert.equal(positionOfLine(readBody("a\n\n  b", 3), 1), { line: 4, column: 1 });
  });
});
