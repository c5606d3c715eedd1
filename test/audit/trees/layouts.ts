/** The accessibility tree of each layout, of pages made from a few fixed words: no change of the board's words changes one. */
import type { Browser } from "puppeteer";
import { serveSite } from "../../../scripts/browser/serve.ts";
import type { History } from "../../../scripts/content/history.ts";
import type { Library, Retired } from "../../../scripts/content/schema.ts";
import { buildAssets } from "../../../scripts/site/assets.ts";
import type { SiteFiles } from "../../../scripts/site/files.ts";
import { renderSite } from "../../../scripts/site/render.ts";
import { consortiumContent } from "../../support/boards.ts";
import { testBrowser } from "../../support/browser.ts";
import type { Content } from "../../support/content.ts";
import { libraryOf } from "../../support/library.ts";
import { publishedVersion } from "../../support/published.ts";
import { withSheets } from "../../support/sheets.ts";
import { accessibilityTree } from "./tree.ts";

/** By the name of the file in `layouts/pages`, the address of a page that it makes. */
export const layouts: ReadonlyMap<string, string> = new Map([
  ["a-z", "/a-z/"],
  ["check-copy", "/c/1.0/"],
  ["check-list", "/c/"],
  ["checklist", "/checklist/"],
  ["checklist-service", "/checklist/with-adults/"],
  ["evidence", "/evidence/"],
  ["glossary", "/glossary/"],
  ["guide", "/guides/team-briefing/"],
  ["guides", "/guides/"],
  ["home", "/"],
  ["not-found", "/404.html"],
  ["one-file", "/downloads/practice-checklist.html"],
  ["own-pack", "/build-a-pack/"],
  ["own-pack-sheets", "/build-a-pack/sheets/"],
  ["pack", "/packs/organisation/"],
  ["packs", "/packs/"],
  ["page", "/how-to-use/"],
  ["question", "/checklist/question-4/"],
  ["responsibilities", "/responsibilities/"],
  ["responsibility", "/responsibilities/responsibility-1/"],
  ["retired", "/checklist/taken-out/"],
  ["sheet", "/briefings/first-look/"],
  ["sheet-list", "/briefings/"],
  ["version", "/versions/1.0/"],
  ["version-withdrawn", "/versions/1.1/withdrawn/"],
  ["versions", "/versions/"],
]);

/** The same of layouts that only a consortium has. */
const consortiumLayouts: ReadonlyMap<string, string> = new Map([["check-boards", "/c/boards/"]]);

const history: History = [
  publishedVersion("2.0", { state: "current" }),
  publishedVersion(
    "1.1",
    { state: "withdrawn" },
    { status: "withdrawn", withdrawn_on: "2026-08-09", reason: "It was wrong.", use_instead: "2.0" },
  ),
  publishedVersion("1.0"),
];

/** Makes the files that are kept in this folder: by the name of each layout its tree, as text. */
export async function layoutTrees(): Promise<Map<string, string>> {
  const browser = await testBrowser();
  try {
    const trees = new Map([
      ...(await treesOf(browser, await smallSite(), layouts)),
      ...(await treesOf(browser, await smallSite(consortiumContent()), consortiumLayouts)),
    ]);
    const home = trees.get("home") ?? [];
    return new Map(
      [...trees].sort().map(([layout, lines]) => {
        const shown = layout === "home" ? lines : withoutFrame(lines, home);
        return [layout, `${shown.join("\n")}\n`];
      }),
    );
  } finally {
    await browser.close();
  }
}

async function treesOf(
  browser: Browser,
  { files }: { files: SiteFiles },
  pages: ReadonlyMap<string, string>,
): Promise<Map<string, string[]>> {
  const site = await serveSite(new Map([...files].map(([path, body]) => [path, { body }])));
  try {
    const trees = new Map<string, string[]>();
    for (const [layout, path] of pages) trees.set(layout, await treeAt(browser, site.origin + path));
    return trees;
  } finally {
    await site.close();
  }
}

async function treeAt(browser: Browser, address: string): Promise<string[]> {
  const page = await browser.newPage();
  try {
    const response = await page.goto(address, { waitUntil: "load" });
    if (response?.status() !== 200) throw new Error(`${address} was answered with ${response?.status()}.`);
    // What is shut would not be heard.
    await page.$$eval("details", (all) => {
      for (const details of all) details.open = true;
    });
    return await accessibilityTree(page);
  } finally {
    await page.close();
  }
}

/** Header, foot and danger panel are read through once, in the home page's tree; others say only what differs. */
export function withoutFrame(lines: readonly string[], home: readonly string[]): string[] {
  const known = new Set(landmarks(home).map((landmark) => landmark.join("\n")));
  return landmarks(lines).flatMap((landmark) => {
    const current = landmark.filter((line) => / current=/.test(line)).map((line) => line.trim());
    const plain = landmark.map((line) => line.replace(/ current=\w+$/, ""));
    if (landmark.length < 3 || !known.has(plain.join("\n"))) return landmark;
    return [[`${landmark[0]}, as on the home page`, ...current].join(", with ")];
  });
}

/** The lines, cut before each thing that stands directly within the page. */
function landmarks(lines: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && line.startsWith("    ")) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

const takenOut: Retired = {
  was: "question",
  id: "taken-out",
  title: "An old question",
  reason: "Another question asks it better.",
  instead: "question-4",
};

/** The site with a question of each of two themes, one responsibility, and three versions. */
export async function smallSite(
  content: Content = withSheets(),
): Promise<{ library: Library; history: History; files: SiteFiles }> {
  const whole = await libraryOf(content);
  const library = {
    ...whole,
    themes: whole.themes.slice(0, 2),
    questions: whole.questions.filter(({ number }) => number === 4 || number === 5),
    responsibilities: whole.responsibilities.slice(0, 1),
    retired: [takenOut],
    versions: history.map(({ note }) => note),
  };
  const printed = history[0]?.packs ?? [];
  const files = await renderSite({ library, history, assets: await buildAssets(), printed });
  return { library, history, files };
}
