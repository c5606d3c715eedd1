import * as assert from "uvu/assert";
import { hiddenCharacters, withHiddenShown, withoutHidden } from "../../scripts/core/hidden-characters.ts";
import { describe } from "../support/describe.ts";

describe("hiddenCharacters", (test) => {
  test("passes ordinary words in any language, tabs and line feeds", () => {
    assert.equal(hiddenCharacters("Dŵr, żółw, θάλασσα, 日本, 😀\n\t“quoted” – no\u00a0break"), []);
  });

  test("says where each one stands and what it is", () => {
    assert.equal(hiddenCharacters("a\u200bb\u202ec\ud800\ufffd"), [
      { index: 1, length: 1, what: "a hidden character (U+200B)" },
      { index: 3, length: 1, what: "a hidden character that turns the direction of reading (U+202E)" },
      { index: 5, length: 1, what: "half a character (U+D800)" },
      { index: 6, length: 1, what: "the mark \ufffd of a lost letter" },
    ]);
  });

  test("finds controls, separators, tags and marks of direction", () => {
    for (const character of ["\0", "\x07", "\r", "\x7f", "\x9f", "\u2028", "\u{e0041}", "\u200f", "\ufeff"]) {
      assert.is(hiddenCharacters(`a${character}`).length, 1, withHiddenShown(character));
    }
  });

  test("finds none in nothing", () => {
    assert.equal(hiddenCharacters(""), []);
  });
});

describe("withoutHidden", (test) => {
  test("takes them away and leaves the rest", () => {
    assert.is(withoutHidden("a\u200bb\n\tc\0"), "ab\n\tc");
  });
});
