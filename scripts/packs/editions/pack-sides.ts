/** Runs in the page before it is prepared, for large print: decides where sides end, and lets room to write fill them. */

/**
 * Self-contained: it is sent to the page as text; fonts must have loaded. What the styles let run on overleaf is divided here,
 * since Chromium fills one side after another and leaves a line or two for the last. Each run takes the fewest
 * sides that hold it, set a little closer (`tight`) where that saves one; its words are shared evenly among them, and
 * lines and cells to write in grow into what is left. Breaks that the styles avoid are never chosen.
 */
export function packSides(): void {
  const PX_A_MM = 96 / 25.4;
  /** Rounding of rows and rules, in px. */
  const SLACK = 4;
  /** The longest share of a side that a break within a list or between paragraphs may save. */
  const WITHIN = 0.04;
  const side = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--side")) * PX_A_MM;

  interface Unit {
    /** The outermost element that begins with it: where a break goes. */
    start: HTMLElement;
    element: HTMLElement;
    top: number;
    bottom: number;
    /** The heads that a table repeats where it goes on. */
    heads: number;
    /** No break before it. */
    bound: boolean;
    /** A break before it costs more. */
    within: boolean;
  }

  const shown = (element: Element) => {
    const { display, position, float } = getComputedStyle(element);
    return display !== "none" && position !== "absolute" && float === "none" && element.localName !== "caption";
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
      for (let last = before?.element; last && !last.contains(element); last = last.parentElement ?? undefined)
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
        bottom: element.getBoundingClientRect().bottom,
        heads,
        bound,
        within: !chain.some((one) => one.matches("section, h1, h2, h3, h4, h5, h6, .prompt, .stage, tr, dl, .pair > div")),
      });
    };
    for (const one of run) for (const part of parts(one)) walk(part, undefined, []);
    return units;
  }

  /** What can grow among `units`, each with what it is worth: a line of writing counts as one. */
  function roomIn(units: readonly Unit[]): { element: HTMLElement; worth: number }[] {
    return units.flatMap(({ element }) => {
      const found = [element, ...element.querySelectorAll<HTMLElement>(".lines, .write, td.blank")];
      return found.flatMap((one) => {
        if (one.matches(".lines")) return [{ element: one, worth: Number(one.dataset["fieldLines"] ?? 1) }];
        if (one.matches(".recut .write")) return [{ element: one.parentElement as HTMLElement, worth: 1 }];
        if (one.matches(".layout-cards > section, .write, td.blank:last-child")) return [{ element: one, worth: 1 }];
        return [];
      });
    });
  }

  const used = (units: readonly Unit[], from: number, to: number) =>
    (units[to]?.bottom ?? 0) - (units[from]?.top ?? 0) + (from === 0 ? 0 : (units[from]?.heads ?? 0));

  /** The first unit of each side: the fewest sides, then the most even. */
  function divide(units: readonly Unit[]): number[] {
    interface Way {
      sides: number;
      cost: number;
      firsts: number[];
    }
    const ways: (Way | undefined)[] = [{ sides: 0, cost: 0, firsts: [] }];
    for (let end = 1; end <= units.length; end++) {
      if (units[end]?.bound) continue;
      for (let from = end - 1; from >= 0; from--) {
        const before = ways[from];
        if (!before) continue;
        const height = used(units, from, end - 1);
        const over = height > side - SLACK;
        if (over && from < end - 1 && units.slice(from + 1, end).some(({ bound }) => !bound)) break;
        const free = over ? 0 : 1 - height / side;
        const eased = roomIn(units.slice(from, end)).length > 0 ? 0.3 : 1;
        const sides = before.sides + (over ? Math.ceil(height / side) : 1);
        const cost = before.cost + free * free * eased + (from > 0 && units[from]?.within ? WITHIN : 0);
        const best = ways[end];
        if (!best || sides < best.sides || (sides === best.sides && cost < best.cost))
          ways[end] = { sides, cost, firsts: [...before.firsts, from] };
      }
    }
    return ways[units.length]?.firsts ?? [0];
  }

  /** What a side of `units` has left, in px. */
  const left = (units: readonly Unit[]) => {
    const [first, last] = [units[0], units.at(-1)];
    if (!first || !last) return 0;
    const { bottom } = last.element.getBoundingClientRect();
    return side - SLACK - (bottom - first.start.getBoundingClientRect().top) - first.heads;
  };

  /** Sets a style, and gives back how to undo it. */
  const set = (element: HTMLElement, property: string, value: string) => {
    const before = element.style.getPropertyValue(property);
    element.style.setProperty(property, value, "important");
    return () => element.style.setProperty(property, before);
  };

  /** Room to write takes what is left. */
  function grow(units: readonly Unit[]): void {
    const room = roomIn(units);
    const worth = room.reduce((sum, one) => sum + one.worth, 0);
    const free = left(units);
    if (worth === 0 || free <= 0) return;
    // All heights are read first: growing one must not change the next.
    const grown = room.map(({ element, worth: own }) => {
      const { height } = element.getBoundingClientRect();
      const more = (free * own) / worth;
      return { element, height: height + (element.matches(".lines, section") ? more : Math.min(more, height)) };
    });
    const undo = grown.map(({ element, height }) => set(element, "height", `${height}px`));
    if (left(units) < -SLACK / 2) for (const back of undo) back();
  }

  /** Words take a little of what is left between them: more above a heading than between rows. */
  function spread(units: readonly Unit[]): void {
    const free = left(units);
    if (free <= 0) return;
    const gaps = units.slice(1).flatMap((unit, index) => {
      const after = units[index];
      if (!after || unit.bound || unit.element.localName === "tr") return [];
      const most = (unit.within ? 2 : 7) * PX_A_MM;
      return [{ start: unit.start, now: Math.max(0, unit.start.getBoundingClientRect().top - after.element.getBoundingClientRect().bottom), most }];
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
    const normal = divide(unitsOf(run));
    tighten(true);
    if (divide(unitsOf(run)).length >= normal.length) tighten(false);
    const units = unitsOf(run);
    const firsts = divide(units);
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
      const goesOn = last?.at(-1) === one.previousElementSibling && one.matches(".side + .side") && breakBefore === "auto";
      if (goesOn) last?.push(one);
      else runs.push([one]);
    }
    for (const run of runs) pack(run);
  }
}
