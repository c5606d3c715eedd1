import * as assert from "uvu/assert";
import { decodedFragment } from "../../scripts/core/fragment.ts";
import { describe } from "../support/describe.ts";

describe("a fragment", (test) => {
  test("is read as browsers read it, and left as it is where that cannot be", () => {
    assert.is(decodedFragment("caf%C3%A9"), "café");
    assert.is(decodedFragment("100%"), "100%");
  });
});
