/** The page stays readable and calm in the reader's own settings: forced colours, dark, reduced motion, and in print. */
import type { MediaFeature, Page } from "puppeteer";
import { contrastFindings } from "./axe.ts";
import type { Check, Found } from "./finding.ts";
import { changedPixels, focusPictures, picture } from "./focus-pixels.ts";

export const mediaCheck: Check = {
  name: "media",
  promise:
    "Contrast holds in the dark and in print, focus and edges in the dark and in forced colours, and nothing moves unasked.",
  changesPage: true,
  begin: () => ({
    look: async ({ page, open }) => {
      await open({ details: "open" });
      const emulate = await mediaEmulation(page);
      await emulate("screen", [{ name: "prefers-color-scheme", value: "dark" }]);
      const found = [...(await contrastFindings(page, "dark")), ...(await focusIn(page, "In the dark"))];
      await emulate("print", []);
      found.push(...(await contrastFindings(page, "print")));
      await emulate("screen", [{ name: "prefers-reduced-motion", value: "reduce" }]);
      found.push(...(await page.evaluate(motion)));
      await emulate("screen", [{ name: "forced-colors", value: "active" }]);
      found.push(
        ...(await page.evaluate(edgeless)),
        ...(await answersUnseen(page)),
        ...(await focusIn(page, "In forced colours")),
      );
      return found;
    },
  }),
};

/** Puppeteer's own call refuses forced-colors: https://github.com/puppeteer/puppeteer/issues/8123. */
export async function mediaEmulation(
  page: Page,
): Promise<(media: string, features: MediaFeature[]) => Promise<void>> {
  const session = await page.createCDPSession();
  return async (media, features) => {
    await session.send("Emulation.setEmulatedMedia", { media, features });
    // The new style is in force once two frames have been drawn.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  };
}

/** The first link or button of the main part stands for all: forced colours drop shadows, and the dark swallows outlines. */
async function focusIn(page: Page, look: string): Promise<Found[]> {
  // Browsers show focus to those who have used a key.
  await page.keyboard.press("Tab");
  const focused = await page.evaluate(() => {
    const { isPainted, selector } = globalThis.pageTools;
    const control = [...document.querySelectorAll<HTMLElement>("main :is(a[href], button)")].find(isPainted);
    if (!control) return undefined;
    control.focus();
    control.scrollIntoView({ block: "center" });
    const [line = control.getBoundingClientRect()] = control.getClientRects();
    const { x, y, width, height } = line;
    return { where: selector(control), box: { x, y, width, height } };
  });
  if (!focused) return [];
  const { where, box } = focused;
  const faults = await focusPictures(page)(where, box);
  return faults.map(({ message }) => ({ where, message: `${look}: ${message}` }));
}

/** Forced colours drop backgrounds: a tick drawn as one can no longer be told from an empty box (WCAG 1.4.1, 1.4.11). */
async function answersUnseen(page: Page): Promise<Found[]> {
  const found: Found[] = [];
  const seenStyles = new Set<string>();
  for (const control of await page.$$("input[type=checkbox], input[type=radio]")) {
    const { style, where, painted } = await control.evaluate((element) => ({
      style: `${element.getAttribute("type")} ${element.className} ${getComputedStyle(element).appearance}`,
      where: globalThis.pageTools.selector(element),
      painted: globalThis.pageTools.isPainted(element.closest("label") ?? element),
    }));
    // Controls of one style look alike; one of each is enough.
    if (seenStyles.has(style) || !painted) continue;
    seenStyles.add(style);
    const look = async (checked: boolean) => {
      const box = await control.evaluate((element, wanted) => {
        (element as HTMLInputElement).checked = wanted;
        element.scrollIntoView({ block: "center" });
        const { x, y, width, height } = (element.closest("label") ?? element).getBoundingClientRect();
        return { x, y, width, height };
      }, checked);
      return picture(page, box);
    };
    if (changedPixels(await look(false), await look(true)) > 0) continue;
    found.push({ where, message: "In forced colours nothing shows whether it is ticked (WCAG 1.4.11)." });
  }
  return found;
}

/** Runs inside the page with forced colours: controls that only a background told from the page. */
export function edgeless(): { where: string; message: string }[] {
  const controls = [
    ...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, [role=button]"),
  ];
  return controls
    .filter((control) => globalThis.pageTools.isPainted(control))
    .filter((control) => {
      const style = getComputedStyle(control);
      const native =
        control.matches("input") &&
        style.appearance !== "none" &&
        /checkbox|radio|range/.test((control as HTMLInputElement).type);
      const drawn = (kind: string, width: string) => kind !== "none" && Number.parseFloat(width) > 0;
      const lines = [
        [style.borderTopStyle, style.borderTopWidth],
        [style.borderBottomStyle, style.borderBottomWidth],
        [style.outlineStyle, style.outlineWidth],
      ] as const;
      return (
        !native &&
        !lines.some(([kind, width]) => drawn(kind, width)) &&
        !style.textDecorationLine.includes("underline")
      );
    })
    .map((control) => ({
      where: globalThis.pageTools.selector(control),
      message:
        "In forced colours this control has no edge. Give it a border, transparent if need be (WCAG 1.4.11).",
    }));
}

/** Runs inside the page when the reader asks for less motion (WCAG 2.3.3). */
function motion(): { where: string; message: string }[] {
  const { selector } = globalThis.pageTools;
  const running = document.getAnimations().flatMap((animation) => {
    if (animation.playState !== "running") return [];
    // A document lists only what moves one of its elements (Web Animations, 4.11).
    const target = (animation.effect as KeyframeEffect).target as Element;
    return [
      {
        where: selector(target),
        message: "It moves although the reader asked for less motion (WCAG 2.3.3).",
      },
    ];
  });
  const smooth = getComputedStyle(document.documentElement).scrollBehavior === "smooth";
  return smooth
    ? [
        ...running,
        {
          where: "html",
          message: "It scrolls smoothly although the reader asked for less motion (WCAG 2.3.3).",
        },
      ]
    : running;
}
