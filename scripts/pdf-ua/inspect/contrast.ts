/**
 * Rules of our own about ink: with `contrast`, words and lines keep theirs on a printer without colour (WCAG 2.2, 1.4.3,
 * 1.4.6 and 1.4.11); with `colours` nothing is in any other colour, so that one colour cannot be told from another by its hue alone (1.4.1).
 */
import {
  type Colour,
  contrast,
  hasHue,
  hexColour,
  type Ink,
  mixed,
  sameColour,
  WHITE,
} from "../pdf/colours.ts";
import type { GlyphRun, PaintedPath, Visitor } from "../pdf/events.ts";
import { charactersOf } from "../pdf/fonts.ts";
import type { Box } from "../pdf/matrix.ts";
import { leaves } from "../pdf/structure.ts";
import { textEntry } from "../pdf/values.ts";
import type { Subject } from "./subject.ts";

/** Least contrast, to 1, by the level that is expected. */
const MINIMA = {
  none: { words: 0, largeWords: 0, lines: 0 },
  AA: { words: 4.5, largeWords: 3, lines: 3 },
  AAA: { words: 7, largeWords: 4.5, lines: 3 },
} as const;
/** Points from which type is large, plain and bold (WCAG 2.2). */
const LARGE = 18;
const LARGE_BOLD = 14;
/** Points up to which something drawn is a line, not a ground that other things stand on. */
const MAX_LINE_WIDTH = 5;
const INVISIBLE = 3;

/** Something that covers what was painted before it. */
interface Ground {
  box: Box;
  colour: Colour;
}

export function inspectContrast(subject: Subject): Visitor {
  const { contrast: level = "none", colours } = subject.expectations;
  const allowed = colours?.map(hexColour);
  const minima = MINIMA[level];
  const own = ownFigures(subject);
  let page = -1;
  let grounds: Ground[] = [];
  const begin = (on: number) => {
    if (on !== page) grounds = [];
    page = on;
  };
  const behind = (x: number, y: number): Colour =>
    grounds.findLast(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])?.colour ?? WHITE;
  const report = (what: string, ink: Colour, ground: Colour, least: number) => {
    if (allowed && hasHue(ink) && !allowed.some((colour) => sameColour(colour, ink))) {
      const message = `${what} in a colour of its own, which a printer without colour loses. Print it in black, and say in words what the colour says.`;
      subject.report("colour", message, page + 1);
    }
    const found = contrast(ink, ground);
    if (found >= least) return;
    const message = `${what} too pale for what lies behind: the contrast is ${found.toFixed(1)} to 1, and ${least} to 1 is the least. Print it in black on white.`;
    subject.report("contrast", message, page + 1);
  };

  return {
    shown(glyphs) {
      begin(glyphs.stream.page);
      const text = glyphs.font ? charactersOf(glyphs.font, glyphs.codes).trim() : "";
      const ink = inkOf(glyphs);
      if (text === "" || !ink || glyphs.mode === INVISIBLE) return;
      const [x, y] = middleOf(glyphs);
      const ground = behind(x, y);
      report(
        `"${text.slice(0, 60)}" is printed`,
        mixed(ink, glyphs.ink.opacity, ground),
        ground,
        isLarge(glyphs) ? minima.largeWords : minima.words,
      );
    },
    painted({ path, stream }, open) {
      begin(stream.page);
      if (!path || open.some(({ mcid, stream: { owner } }) => own.has(`${owner} ${mcid}`))) return;
      const [left, bottom, right, top] = path.seen;
      const isFrame = path.shapes > 1;
      const isThin = Math.min(right - left, top - bottom) <= MAX_LINE_WIDTH;
      const middle = (bottom + top) / 2;
      const ground = behind((left + right) / 2, middle);
      // Of a white ground that runs over to the next page a strip too thin to hold anything may be left.
      const isSliver = path.fill !== undefined && contrast(path.fill, ground) === 1;
      const ink = path.stroke ?? ((isFrame || isThin) && !isSliver ? path.fill : undefined);
      if (ink && isSeen(path)) {
        // The frame of a filled box has its own colour inside, and is seen from outside.
        const beside = behind(left - MAX_LINE_WIDTH / 2, middle);
        const against = contrast(ink, beside) > contrast(ink, ground) ? beside : ground;
        report("A line or a box is printed", mixed(ink, path.opacity, against), against, minima.lines);
      }
      if (path.fill && !isFrame && !isThin)
        grounds.push({ box: path.seen, colour: mixed(path.fill, path.opacity, ground) });
    },
  };
}

/** The marked content of the figures that keep their colours. */
function ownFigures({ elements, expectations: { ownColours = [] } }: Subject): Set<string> {
  const figures = elements.filter(
    ({ type, dict }) => type === "Figure" && ownColours.includes(textEntry(dict, "Alt") ?? ""),
  );
  return new Set(
    figures.flatMap((figure) =>
      [...leaves(figure)].flatMap((leaf) => (leaf.kind === "content" ? [`${leaf.owner} ${leaf.mcid}`] : [])),
    ),
  );
}

function inkOf({ ink, mode }: { ink: Ink; mode: number }): Colour | undefined {
  const STROKED = 1;
  return mode === STROKED ? ink.stroke : ink.fill;
}

function isSeen({ seen: [left, bottom, right, top], opacity }: PaintedPath): boolean {
  return opacity > 0 && (right > left || top > bottom);
}

/** The middle of the small letters. */
function middleOf({ x, y, width, size, along: [ux, uy] }: GlyphRun): [number, number] {
  const [half, up] = [width / 2, size / 4];
  return [x + ux * half - uy * up, y + uy * half + ux * up];
}

function isLarge({ size, font }: GlyphRun): boolean {
  const bold = /bold|black|heavy/i.test(font?.name ?? "");
  return size >= (bold ? LARGE_BOLD : LARGE) - 0.05;
}
