import * as assert from "uvu/assert";
import { asPlaces, placesAfter, samePlaces } from "../../scripts/pdf-ua/places.ts";
import { describe } from "../support/describe.ts";

describe("placesAfter", (test) => {
  test("leaves a blank page before every sheet that would start on a left-hand page", () => {
    const found = { one: 2, two: 3, three: 5, inside: 4 };
    assert.equal(placesAfter(found, ["one", "two", "three"], []), {
      numbers: { one: 3, two: 5, three: 7, inside: 6 },
      blanks: ["one", "two"],
    });
  });

  test("says the same of a print that has these blank pages already", () => {
    const settled = placesAfter({ one: 2, two: 3, three: 5 }, ["one", "two", "three"], []);
    assert.ok(samePlaces(placesAfter(settled.numbers, ["one", "two", "three"], settled.blanks), settled));
  });

  test("takes away a blank page that is no longer wanted", () => {
    // The part before has grown by a page since the pack was last printed.
    assert.equal(placesAfter({ one: 4, end: 5 }, ["one"], ["one"]), {
      numbers: { one: 3, end: 4 },
      blanks: [],
    });
  });

  test("does without sheets that the print does not hold", () => {
    assert.equal(placesAfter({ end: 5 }, ["gone"], ["gone"]), { numbers: { end: 5 }, blanks: [] });
  });
});

describe("samePlaces", (test) => {
  test("tells a number, a blank page and a missing id apart, whatever the order of the ids", () => {
    const places = { numbers: { a: 1, b: 2 }, blanks: ["b"] };
    assert.ok(samePlaces(places, { numbers: { b: 2, a: 1 }, blanks: ["b"] }));
    assert.not(samePlaces(places, { numbers: { a: 1, b: 3 }, blanks: ["b"] }));
    assert.not(samePlaces(places, { numbers: { a: 1 }, blanks: ["b"] }));
    assert.not(samePlaces(places, { numbers: { a: 1, b: 2 }, blanks: [] }));
  });
});

describe("asPlaces", (test) => {
  test("takes what was noted, and nothing of another shape", () => {
    assert.equal(asPlaces({ numbers: { a: 1 }, blanks: [] }), { numbers: { a: 1 }, blanks: [] });
    for (const other of [undefined, null, 3, "x", [], {}, { numbers: {} }, { numbers: null, blanks: [] }])
      assert.is(asPlaces(other), undefined);
  });
});
