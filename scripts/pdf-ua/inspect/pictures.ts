/** A rule of our own about pictures: with `pictureResolution`, none is printed so large that its dots can be seen. */
import type { Visitor } from "../pdf/events.ts";
import type { Subject } from "./subject.ts";

const POINTS_A_INCH = 72;

/** A printer's own rounding of a box is no fault. */
const ROUNDING = 0.99;

export function inspectPictures(subject: Subject): Visitor {
  const { pictureResolution: least } = subject.expectations;
  return {
    shown() {},
    painted({ kind, box, pixels, stream }) {
      if (least === undefined || kind !== "image" || !box || !pixels) return;
      const [left, bottom, right, top] = box;
      const across = (pixels.width * POINTS_A_INCH) / (right - left);
      const down = (pixels.height * POINTS_A_INCH) / (top - bottom);
      const found = Math.min(across, down);
      if (found >= least * ROUNDING) return;
      const millimetres = Math.round(((right - left) / POINTS_A_INCH) * 25.4);
      const message = `A picture of ${pixels.width} by ${pixels.height} pixels is printed ${millimetres} mm wide, which is ${Math.floor(found)} dots an inch, and ${least} are the least. Use one with more pixels, or print it smaller.`;
      subject.report("picture-resolution", message, stream.page + 1);
    },
  };
}
