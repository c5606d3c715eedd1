/** Holds a pack that was assembled from parts to the same pack printed whole. */
import type { Browser } from "puppeteer";
import { readPages } from "../../../scripts/pdf-ua/index.ts";
import { described } from "../../pdf-ua/described.ts";
import { draw } from "../../pdf-ua/pictures.ts";
import { strays } from "./strays.ts";

/** Places are rounded otherwise down a long page; in points. */
const MAX_POINTS = 0.1;
/** Pixels of ink in one with none near them in the other, of a page of 60 dots to the inch. */
const MAX_PIXELS = 4;
/** More than these of one pack nobody reads. */
const MAX_LINES = 5;

/** What a reader would meet that is not the same: text, tags, links, fields, places, bookmarks, or the look of a page. */
export async function compareTwins(
  browser: Browser,
  whole: Uint8Array,
  assembled: Uint8Array,
): Promise<string[]> {
  const [texts, others] = [await readPages(whole), await readPages(assembled)];
  const inText = texts.flatMap((text, index) =>
    text === others[index] ? [] : [`The text of page ${index + 1} differs.`],
  );
  const counts = texts.length === others.length ? [] : [`${texts.length} pages are ${others.length}.`];
  const [lines, twins] = [await described(whole), await described(assembled)];
  const inLines = Array.from({ length: Math.max(lines.length, twins.length) }, (_, index) =>
    isSame(lines[index], twins[index]) ? [] : [`${lines[index]?.trim()} is ${twins[index]?.trim()}`],
  ).flat();
  const [pictures, drawn] = [await draw(browser, whole), await draw(browser, assembled)];
  const inPictures = pictures.flatMap((picture, index) => {
    const pixels = strays(picture, drawn[index]);
    return pixels <= MAX_PIXELS ? [] : [`${pixels} pixels of page ${index + 1} differ.`];
  });
  return [...counts, ...inText, ...inLines.slice(0, MAX_LINES), ...inPictures.slice(0, MAX_LINES)];
}

const NUMBER = /-?\d+(?:\.\d+)?/g;

/** Two lines of the same words whose numbers are as good as the same. */
function isSame(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  const [numbers, others] = [one.match(NUMBER) ?? [], other.match(NUMBER) ?? []];
  return (
    one.replace(NUMBER, "0") === other.replace(NUMBER, "0") &&
    numbers.every((number, index) => Math.abs(Number(number) - Number(others[index])) <= MAX_POINTS)
  );
}
