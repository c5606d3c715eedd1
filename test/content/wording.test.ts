import * as assert from "uvu/assert";
import { inPlainWords, unfitWord } from "../support/content.ts";
import { describe } from "../support/describe.ts";

// Every test of this room asks for its lines through `inPlainWords`, so each message is held to these rules.
describe("the words of messages", (test) => {
  test("never hold a word that board staff do not use", () => {
    const words = [
      "Valid",
      "invalid",
      "undefined",
      "null",
      "zod",
      "expected",
      "forbidden",
      "please",
      "sorry",
    ];
    for (const word of [...words, "error", "string", "array", "object", "schema"]) {
      assert.is(unfitWord(`is ${word}.`), word);
      assert.throws(() =>
        inPlainWords([{ file: "a", line: 1, column: 1, field: "", message: `is ${word}.` }]),
      );
    }
  });

  test("never hold a line of a stack", () => {
    assert.is(unfitWord("at readYaml:12:4"), "at readYaml:12:4");
  });

  test("may quote such words from the author", () => {
    assert.is(unfitWord('is "invalid". Type new.'), undefined);
  });

  test("may hold longer words that contain them", () => {
    assert.is(unfitWord("is about unexpected validity, nullified."), undefined);
  });
});
