import * as assert from "uvu/assert";
import type { Library } from "../../scripts/content/schema.ts";
import { glanceSides } from "../../scripts/site/glance.ts";
import { describe } from "../support/describe.ts";

/** Themes of these sizes, with questions numbered through. */
function library(...sizes: number[]): Pick<Library, "themes" | "questions"> {
  const themes = sizes.map((_, index) => ({ id: `t${index}`, title: "", summary: "" }));
  let number = 0;
  const questions = sizes.flatMap((size, index) =>
    Array.from({ length: size }, () => ({ theme: `t${index}`, number: ++number })),
  );
  return { themes, questions } as unknown as Pick<Library, "themes" | "questions">;
}

const shape = (...sizes: number[]) =>
  glanceSides(library(...sizes)).map(({ themes, next }) => [themes.map(({ id }) => id).join(" "), next]);

describe("glanceSides", (test) => {
  test("puts the first three of five themes on the front, and says which question is overleaf", () => {
    assert.equal(shape(4, 4, 4, 5, 3), [
      ["t0 t1 t2", 13],
      ["t3 t4", undefined],
    ]);
  });

  test("keeps themes whole and in order, whatever their sizes", () => {
    assert.equal(shape(10, 9, 1), [
      ["t0", 11],
      ["t1 t2", undefined],
    ]);
    // A question moved to the first theme: the front takes a row more, and the back not four.
    assert.equal(shape(5, 4, 4, 4, 3), [
      ["t0 t1 t2", 14],
      ["t3 t4", undefined],
    ]);
    assert.equal(shape(20), [["t0", undefined]]);
    assert.equal(shape(16, 4), [
      ["t0", 17],
      ["t1", undefined],
    ]);
  });
});
