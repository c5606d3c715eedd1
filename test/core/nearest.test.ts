import * as assert from "uvu/assert";
import { fold, nearest } from "../../scripts/core/nearest.ts";
import { describe } from "../support/describe.ts";

describe("nearest", (test) => {
  test("finds a name with one letter wrong, dropped, added or swapped", () => {
    for (const typed of ["titke", "titl", "titlee", "tilte"])
      assert.is(nearest(typed, ["id", "title"]), "title");
  });

  test("does not mind capitals, spaces, underscores and hyphens", () => {
    assert.is(nearest("Daily_Life", ["daily-life"]), "daily-life");
  });

  test("finds the one name that goes on further", () => {
    assert.is(nearest("how", ["home", "how-to-use", "about"]), "how-to-use");
  });

  test("finds nothing when two names go on further", () => {
    assert.is(nearest("team", ["team-briefing", "team-discussion"]), undefined);
  });

  test("finds nothing among names that are nowhere near", () => {
    assert.is(nearest("elephant", ["title", "theme"]), undefined);
  });

  test("takes the first of equals", () => {
    assert.is(nearest("bat", ["cat", "rat"]), "cat");
  });

  test("passes over what is too long to be a name", () => {
    assert.is(nearest("a".repeat(61), ["a".repeat(60)]), undefined);
  });

  test("finds nothing for nothing", () => {
    assert.is(nearest("", ["title"]), undefined);
    assert.is(nearest("title", []), undefined);
  });
});

describe("fold", (test) => {
  test("leaves letters and digits", () => {
    assert.is(fold("With Children_2-a"), "withchildren2a");
  });
});
