/** Prints one served page as a whole process, as other programs do: `node scripts/bench-print.ts ADDRESS FILE`. */
import { writeFile } from "node:fs/promises";
import { benchFacts } from "./bench-figures.ts";
import { withBrowser } from "./browser/launch.ts";
import { finish } from "./print/finish.ts";
import { printPage } from "./print/print.ts";

const [address = "", file = ""] = process.argv.slice(2);
const { raw, prepared } = await withBrowser(async (browser) => {
  const page = await browser.newPage();
  await page.emulateMediaType("print");
  await page.goto(address, { waitUntil: "load" });
  return printPage(page, { fillable: false, base: "https://bench.invalid/" });
});
const { pdf } = await finish(raw, { ...benchFacts, notes: prepared.notes, words: prepared.words });
await writeFile(file, pdf);
