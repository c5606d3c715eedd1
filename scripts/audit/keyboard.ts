/** Walks each page with Tab alone: everything is reached in order, seen when it is reached, and left again. */
import type { Check, Found } from "./finding.ts";
import { focusPictures } from "./focus-pixels.ts";
import { mouseOnly } from "./mouse-only.ts";
import { listStops, type Stop, walk } from "./tab-walk.ts";

const STILL =
  "*, *::before, *::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; caret-color: transparent !important; }";

export const keyboardCheck: Check = {
  name: "keyboard",
  promise: "Tab reaches everything in reading order, focus is seen and not covered, and nothing holds it.",
  changesPage: true,
  begin: () => ({
    look: async ({ page, open }) => {
      await open({ details: "open" });
      await page.addStyleTag({ content: STILL });
      const expected = await page.evaluate(listStops);
      const positive = await page.evaluate(positiveTabIndex);
      const unseenFocus = focusPictures(page);
      const there = await walk(page, "Tab", expected.length, (stop) => lookAtFocus(unseenFocus, stop));
      const back = await walk(page, "Shift+Tab", expected.length);
      const stuck = there.stuck ?? back.stuck;
      return [
        ...positive,
        ...there.found,
        ...neverReached(expected, there.stops),
        ...outOfOrder(there.stops),
        ...(stuck ? [stuck] : notMirrored(there.stops, back.stops)),
        ...(await mouseOnly(page)),
      ];
    },
  }),
};

async function lookAtFocus(
  unseenFocus: ReturnType<typeof focusPictures>,
  { where, box, coveredBy }: Stop,
): Promise<Found[]> {
  if (coveredBy)
    return [{ where, message: `When it has focus it is covered by ${coveredBy} (WCAG 2.4.11).` }];
  return unseenFocus(where, box);
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
    if (stop.numbered && last.numbered) return [];
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

/** Runs inside the page. */
function positiveTabIndex(): { where: string; message: string }[] {
  return [...document.querySelectorAll<HTMLElement>("[tabindex]")]
    .filter((element) => element.tabIndex > 0)
    .map((element) => ({
      where: globalThis.pageTools.selector(element),
      message: `tabindex="${element.tabIndex}" pulls it out of the reading order. Use 0 or leave it out (WCAG 2.4.3).`,
    }));
}
