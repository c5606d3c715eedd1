/** `npm run pictures`: pictures of the site that was built last, of its packs and pages for people to look at, or for the README. */
import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import { withBrowser } from "../../../scripts/browser/launch.ts";
import { serveSite } from "../../../scripts/browser/serve.ts";
import { runCommand } from "../../../scripts/core/command.ts";
import { paths, project } from "../../../scripts/core/paths.ts";
import { replaceFolder } from "../../../scripts/core/replace-folder.ts";
import { openPictures } from "../../../scripts/packs/rasterise.ts";
import { packPictures } from "./pack-pictures.ts";
import { pagePictures } from "./page-pictures.ts";

const README_DPI = 60;

/** One page of each layout that differs most. */
const layouts = new Map([
  ["home", "/"],
  ["checklist", "/checklist/"],
  ["question", "/checklist/daily-life/"],
  ["packs", "/packs/"],
  ["build-a-pack", "/build-a-pack/"],
]);

await runCommand(
  {
    usage: "npm run pictures",
    purpose: "Takes pictures of the site that was built last.",
    options: {
      packs: { type: "flag", help: "Every page of every pack, in output/reports/pictures/packs." },
      pages: {
        type: "flag",
        help: "Five web pages at three widths, dark and in forced colours, in output/reports/pictures/pages.",
      },
      readme: { type: "flag", help: "The two pictures in the README, in .github/pictures." },
    },
    example: "npm run pictures -- --packs --pages",
  },
  async (wanted) => {
    const packs = globSync("packs/*.pdf", { cwd: paths.site }).sort();
    if (packs.length === 0) {
      console.error("There is no site to take pictures of yet. Type: npm run build");
      return 1;
    }
    if (!wanted.packs && !wanted.pages && !wanted.readme) {
      console.error("Say of what: npm run pictures -- --packs, --pages or --readme");
      return 2;
    }
    await withBrowser(async (browser) => {
      if (wanted.packs) await drawPacks(browser, packs);
      if (wanted.pages) await drawPages(browser);
      if (wanted.readme) await drawReadme(browser);
    });
    return 0;
  },
);

async function drawPacks(browser: Browser, packs: readonly string[]): Promise<void> {
  const pictures = new Map<string, Uint8Array>();
  for (const pack of packs) {
    const drawn = await packPictures(browser, new Uint8Array(await readFile(join(paths.site, pack))));
    const name = pack.replace(/^.*[\\/]/, "").replace(/\.pdf$/, "");
    for (const [index, png] of drawn.entries()) pictures.set(`${name}-${index + 1}.png`, png);
  }
  await keep("packs", pictures);
}

async function drawPages(browser: Browser): Promise<void> {
  const site = await serveSite(paths.site);
  try {
    const pictures = new Map<string, Uint8Array>();
    for (const [name, path] of layouts)
      pictures.set(`${name}.png`, await pagePictures(browser, site.base, path));
    await keep("pages", pictures);
  } finally {
    await site.close();
  }
}

async function keep(name: string, pictures: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const folder = join(paths.reports, "pictures", name);
  await replaceFolder(folder, pictures);
  console.log(`${pictures.size} pictures are in ${folder}`);
}

async function drawReadme(browser: Browser): Promise<void> {
  const folder = join(project, ".github/pictures");
  const site = await serveSite(paths.site);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 700, deviceScaleFactor: 0.7 });
    await page.goto(`${site.base}checklist/#daily-life`);
    await writeFile(join(folder, "web.png"), await page.screenshot());
    const pdf = await readFile(join(paths.site, "packs/at-a-glance.pdf"));
    const pictures = await openPictures(browser, new Uint8Array(pdf), README_DPI);
    await writeFile(join(folder, "paper.png"), await pictures.draw(1));
    await pictures.close();
  } finally {
    await site.close();
  }
  console.log(`Two pictures are in ${folder}`);
}
