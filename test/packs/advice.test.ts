import * as assert from "uvu/assert";
import { withAdvice } from "../../scripts/packs/advice.ts";
import { describe } from "../support/describe.ts";

describe("withAdvice", (test) => {
  test("says what to change in a pack of another length, and leaves every other finding as it is", () => {
    const said = (rule: string) => withAdvice({ rule, page: 3, message: "It is so." });
    assert.equal(said("too-few-pages"), {
      rule: "too-few-pages",
      page: 3,
      message: 'It is so. Change "sides" in the pack\'s file.',
    });
    assert.is(said("too-many-pages").message, "It is so. Shorten its longest questions by that much.");
    assert.is(said("lost-text").message, "It is so.");
  });
});
