import * as assert from "uvu/assert";
import { withoutConflicts } from "../../../scripts/content/read/conflicts.ts";
import { describe } from "../../support/describe.ts";

const both = "a\n<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> other\nb";

describe("changes of two people", (test) => {
  test("leave the first side and every line at its place", () => {
    const { text, problems } = withoutConflicts(both, "f");
    assert.is(text, "a\n\nmine\n\n\n\nb");
    assert.equal(
      problems.map(({ line }) => line),
      [2],
    );
  });

  test("may show what was there before them", () => {
    const { text, problems } = withoutConflicts(both.replace("=======", "||||||| base\nold\n======="), "f");
    assert.is(text, "a\n\nmine\n\n\n\n\n\nb");
    assert.is(problems.length, 1);
  });

  test("are named line by line when they are not whole", () => {
    for (const line of ["<<<<<<<", "<<<<<<< HEAD", "=======", "======= x", ">>>>>>> x", "|||||||"])
      assert.equal(
        withoutConflicts(`a\n${line}\nb`, "f").problems.map((problem) => problem.line),
        [2],
        line,
      );
    assert.is(withoutConflicts(`<<<<<<< a\n${both}`, "f").problems.length, 2);
  });

  test("are none of more or fewer marks, or within a line", () => {
    for (const text of ["", "======", "========", "<<<<<<", "a =======", "=======x", " ======="])
      assert.equal(withoutConflicts(text, "f"), { text, problems: [] }, text);
  });
});
