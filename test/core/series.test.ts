import * as assert from "uvu/assert";
import { series } from "../../scripts/core/series.ts";
import { describe } from "../support/describe.ts";

describe("series", (test) => {
  test("joins names as a sentence does", () => {
    assert.is(series(["a", "b", "c"], "or"), "a, b or c");
    assert.is(series(["a", "b"], "and"), "a and b");
  });

  test("leaves one name alone", () => {
    assert.is(series(["a"], "or"), "a");
  });

  test("is empty for no names", () => {
    assert.is(series([], "or"), "");
  });
});
