import * as assert from "uvu/assert";
import { edited } from "../../scripts/pdf-ua/save.ts";
import { describe } from "../support/describe.ts";

const apply = (text: string, edits: { start: number; end: number; text: string }[]) =>
  Buffer.from(edited(Buffer.from(text), edits)).toString();

describe("edited", (test) => {
  test("puts in, replaces and takes out, in any order", () => {
    const edits = [
      { start: 6, end: 11, text: "page" },
      { start: 0, end: 0, text: "> " },
      { start: 5, end: 6, text: "-" },
    ];
    assert.is(apply("large print", edits), "> large-page");
  });

  test("keeps the order of what is put in at one place", () => {
    assert.is(
      apply("ab", [
        { start: 1, end: 1, text: "1" },
        { start: 1, end: 1, text: "2" },
      ]),
      "a12b",
    );
  });
});
