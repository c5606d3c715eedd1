/** The logo of the board can be seen in grey, says its words and is sharp on paper; its accent can be read on every ground. */
import { contrastOf, isAccent, MIN_CONTRAST, nearestAccent, RELATIVES } from "../../core/colours.ts";
import { nearest } from "../../core/nearest.ts";
import { quoted } from "../../core/quote.ts";
import { LOGO_ON_PAPER, MIN_DOTS, millimetres, type Picture, roomFor } from "../pictures/picture.ts";
import { pngPixels } from "../pictures/png.ts";
import { svgColours } from "../pictures/svg.ts";
import { fieldProblem } from "../read/entry.ts";
import type { Rule } from "./rule.ts";

/** It stands on every page. */
const MAX_KB = 40;

/** Least contrast to white of what must be seen, to 1 (WCAG 2.2, 1.4.11), and the least part of the ink that has it. */
const SEEN = 3;
const MIN_SHARE = 0.1;

export const logoAndAccent: Rule = (content) =>
  [...content.entries.board, ...content.entries.localBoard].flatMap((board) => {
    const { logo, logo_text, accent } = board.fields;
    const problems = [];
    if (accent !== undefined && !isAccent(accent)) {
      const found = contrastOf(accent, RELATIVES.tint).toFixed(1);
      const message = `is ${quoted(accent)}, too pale for words: its contrast with the light background is ${found} to 1, and ${MIN_CONTRAST} to 1 is the least. The nearest that reaches it is ${quoted(nearestAccent(accent))}.`;
      problems.push(fieldProblem(board, ["accent"], message));
    }
    if (logo_text !== undefined && logo === undefined && !isGiven(board.data, "logo"))
      problems.push(
        fieldProblem(
          board,
          ["logo_text"],
          'says what a logo says, and there is none. Add "logo:" with the name of its file, or delete the line.',
        ),
      );
    if (logo === undefined) return problems;
    if (logo_text === undefined && !isGiven(board.data, "logo_text"))
      problems.push(
        fieldProblem(
          board,
          ["logo"],
          'says nothing to readers who do not see it. Add "logo_text:" with the words of the logo, such as the name of the board.',
        ),
      );
    const file = content.pictures.find(({ name }) => name === logo);
    const names = content.pictures.map(({ name }) => name);
    if (!file) {
      const meant = nearest(logo, names);
      const remedy = meant === undefined ? "Put the file there." : `Did you mean ${quoted(meant)}?`;
      problems.push(
        fieldProblem(board, ["logo"], `is ${quoted(logo)}, which content/pictures does not hold. ${remedy}`),
      );
    }
    // What is wrong with the file is told there.
    const fault = file?.picture && file.faults.length === 0 ? logoFault(file.picture) : undefined;
    if (fault !== undefined) problems.push(fieldProblem(board, ["logo"], `is ${quoted(logo)}, ${fault}`));
    return problems;
  });

function isGiven(data: unknown, name: string): boolean {
  return typeof data === "object" && data !== null && name in data;
}

function logoFault(picture: Picture): string | undefined {
  const { width, height, kind, bytes } = picture;
  const kilobytes = Math.ceil(bytes.length / 1024);
  if (kilobytes > MAX_KB)
    return `which weighs ${kilobytes} KB, and it stands on every page. Save it smaller: ${MAX_KB} KB is the most.`;
  if (width > 8 * height || height > 2 * width)
    return "which is too long or too high for its place. Use one at most eight times as wide as high, and twice as high as wide.";
  const paper = roomFor(picture, LOGO_ON_PAPER);
  const dots = Math.floor((width * 96) / paper.width);
  if (kind === "png" && dots < MIN_DOTS) {
    const needed = Math.ceil((paper.width * MIN_DOTS) / 96);
    return `which is ${width} by ${height} pixels. On a cover it is ${millimetres(paper.width)} mm wide, which is ${dots} dots an inch, and ${MIN_DOTS} are the least. Use one that is at least ${needed} pixels wide.`;
  }
  return isSeenInGrey(picture)
    ? undefined
    : "which is too pale for paper: printed in grey on white, too little of it can be seen. Use a darker copy of the logo.";
}

function isSeenInGrey({ kind, bytes }: Picture): boolean {
  if (kind === "svg") {
    const colours = svgColours(bytes);
    // A colour by its name is taken to be seen.
    return colours.some((colour) => !/^#[0-9a-f]{6}$/.test(colour) || contrastOf(colour, "#ffffff") >= SEEN);
  }
  const known = new Map<number, number>();
  let [ink, seen] = [0, 0];
  for (const [red, green, blue, alpha] of pngPixels(bytes)) {
    const onWhite = [red, green, blue].map((part) => Math.round(255 - ((255 - part) * alpha) / 255));
    const colour = ((onWhite[0] ?? 0) << 16) | ((onWhite[1] ?? 0) << 8) | (onWhite[2] ?? 0);
    const contrast = known.get(colour) ?? contrastOf(`#${colour.toString(16).padStart(6, "0")}`, "#ffffff");
    known.set(colour, contrast);
    if (contrast > 1.1) ink += 1;
    if (contrast >= SEEN) seen += 1;
  }
  return ink > 0 && seen / ink >= MIN_SHARE;
}
