import * as assert from "uvu/assert";
import { quoted, shown } from "../../scripts/core/quote.ts";
import { describe } from "../support/describe.ts";

describe("quoted", (test) => {
  test("puts quotes round words", () => {
    assert.is(quoted("next spring"), '"next spring"');
  });

  test("keeps everything on one line", () => {
    assert.is(quoted(" a\n\tb  c "), '"a b c"');
  });

  test("shows hidden characters as numbers", () => {
    assert.is(quoted("a\u202eb\0c\ud800"), '"a<U+202E>b<U+0000>c<U+D800>"');
  });

  test("shows nothing as nothing", () => {
    assert.is(quoted(""), '""');
  });
});

describe("shown", (test) => {
  test("leaves sixty letters as they are", () => {
    assert.is(shown("é".repeat(60)), "é".repeat(60));
  });

  test("cuts longer words after a whole word", () => {
    assert.is(shown(`${"word ".repeat(12)}more`), `${"word ".repeat(12).trim()}…`);
  });

  test("cuts a word without spaces at sixty letters, never within one", () => {
    assert.is(shown("😀".repeat(61)), `${"😀".repeat(60)}…`);
  });

  test("bears a million letters", () => {
    assert.is(shown("a".repeat(1_000_000)), `${"a".repeat(60)}…`);
  });
});
