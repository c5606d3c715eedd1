/** Prints one served page as a whole process, as other programs do: `node test/lab/bench/print-once.ts ADDRESS FILE`. */
import { writeFile } from "node:fs/promises";
import { withBrowser } from "../../../scripts/browser/launch.ts";
import { finish } from "../../../scripts/pdf-ua/finish.ts";
import { printPage } from "../../../scripts/pdf-ua/print.ts";
import { benchFacts } from "../../../scripts/pipeline/bench/figures.ts";

const [address = "", file = ""] = process.argv.slice(2);
const { raw, prepared } = await withBrowser(async (browser) => {
  const page = await browser.newPage();
  await page.emulateMediaType("print");
  await page.goto(address, { waitUntil: "load" });
  return printPage(page, { fillable: false, base: "https://bench.invalid/" });
});
const { pdf } = await finish(raw, { ...benchFacts, notes: prepared.notes, words: prepared.words });
await writeFile(file, pdf);
