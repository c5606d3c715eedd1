import * as assert from "uvu/assert";
import { fieldOf, innerCorners, outerSides, pieceOf } from "../../../scripts/site/mosaic/field.ts";
import { squareClasses } from "../../../scripts/site/mosaic/index.ts";
import { outline } from "../../../scripts/site/mosaic/outline.ts";
import { describe } from "../../support/describe.ts";

const DRAWN = [4, 4, 4, 5, 3];

describe("fieldOf", (test) => {
  test("is the five pieces as drawn for themes of their sizes, each in reading order", () => {
    const field = fieldOf(DRAWN);
    assert.equal([field.columns, field.rows, field.squares.length], [5, 4, 20]);
    const places = (piece: number) => pieceOf(field, piece).map(({ x, y }) => `${x}${y}`);
    assert.equal(places(0), ["00", "10", "01", "11"]);
    assert.equal(places(1), ["20", "30", "40", "41"]);
    assert.equal(places(2), ["21", "31", "12", "22"]);
    assert.equal(places(3), ["02", "03", "13", "23", "33"]);
    assert.equal(places(4), ["32", "42", "43"]);
  });

  for (const sizes of [[4, 4, 4, 5], [4, 4, 4, 4, 4, 4], [1], [20], [3, 5, 4, 4, 4], [0, 2]]) {
    test(`is runs of squares in reading order for themes of ${sizes.join(", ")}`, () => {
      const field = fieldOf(sizes);
      const all = sizes.reduce((sum, size) => sum + size, 0);
      assert.equal(
        field.squares.map(({ x, y }) => y * 5 + x),
        Array.from({ length: all }, (_, index) => index),
      );
      assert.equal(
        sizes.map((_, piece) => pieceOf(field, piece).length),
        sizes,
      );
      assert.is(field.rows, Math.ceil(all / 5));
    });
  }
});

describe("a square's sides and corners", (test) => {
  test("are outer where another piece or the edge begins, and turn where the piece does", () => {
    const field = fieldOf(DRAWN);
    const [first, , , fourth] = field.squares;
    const seventh = field.squares[6];
    assert.ok(first && fourth && seventh);
    assert.equal(outerSides(field, first), ["top", "left"]);
    assert.equal(outerSides(field, fourth), ["right", "bottom"]);
    assert.equal(innerCorners(field, seventh), ["bottom-left"]);
    assert.equal(innerCorners(field, first), []);
  });

  test("are classes of its question, and no question has none", () => {
    assert.is(squareClasses(fieldOf(DRAWN), 7), "x5 y1 side-top side-right turn-bottom-left");
    assert.throws(() => squareClasses(fieldOf(DRAWN), 21), "There is no question 21.");
  });
});

describe("outline", (test) => {
  const at = (...places: [number, number][]) => places.map(([x, y]) => ({ x, y }));

  test("goes round one square, inside its edge", () => {
    assert.is(outline(at([0, 0]), 10, 1), "M1 1L9 1L9 9L1 9Z");
  });

  test("goes round a hook with its inner corner moved inwards too", () => {
    assert.is(outline(at([0, 0], [1, 0], [1, 1]), 10, 1), "M1 1L19 1L19 19L11 19L11 9L1 9Z");
  });

  test("goes round squares that touch at a corner one by one, and round a hole", () => {
    assert.is(outline(at([0, 0], [1, 1]), 10, 1).split("M").length - 1, 2);
    const ring = at([0, 0], [1, 0], [2, 0], [0, 1], [2, 1], [0, 2], [1, 2], [2, 2]);
    assert.is(outline(ring, 10), "M0 0L30 0L30 30L0 30ZM20 10L10 10L10 20L20 20Z");
  });

  test("of nothing is nothing", () => {
    assert.is(outline([], 10), "");
  });
});
