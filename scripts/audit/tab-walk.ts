/** Goes through a page with Tab or Shift+Tab and notes where each press leads. */
import type { Page } from "puppeteer";
import type { Found } from "./finding.ts";
import type { Box } from "./focus-pixels.ts";

/** Where Tab has come to. */
export interface Stop {
  where: string;
  /** Its place among everything Tab should reach, in document order; -1 for what the browser adds (a scrolling box). */
  place: number;
  /** The first line of it, in the window. */
  box: Box;
  /** What lies over it, as a selector; empty when nothing does. */
  coveredBy: string;
  /** Its top measured from the top of the page, because the page scrolls under the walk. */
  pageTop: number;
  /** Stands among things whose order their numbers say (`data-numbered`), wherever they are. */
  numbered: boolean;
}

export interface Walk {
  stops: Stop[];
  /** What `look` found at the stops. */
  found: Found[];
  /** Where Tab could not get on (WCAG 2.1.2). */
  stuck: Found | undefined;
}

// A date field has three inner stops of its own; more presses than that in one place are a trap.
const PRESSES_IN_ONE_PLACE = 4;

/** Presses the key until the page is left, and puts `look` to each of the stops; `expected` is how many there should be. */
export async function walk(
  page: Page,
  key: "Tab" | "Shift+Tab",
  expected: number,
  look: (stop: Stop) => Promise<Found[]> = async () => [],
): Promise<Walk> {
  const stops: Stop[] = [];
  const found: Found[] = [];
  const trap = (where: string, message: string): Walk => ({
    stops,
    found,
    stuck: { where, message: `${key} ${message}: a keyboard trap (WCAG 2.1.2).` },
  });
  for (let held = 1, presses = 0; presses < expected * PRESSES_IN_ONE_PLACE + 20; presses += 1) {
    if (key === "Shift+Tab") await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    if (key === "Shift+Tab") await page.keyboard.up("Shift");
    const stop = await page.evaluate(readFocus);
    if (!stop) return { stops, found, stuck: undefined };
    held = stops.at(-1)?.where === stop.where ? held + 1 : 1;
    if (held > PRESSES_IN_ONE_PLACE) return trap(stop.where, "does not leave this element");
    if (held > 1) continue;
    if (stops.some(({ where }) => where === stop.where))
      return trap(stop.where, "comes back here before it has left the page");
    stops.push(stop);
    found.push(...(await look(stop)));
  }
  return trap("", "does not leave the page");
}

declare global {
  var expectedStops: HTMLElement[];
}

/** Runs inside the page: what Tab should reach, as selectors in document order; `walk` numbers its stops by this list. */
export function listStops(): string[] {
  globalThis.expectedStops = globalThis.pageTools.tabStops();
  return globalThis.expectedStops.map(globalThis.pageTools.selector);
}

/** Runs inside the page: the element with focus, or nothing when focus has left the page. */
function readFocus(): Stop | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body || element === document.documentElement)
    return undefined;
  const group =
    element instanceof HTMLInputElement && element.type === "radio" && element.name !== ""
      ? element
      : undefined;
  // Tab enters an unanswered radio group at its first button, Shift+Tab at its last: both are the one stop of the group.
  const place = globalThis.expectedStops.findIndex(
    (stop) =>
      stop === element ||
      (group &&
        stop instanceof HTMLInputElement &&
        stop.type === "radio" &&
        stop.name === group.name &&
        stop.form === group.form),
  );
  const [line = element.getBoundingClientRect()] = element.getClientRects();
  const inset = Math.min(4, line.width / 4, line.height / 4);
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const inWindow = (x: number, y: number) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const points = [
    [line.left + line.width / 2, line.top + line.height / 2],
    [line.left + inset, line.top + inset],
    [line.right - inset, line.bottom - inset],
  ].filter((point): point is [number, number] => inWindow(point[0] ?? -1, point[1] ?? -1));
  const covers = points
    .map(([x, y]) => document.elementFromPoint(x, y))
    .find((hit) => hit && ![element, ...labels].some((own) => own.contains(hit) || hit.contains(own)));
  const outside = points.length === 0 ? "the edge of the window" : "";
  return {
    where: globalThis.pageTools.selector(element),
    place,
    box: { x: line.x, y: line.y, width: line.width, height: line.height },
    coveredBy: covers ? globalThis.pageTools.selector(covers) : outside,
    pageTop: line.y + scrollY,
    numbered: element.closest("[data-numbered]") !== null,
  };
}
