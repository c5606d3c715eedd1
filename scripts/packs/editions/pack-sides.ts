/** Runs in the page before it is prepared, for large print: decides where sides end, and lets room to write fill them. */
import { type Block, divide } from "./divide.ts";

/** The script to run in the page; fonts must have loaded. It finishes with nothing. */
export const packSidesScript = (): string => `${divide}\n(${packSides})()`;

/**
 * Sent to the page as text, with `divide`. What the styles let run on overleaf is divided here,
 * since Chromium fills one side after another and leaves a line or two for the last. Each run takes the fewest
 * sides that hold it, set a little closer (`tight`) where that saves one; its words are shared evenly among them, and
 * lines and cells to write in grow into what is left. Breaks that the styles avoid are never chosen.
 */
function packSides(): void {
  const PX_A_MM = 96 / 25.4;
  /** Rounding of rows and rules, in px. */
  const SLACK = 4;
  /** How many lines more than asked for where one or two are. */
  const LINES_MORE: Record<number, number> = { 1: 1, 2: 4 };
  const side =
    Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--side")) * PX_A_MM;

  interface Unit extends Block {
    /** The outermost element that begins with it: where a break goes. */
    start: HTMLElement;
    element: HTMLElement;
  }

  const shown = (element: Element) => {
    const { display, position, float } = getComputedStyle(element);
    return (
      display !== "none" && position !== "absolute" && float === "none" && element.localName !== "caption"
    );
  };
  const parts = (element: Element) => ([...element.children] as HTMLElement[]).filter(shown);
  /** Whether an element stays on one side: long sections and tables go on overleaf. */
  const whole = (element: Element) => {
    const { display, breakInside } = getComputedStyle(element);
    if (!element.matches("div, section, ul, ol, dl, table, thead, tbody, nav, li")) return true;
    if (/flex|grid|inline/.test(display) || parts(element).length === 0) return true;
    const { height } = element.getBoundingClientRect();
    if (element.matches(".table")) return height < side / 3;
    return breakInside === "avoid" && height < side / (element.matches("section") ? 2 : 1);
  };

  /** Where an element ends on its side, with the boxes that end with it. */
  const bottomOf = (element: HTMLElement): number => {
    const { bottom } = element.getBoundingClientRect();
    const box = element.parentElement;
    const ends = box !== null && !box.matches(".part, .side") && parts(box).at(-1) === element;
    return ends ? Math.max(bottom, bottomOf(box)) : bottom;
  };

  /** What can grow in an element, each with what it is worth (a line counts as one) and the most that it can take, in px. */
  function roomIn(element: HTMLElement): { element: HTMLElement; worth: number; most: number }[] {
    const found = [element, ...element.querySelectorAll<HTMLElement>(".lines, .write, td.blank")];
    return found.flatMap((one) => {
      if (one.matches(".lines")) {
        const worth = Number(one.dataset["fieldLines"] ?? 1);
        // A name or a date needs little more; a story takes what there is.
        return [{ element: one, worth, most: (LINES_MORE[worth] ?? 20) * 13 * PX_A_MM }];
      }
      const grows = one.matches(".recut .write") ? one.parentElement : one;
      const isCard = one.matches(".layout-cards > section");
      if (!grows || !(isCard || one.matches(".write, td.blank:last-child"))) return [];
      return [{ element: grows, worth: 1, most: grows.getBoundingClientRect().height * (isCard ? 2 : 0.6) }];
    });
  }

  function unitsOf(run: readonly HTMLElement[]): Unit[] {
    const units: Unit[] = [];
    const walk = (element: HTMLElement, first: HTMLElement | undefined, opening: HTMLElement[]) => {
      const chain = [...opening, element];
      if (!whole(element)) {
        parts(element).forEach((part, index) => {
          walk(part, index === 0 ? (first ?? element) : undefined, index === 0 ? chain : []);
        });
        return;
      }
      const before = units.at(-1);
      const start = first ?? element;
      const closing: Element[] = [];
      for (
        let last = before?.element;
        last && !last.contains(element);
        last = last.parentElement ?? undefined
      )
        closing.push(last);
      const bound =
        before !== undefined &&
        (closing.some((one) => getComputedStyle(one).breakAfter === "avoid") ||
          chain.some((one) => getComputedStyle(one).breakBefore === "avoid") ||
          element.matches(".lines, tr:nth-child(2), tr:last-child:not(:only-child)"));
      const head = element.localName === "tr" ? element.closest("table")?.tHead : undefined;
      const heads = head && !head.contains(element) && start === element ? head.offsetHeight : 0;
      units.push({
        start,
        element,
        top: start.getBoundingClientRect().top,
        bottom: bottomOf(element),
        heads,
        bound,
        room: roomIn(element).reduce((sum, { most }) => sum + most, 0),
        within: !chain.some((one) =>
          one.matches("section, h1, h2, h3, h4, h5, h6, .prompt, .stage, dl, .pair > div"),
        ),
      });
    };
    for (const one of run) for (const part of parts(one)) walk(part, undefined, []);
    return units;
  }

  /** What a side of `units` has left, in px. */
  const left = (units: readonly Unit[]) => {
    const [first, last] = [units[0], units.at(-1)];
    if (!first || !last) return 0;
    return side - SLACK - (bottomOf(last.element) - first.start.getBoundingClientRect().top) - first.heads;
  };

  /** Sets a style, and gives back how to undo it. */
  const set = (element: HTMLElement, property: string, value: string) => {
    const before = element.style.getPropertyValue(property);
    element.style.setProperty(property, value, "important");
    return () => element.style.setProperty(property, before);
  };

  /** Room to write takes what is left. */
  function grow(units: readonly Unit[]): void {
    const room = units.flatMap(({ element }) => roomIn(element));
    const free = left(units);
    if (free <= 0) return;
    // All heights are read first: growing one must not change the next.
    const grown = room.map(({ element, worth: own, most }) => {
      const { height } = element.getBoundingClientRect();
      return { element, height, most, own, more: 0 };
    });
    // What one cannot take goes to the others.
    let [rest, open] = [free, grown];
    while (rest > 1 && open.length > 0) {
      const worths = open.reduce((sum, { own }) => sum + own, 0);
      const share = rest / worths;
      for (const one of open) {
        const more = Math.min(one.most - one.more, share * one.own);
        one.more += more;
        rest -= more;
      }
      open = open.filter(({ more, most }) => most - more > 0.5);
    }
    const undo = grown.map(({ element, height, more }) => set(element, "height", `${height + more}px`));
    if (left(units) < -SLACK / 2) for (const back of undo) back();
  }

  /** Words take a little of what is left between them: more above a heading than between rows. */
  function spread(units: readonly Unit[]): void {
    const free = left(units);
    if (free <= 0) return;
    const gaps = units.slice(1).flatMap((unit, index) => {
      const after = units[index];
      if (!after || unit.bound || unit.element.localName === "tr") return [];
      const most =
        (unit.within
          ? 2
          : unit.element.matches(".prompt, dl")
            ? 20
            : unit.element.matches(".good > li")
              ? 10
              : 7) * PX_A_MM;
      return [
        {
          start: unit.start,
          now: Math.max(
            0,
            unit.start.getBoundingClientRect().top - after.element.getBoundingClientRect().bottom,
          ),
          most,
        },
      ];
    });
    const most = gaps.reduce((sum, gap) => sum + gap.most, 0);
    const share = Math.min(1, free / most);
    const undo = gaps.map(({ start, now, most: own }) => set(start, "margin-top", `${now + own * share}px`));
    if (left(units) < -SLACK / 2) for (const back of undo) back();
  }

  function pack(run: readonly HTMLElement[]): void {
    const tighten = (on: boolean) => {
      for (const one of run) one.classList.toggle("tight", on);
    };
    const normal = divide(unitsOf(run), side - SLACK);
    tighten(true);
    if (divide(unitsOf(run), side - SLACK).length >= normal.length) tighten(false);
    const units = unitsOf(run);
    const firsts = divide(units, side - SLACK);
    const sides = firsts.map((first, index) => units.slice(first, firsts[index + 1] ?? units.length));
    sides.forEach((onSide, index) => {
      const [first] = onSide;
      if (!first) return;
      if (index > 0) {
        // Nothing is cut where a side ends.
        const fold = sides[index - 1]?.at(-1)?.element;
        if (fold?.matches(".cut")) fold.hidden = true;
        first.start.style.breakBefore = "page";
        for (let one: Element | null = first.start; one; one = one.firstElementChild)
          (one as HTMLElement).style.marginTop = "0";
      }
      grow(onSide);
      spread(onSide);
    });
  }

  // A question's sides have one height each, and give up the room to write that is extra before they are set closer.
  for (const one of document.querySelectorAll<HTMLElement>(".asking, .prompts, .notes, .trying")) {
    const isOver = () => one.getBoundingClientRect().height > side + 1;
    const extra = one.querySelector<HTMLElement>(":scope > .more-room");
    if (isOver() && extra && one.matches(".asking")) extra.hidden = true;
    if (isOver()) one.classList.add("tight");
  }

  for (const part of document.querySelectorAll<HTMLElement>(".part")) {
    const own = [...part.querySelectorAll<HTMLElement>(".side")];
    if (own.length === 0) {
      pack([part]);
      continue;
    }
    const runs: HTMLElement[][] = [];
    for (const one of own) {
      const { display, breakBefore } = getComputedStyle(one);
      if (display !== "block" || one.closest("[data-edition-only]")) continue;
      const last = runs.at(-1);
      const goesOn =
        last?.at(-1) === one.previousElementSibling && one.matches(".side + .side") && breakBefore === "auto";
      if (goesOn) last?.push(one);
      else runs.push([one]);
    }
    for (const run of runs) pack(run);
  }
}
