import { PDFDocument, rgb } from "@cantoo/pdf-lib";
import { PNG } from "pngjs";
import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import { serveFromMemory } from "../../scripts/browser/memory.ts";
import { type PackToPrint, packsToPrint } from "../../scripts/content/packs-to-print.ts";
import { paths } from "../../scripts/core/paths.ts";
import type { PrintSource } from "../../scripts/packs/jobs.ts";
import { printJobs } from "../../scripts/packs/jobs.ts";
import { type Printed, printPacks } from "../../scripts/packs/print-packs.ts";
import { openPictures } from "../../scripts/packs/rasterise.ts";
import { printSource } from "../../scripts/pipeline/print-source.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";
import { siteOf } from "../support/library.ts";
import { projectsOwnWords } from "../support/real-words.ts";

/** What a designer would call nearly empty. */
const MIN_FULL = 1 / 3;
/** What stands between head and foot of an A4 side, in millimetres from its top. */
const [HEIGHT, TOP, BOTTOM] = [297, 17, 274.5];

/** How far down each side of `pdf` its words, lines and pictures reach, from 0 to 1. */
async function fullness(browser: Browser, pdf: Uint8Array): Promise<number[]> {
  const pictures = await openPictures(browser, pdf, 20);
  const found: number[] = [];
  for (let side = 1; side <= pictures.pages; side += 1) {
    const { width, height, data } = PNG.sync.read(Buffer.from(await pictures.draw(side)));
    const [top, bottom] = [TOP, BOTTOM].map((mm) => Math.round((mm / HEIGHT) * height)) as [number, number];
    let lowest = top;
    for (let row = top; row < bottom; row += 1)
      for (let column = 0; column < width; column += 1)
        if ((data[(row * width + column) * 4] ?? 255) < 200) lowest = row + 1;
    found.push((lowest - top) / (bottom - top));
  }
  await pictures.close();
  return found;
}

async function nearlyEmpty(browser: Browser, name: string, pdf: Uint8Array): Promise<string[]> {
  return (await fullness(browser, pdf)).flatMap((share, index) =>
    share < MIN_FULL ? [`${name}, side ${index + 1}: ${Math.round(share * 100)} % full`] : [],
  );
}

describe("sides of paper, in the project's own words", (test) => {
  let browser: Browser;
  let source: PrintSource;
  let packs: PackToPrint[] = [];
  let printed: Printed | undefined;
  test.before(async () => {
    browser = await testBrowser();
    const library = await projectsOwnWords();
    if (!library) return;
    // A briefing or a vignette by itself is as it is in the pack that gathers them.
    packs = packsToPrint(library).filter(({ sheet }) => sheet === undefined || sheet.kind === "page");
    source = printSource(library, await siteOf(library));
    const whole = packs.filter(({ guide, sheet }) => !guide && !sheet);
    const jobs = [...printJobs(packs, ["standard"]), ...printJobs(whole, ["fillable"])];
    printed = await printPacks(jobs, source, { cache: paths.cache });
  });
  test.after(() => browser.close());

  test("a side with two lines at its top is found, and one that is half full is not", async () => {
    const pdf = await PDFDocument.create();
    for (const y of [740, 400])
      pdf.addPage([595, 842]).drawRectangle({ x: 80, y, width: 300, height: 8, color: rgb(0, 0, 0) });
    assert.equal(await nearlyEmpty(browser, "a.pdf", await pdf.save()), ["a.pdf, side 1: 8 % full"]);
  });

  test("keep every rule of print, and none is nearly empty", async () => {
    assert.equal(printed?.findings ?? [], []);
    for (const { edition, file } of printed?.packs ?? [])
      if (edition === "standard")
        assert.equal(await nearlyEmpty(browser, file, printed?.files.get(file) ?? new Uint8Array()), []);
  });

  test("are as many in the edition to fill in as in standard print, so that a page number means one page", () => {
    const sides = (wanted: string) =>
      new Map(
        printed?.packs.flatMap(({ pack, edition, pages }) => (edition === wanted ? [[pack, pages]] : [])),
      );
    for (const [pack, pages] of sides("fillable")) assert.is(pages, sides("standard").get(pack), pack);
  });

  test("hold nothing that is for the web alone", async () => {
    const page = await browser.newPage();
    if (printed) await serveFromMemory(page, source.base, source.files);
    await page.emulateMediaType("print");
    for (const { page: path } of packs) {
      await page.goto(source.base + path, { waitUntil: "load" });
      const seen = await page.$$eval("[data-not-printed]", (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.textContent.trim().slice(0, 40)),
      );
      assert.equal(seen, [], path);
    }
    await page.close();
  });
});
