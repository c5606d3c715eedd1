import * as assert from "uvu/assert";
import { foreignLetter } from "../../scripts/core/foreign-letter.ts";
import { describe } from "../support/describe.ts";

describe("foreignLetter", (test) => {
  test("finds none in plain names, in nothing, and in accents that anybody can see", () => {
    for (const name of ["daily-life", "", "café"]) assert.is(foreignLetter(name), undefined);
  });

  test("names the first letter of another alphabet with its number", () => {
    assert.is(foreignLetter("t\u0430lk \u043e"), '"\u0430" (U+0430)');
    assert.is(foreignLetter("\uff51"), '"\uff51" (U+FF51)');
  });

  test("counts accents when it is told to", () =>
    assert.is(foreignLetter("café", { accents: true }), '"é" (U+00E9)'));

  test("never prints what hides", () => assert.is(foreignLetter("a\u200bb"), "U+200B"));
});
