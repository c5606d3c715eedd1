import * as assert from "uvu/assert";
import { nextPagination, samePagination } from "../../scripts/pdf-ua/pagination.ts";
import { describe } from "../support/describe.ts";

describe("nextPagination", (test) => {
  test("leaves a blank page before every part that would begin on a left-hand page", () => {
    const found = { one: 2, two: 3, three: 5, inside: 4 };
    assert.equal(nextPagination(found, ["one", "two", "three"], []), {
      pages: { one: 3, two: 5, three: 7, inside: 6 },
      blankBefore: ["one", "two"],
    });
  });

  test("says the same of a print that has these blank pages already", () => {
    const settled = nextPagination({ one: 2, two: 3, three: 5 }, ["one", "two", "three"], []);
    assert.ok(
      samePagination(nextPagination(settled.pages, ["one", "two", "three"], settled.blankBefore), settled),
    );
  });

  test("takes away a blank page that is no longer wanted", () => {
    // The part before has grown by a page since the last print.
    assert.equal(nextPagination({ one: 4, end: 5 }, ["one"], ["one"]), {
      pages: { one: 3, end: 4 },
      blankBefore: [],
    });
  });

  test("does without parts that the print does not hold", () => {
    assert.equal(nextPagination({ end: 5 }, ["gone"], ["gone"]), { pages: { end: 5 }, blankBefore: [] });
    // Nor is it taken for a left-hand page because another has a blank page before it.
    assert.equal(nextPagination({ one: 2 }, ["one", "gone"], []), {
      pages: { one: 3 },
      blankBefore: ["one"],
    });
  });
});

describe("samePagination", (test) => {
  test("tells a number, a blank page and a missing id apart, whatever the order of the ids", () => {
    const known = { pages: { a: 1, b: 2 }, blankBefore: ["b"] };
    assert.ok(samePagination(known, { pages: { b: 2, a: 1 }, blankBefore: ["b"] }));
    assert.not(samePagination(known, { pages: { a: 1, b: 3 }, blankBefore: ["b"] }));
    assert.not(samePagination(known, { pages: { a: 1 }, blankBefore: ["b"] }));
    assert.not(samePagination(known, { pages: { a: 1, b: 2 }, blankBefore: [] }));
  });
});
