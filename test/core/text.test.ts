import * as assert from "uvu/assert";
import { count, fileSize, longDate, slug, untaken } from "../../scripts/core/text.ts";
import { describe } from "../support/describe.ts";

describe("longDate", (test) => {
  test("reads as people write a day", () => {
    assert.is(longDate("2026-01-01"), "1 January 2026");
    assert.is(longDate("2026-12-31"), "31 December 2026");
  });
});

describe("fileSize", (test) => {
  test("has thousands of bytes up to a million, then millions", () => {
    for (const [bytes, size] of [
      [0, "1 KB"],
      [1_499, "1 KB"],
      [1_500, "2 KB"],
      [999_499, "999 KB"],
      [999_500, "1.0 MB"],
      [1_000_000, "1.0 MB"],
      [1_260_000, "1.3 MB"],
    ] as const)
      assert.is(fileSize(bytes), size, String(bytes));
  });
});

describe("count", (test) => {
  test("has one in the singular and everything else in the plural", () => {
    assert.equal(
      [0, 1, 2].map((number) => count(number, "page")),
      ["0 pages", "1 page", "2 pages"],
    );
  });
});

describe("slug", (test) => {
  test("joins lower-case words by hyphens", () => {
    assert.is(slug("  Not my role! "), "not-my-role");
    assert.is(slug("Working Together 2026"), "working-together-2026");
  });

  test("drops accents and apostrophes, straight or curly", () => {
    assert.is(slug("Dŵr’s café's"), "dwrs-cafes");
  });

  test("is empty for words without Latin letters or digits", () => {
    assert.is(slug("Дом!"), "");
  });
});

describe("untaken", (test) => {
  test("keeps a free name and numbers one that is taken", () => {
    const taken = new Set(["a", "b-2"]);
    assert.equal(
      ["a", "a", "b", "b", "c"].map((name) => untaken(name, taken)),
      ["a-2", "a-3", "b", "b-3", "c"],
    );
    assert.ok(taken.has("c"));
  });
});
