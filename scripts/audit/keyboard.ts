/** Walks each page with Tab alone: everything is reached in order, seen when it is reached, and left again. */
import type { Page } from "puppeteer-core";
import type { Check, Found } from "./finding.ts";
import { type Box, changedPixels, picture, pixelsAsked } from "./focus-pixels.ts";
import { mouseOnly } from "./mouse-only.ts";
import { overPages } from "./pages.ts";

/** Where Tab has come to. */
interface Stop {
  where: string;
  /** Its place among everything Tab should reach, in document order; -1 for what the browser adds (a scrolling box). */
  place: number;
  /** The first line of it, in the window. */
  box: Box;
  /** What lies over it, as a selector; empty when nothing does. */
  coveredBy: string;
  /** Points of the window that lie inside the page, to compare places while the page scrolls. */
  pageTop: number;
}

// A date field has three inner stops of its own; more presses than that in one place are a trap.
const PRESSES_IN_ONE_PLACE = 4;
const STILL =
  "*, *::before, *::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; caret-color: transparent !important; }";

export const keyboardCheck: Check = {
  name: "keyboard",
  promise: "Tab reaches everything in reading order, focus is seen and not covered, and nothing holds it.",
  run: (audit) =>
    overPages("keyboard", audit, async ({ page, open }) => {
      await open();
      await page.addStyleTag({ content: STILL });
      const expected = await page.evaluate(listStops);
      const positive = await page.evaluate(positiveTabIndex);
      const there = await walk(page, expected.length, "forward");
      const back = await walk(page, expected.length, "backward");
      const stuck = there.stuck ?? back.stuck;
      return [
        ...positive,
        ...there.found,
        ...neverReached(expected, there.stops),
        ...outOfOrder(there.stops),
        ...(stuck ? [stuck] : notMirrored(there.stops, back.stops)),
        ...(await mouseOnly(page)),
      ];
    }),
};

interface Walk {
  stops: Stop[];
  /** What was seen at the stops, on the way forward only. */
  found: Found[];
  /** Where Tab could not get on (WCAG 2.1.2). */
  stuck: Found | undefined;
}

/** Presses Tab (or Shift+Tab) until the page is left. */
async function walk(page: Page, expected: number, way: "forward" | "backward"): Promise<Walk> {
  const stops: Stop[] = [];
  const found: Found[] = [];
  const key = way === "forward" ? "Tab" : "Shift+Tab";
  const trap = (where: string, message: string): Walk => ({
    stops,
    found,
    stuck: { where, message: `${key} ${message}: a keyboard trap (WCAG 2.1.2).` },
  });
  for (let held = 1, presses = 0; presses < expected * PRESSES_IN_ONE_PLACE + 20; presses += 1) {
    if (way === "backward") await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    if (way === "backward") await page.keyboard.up("Shift");
    const stop = await page.evaluate(readFocus);
    if (!stop) return { stops, found, stuck: undefined };
    held = stops.at(-1)?.where === stop.where ? held + 1 : 1;
    if (held > PRESSES_IN_ONE_PLACE) return trap(stop.where, "does not leave this element");
    if (held > 1) continue;
    if (stops.some(({ where }) => where === stop.where))
      return trap(stop.where, "comes back here before it has left the page");
    stops.push(stop);
    if (way === "forward") found.push(...(await lookAtFocus(page, stop)));
  }
  return trap("", "does not leave the page");
}

async function lookAtFocus(page: Page, stop: Stop): Promise<Found[]> {
  const { where, box, coveredBy } = stop;
  if (coveredBy)
    return [{ where, message: `When it has focus it is covered by ${coveredBy} (WCAG 2.4.11).` }];
  const focused = await picture(page, box);
  await page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLElement) {
      globalThis.lastFocus = element;
      element.blur();
    }
  });
  const plain = await picture(page, box);
  await page.evaluate(() => globalThis.lastFocus?.focus({ preventScroll: true }));
  const changed = changedPixels(plain, focused);
  const asked = pixelsAsked(box, page.viewport() ?? { width: 0, height: 0 });
  if (changed === 0)
    return [{ where, message: "Focus cannot be seen: no pixel changes by 3:1 (WCAG 2.4.7)." }];
  if (changed >= asked) return [];
  return [
    {
      where,
      message: `Focus is hard to see: ${changed} pixels change by 3:1, and an outline of 2 px has ${Math.round(asked)} (WCAG 2.4.13).`,
    },
  ];
}

function neverReached(expected: readonly string[], stops: readonly Stop[]): Found[] {
  const reached = new Set(stops.map((stop) => stop.place));
  return expected
    .filter((_, place) => !reached.has(place))
    .map((where) => ({ where, message: "Tab never reaches this control (WCAG 2.1.1)." }));
}

/** Document order against the order of the walk, and against the places on screen (WCAG 2.4.3). */
function outOfOrder(stops: readonly Stop[]): Found[] {
  return stops.flatMap((stop, index) => {
    const last = stops[index - 1];
    if (!last) return [];
    if (stop.place !== -1 && stop.place < last.place) {
      return [
        {
          where: stop.where,
          message: `Tab comes here after ${last.where}, which stands later in the document (WCAG 2.4.3).`,
        },
      ];
    }
    const above = stop.pageTop + stop.box.height <= last.pageTop;
    const sameColumn = stop.box.x < last.box.x + last.box.width && last.box.x < stop.box.x + stop.box.width;
    const sameLine =
      stop.pageTop < last.pageTop + last.box.height / 2 && last.pageTop < stop.pageTop + stop.box.height / 2;
    const leftOf = stop.box.x + stop.box.width <= last.box.x;
    if (!(above && sameColumn) && !(sameLine && leftOf)) return [];
    const place = above ? "above" : "to the left of";
    return [
      {
        where: stop.where,
        message: `Tab comes here after ${last.where}, but it stands ${place} that on screen (WCAG 2.4.3).`,
      },
    ];
  });
}

function notMirrored(forward: readonly Stop[], backward: readonly Stop[]): Found[] {
  const there = forward.filter(({ place }) => place !== -1);
  const back = backward.filter(({ place }) => place !== -1).reverse();
  const wrong = there.find((stop, index) => stop.place !== back[index]?.place);
  return wrong
    ? [
        {
          where: wrong.where,
          message: "Shift+Tab does not lead back through this the way Tab came (WCAG 2.4.3).",
        },
      ]
    : [];
}

declare global {
  var lastFocus: HTMLElement | undefined;
  var expectedStops: HTMLElement[];
}

/** Runs inside the page. */
function listStops(): string[] {
  globalThis.expectedStops = globalThis.pageTools.tabStops();
  return globalThis.expectedStops.map(globalThis.pageTools.selector);
}

/** Runs inside the page. */
function positiveTabIndex(): { where: string; message: string }[] {
  return [...document.querySelectorAll<HTMLElement>("[tabindex]")]
    .filter((element) => element.tabIndex > 0)
    .map((element) => ({
      where: globalThis.pageTools.selector(element),
      message: `tabindex="${element.tabIndex}" pulls it out of the reading order. Use 0 or leave it out (WCAG 2.4.3).`,
    }));
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
  };
}
