/** pa11y finds nothing on any page: both its runners, WCAG 2 level AA and more, on screen and as printed. */
import pa11y, { type Issue } from "pa11y";
import type { Page } from "puppeteer";
import type { Check, Found } from "./finding.ts";
import { SCREEN } from "./tab.ts";

type Media = "screen" | "print";

interface Exception {
  code: string;
  /** Without it, on screen and in print. */
  media?: Media;
  /** True when only the runner's own doubts are left out, not what it is sure of. */
  unsure: boolean;
  /** True when it holds for the words of a drawing only. */
  drawn?: true;
  reason: string;
}

const COVERED =
  "In print axe takes neighbouring boxes for a cover and asks a person to look. What it can measure still counts, and HTML_CodeSniffer measures the same text.";

const DRAWN =
  "Numbers of a drawing stand on the drawing's own squares, which axe does not see. They are decoration, and inspecting the printed pack measures their contrast.";

/** What is not counted. Each says why, and is to be removed when its reason is gone. */
export const exceptions: readonly Exception[] = [
  { code: "color-contrast", media: "print", unsure: true, reason: COVERED },
  { code: "color-contrast-enhanced", media: "print", unsure: true, reason: COVERED },
  { code: "color-contrast", unsure: false, drawn: true, reason: DRAWN },
  { code: "color-contrast-enhanced", unsure: false, drawn: true, reason: DRAWN },
];

// pa11y asks axe for WCAG 2.0 and 2.1 only: https://github.com/pa11y/pa11y/issues/666.
// The first is axe's one rule for WCAG 2.2 (2.5.8); the second is the AAA contrast the design promises (1.4.6).
const MORE_AXE_RULES = ["target-size", "color-contrast-enhanced"];
// Generous, for a busy machine: a long pack takes about a second.
const LIMIT_MS = 120_000;

export const pa11yCheck: Check = {
  name: "pa11y",
  promise: "pa11y reports no error on any page, with axe and HTML_CodeSniffer, on screen and in print.",
  begin: () => ({
    look: async (tab) => {
      await tab.open();
      const found: Found[] = [];
      for (const media of ["screen", "print"] as const) {
        await tab.page.emulateMediaType(media);
        // The runners take turns: HTML_CodeSniffer refuses the names of axe's rules.
        found.push(
          ...(await issues(tab.page, media, "axe", MORE_AXE_RULES)),
          ...(await issues(tab.page, media, "htmlcs", [])),
        );
      }
      await tab.page.emulateMediaType("screen");
      return found;
    },
  }),
};

/** What HTML_CodeSniffer finds on the page as it stands on a wide screen. */
export function sniffedFindings(page: Page): Promise<Found[]> {
  return issues(page, "screen", "htmlcs", []);
}

async function issues(page: Page, media: Media, runner: "axe" | "htmlcs", rules: string[]): Promise<Found[]> {
  const result = await pa11y(page.url(), {
    // pa11y brings a Puppeteer of its own; handed our browser and page, already loaded, it never starts one.
    browser: page.browser(),
    page,
    ignoreUrl: true,
    standard: "WCAG2AA",
    runners: [runner],
    rules,
    viewport: SCREEN,
    timeout: LIMIT_MS,
  });
  return result.issues
    .filter((issue) => issue.type === "error" && !isException(issue, media))
    .map((issue) => ({
      where: issue.selector,
      message: `${media}, ${issue.runner} ${issue.code}: ${issue.message}`,
    }));
}

function isException({ code, runnerExtras, selector }: Issue, media: Media): boolean {
  const unsure = runnerExtras.needsFurtherReview === true;
  const drawn = / svg\b.* > text\b/.test(selector);
  return exceptions.some(
    (one) =>
      one.code === code && (one.media ?? media) === media && (unsure || !one.unsure) && (drawn || !one.drawn),
  );
}
