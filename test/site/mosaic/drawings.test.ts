import * as assert from "uvu/assert";
import { fieldOf } from "../../../scripts/site/mosaic/field.ts";
import {
  answerMark,
  frame,
  logo,
  minutesBar,
  pieceMark,
  stepMinutes,
} from "../../../scripts/site/mosaic/marks.ts";
import { mosaic } from "../../../scripts/site/mosaic/mosaic.ts";
import { asFile } from "../../../scripts/site/mosaic/svg.ts";
import { describe } from "../../support/describe.ts";

const field = fieldOf([4, 4, 4, 5, 3]);

describe("drawings", (test) => {
  test("are decoration in one colour", () => {
    for (const drawing of [
      mosaic(field, { numbers: "all" }),
      pieceMark(field, 0),
      logo(field),
      frame(1),
      minutesBar([5, 10]),
      stepMinutes(7),
      answerMark("usually"),
    ]) {
      assert.match(drawing, /^<svg class="[a-z-]+" viewBox="[\d. -]+"/);
      assert.match(drawing, 'aria-hidden="true" focusable="false"');
      assert.equal(drawing.match(/#[0-9a-f]{3,6}/g) ?? [], []);
    }
  });

  test("show the numbers that are asked for, white on a full square", () => {
    assert.is(mosaic(field, { numbers: "all" }).match(/<text/g)?.length, 20);
    const drawing = mosaic(field, { numbers: [6, 7], full: [6] });
    assert.match(drawing, /fill="#fff">6</);
    assert.match(drawing, /fill="currentColor">7</);
  });

  test("fill one square of a piece, or all", () => {
    const squares = (drawing: string, kind: string) =>
      drawing
        .split("<path ")
        .find((path) => path.startsWith(kind))
        ?.match(/M/g)?.length ?? 0;
    assert.is(squares(pieceMark(field, 3), 'fill="currentColor"'), 5);
    assert.is(squares(pieceMark(field, 3, 2), 'fill="currentColor"'), 1);
    assert.is(squares(pieceMark(field, 3, 2), 'fill="none"'), 4);
  });

  test("draw a square a minute, within the width of the page however long a meeting is", () => {
    for (const steps of [[15], [1, 7, 5, 2], Array<number>(12).fill(20)]) {
      const drawing = minutesBar(steps);
      const starts = [...drawing.matchAll(/M([\d.]+) 0h([\d.]+)/g)];
      assert.is(
        starts.length,
        steps.reduce((sum, step) => sum + step, 0),
      );
      for (const [, x, side] of starts) assert.ok(Number(x) + Number(side) <= 170);
    }
  });

  test("know the four answers and no other", () => {
    const marks = ["not-yet", "sometimes", "usually", "not-my-role"].map(answerMark);
    assert.is(new Set(marks).size, 4);
    assert.throws(() => answerMark("perhaps"), '"perhaps" is no answer');
  });

  test("become files of a width, in a colour of their own", () => {
    const file = asFile(pieceMark(field, 3), "#0b4a57", 8);
    assert.match(file, 'xmlns="http://www.w3.org/2000/svg" width="8mm" height="4mm"');
    assert.not.match(file, "currentColor");
  });
});
