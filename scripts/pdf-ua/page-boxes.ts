/** The margins of a page's boxes (`@page`), where left-hand pages have other ones than right-hand pages. */
import type { Page } from "puppeteer";

/** Margins across, as style sheets write them. */
interface Margins {
  left: string;
  right: string;
}

/** By the name of a page box, "" for the one without a name: how it is on each of two facing pages. */
export type PageBoxes = Record<string, { leftHand: Margins; rightHand: Margins }>;

const ACROSS = ["top", "bottom"].flatMap((edge) =>
  ["left", "center", "right"].map((place) => `${edge}-${place}`),
);
const DOWN = ["left", "right"].flatMap((side) =>
  ["top", "middle", "bottom"].map((place) => `${side}-${place}`),
);

/**
 * A style sheet that prints a page as part of a document, together with the style sheets that the page has: without heads and
 * feet, and every page as a right-hand page. Rejects when the page was closed.
 */
export async function bareStyles(page: Page): Promise<string> {
  const none = [...ACROSS, ...DOWN].map((box) => `@${box} { content: none !important }`).join(" ");
  const turned = Object.entries(await pageBoxes(page)).map(
    ([name, { rightHand }]) =>
      `@page ${name}:left { margin-left: ${rightHand.left} !important; margin-right: ${rightHand.right} !important }`,
  );
  return [`@page { ${none} }`, ...turned].join("\n");
}

/** Every page box that the style sheets of the page give margins of its own. */
export async function pageBoxes(page: Page): Promise<PageBoxes> {
  return (await page.evaluate(`(${readBoxes})()`)) as PageBoxes;
}

/** Chromium takes margins as whole pixels. Millimetres, centimetres, inches, points and pixels are known. */
const PIXELS: Readonly<Record<string, number>> = { mm: 96 / 25.4, cm: 96 / 2.54, in: 96, pt: 96 / 72, px: 1 };

/** By how many points what stands on a left-hand page is moved across, when it was printed as on a right-hand page. */
export function turnOf(boxes: PageBoxes, name: string): number {
  const box = boxes[name] ?? boxes[""];
  return box ? (pixels(box.leftHand.left) - pixels(box.rightHand.left)) * 0.75 : 0;
}

function pixels(length: string): number {
  const [, number = "0", unit = "px"] = /^(-?[\d.]+)([a-z]+)$/.exec(length) ?? [];
  return Math.round(Number(number) * (PIXELS[unit] ?? 1));
}

/** Self-contained: it is sent to the page as text. */
function readBoxes(): PageBoxes {
  interface Rule {
    name: string;
    isLeft: boolean;
    left: string;
    right: string;
  }
  const rules: Rule[] = [];
  const read = (list: CSSRuleList) => {
    for (const rule of list) {
      if (rule instanceof CSSPageRule) {
        const [name = "", pseudo] = rule.selectorText.split(":");
        const { marginLeft: left, marginRight: right } = rule.style;
        if (pseudo === undefined || pseudo === "left")
          rules.push({ name, isLeft: pseudo === "left", left, right });
      } else if (rule instanceof CSSMediaRule && matchMedia(rule.media.mediaText).matches)
        read(rule.cssRules);
    }
  };
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    if (sheet.disabled || !matchMedia(sheet.media.mediaText).matches) continue;
    try {
      read(sheet.cssRules);
    } catch {
      // A sheet that did not load cannot be read.
    }
  }
  const marginsOf = (name: string, isLeft: boolean) => {
    const margins = { left: "0px", right: "0px" };
    // A name weighs more than a side of the sheet, and of what weighs the same, the last is meant.
    for (const [named, turned] of [
      ["", false],
      ["", true],
      [name, false],
      [name, true],
    ] as const) {
      if (turned && !isLeft) continue;
      for (const rule of rules) {
        if (rule.name !== named || rule.isLeft !== turned) continue;
        if (rule.left !== "") margins.left = rule.left;
        if (rule.right !== "") margins.right = rule.right;
      }
    }
    return margins;
  };
  const names = new Set(["", ...rules.map(({ name }) => name)]);
  return Object.fromEntries(
    [...names].map((name) => [name, { leftHand: marginsOf(name, true), rightHand: marginsOf(name, false) }]),
  );
}
