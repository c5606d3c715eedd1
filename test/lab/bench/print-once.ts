/** Prints one served page as a whole process, as other programs do: `node test/lab/bench/print-once.ts ADDRESS FILE`. */
import { writeFile } from "node:fs/promises";
import { withBrowser } from "../../../scripts/browser/launch.ts";
import { finish, prepare, printPage } from "../../../scripts/pdf-ua/index.ts";
import { benchFacts } from "../../../scripts/pipeline/bench/figures.ts";

const [address = "", file = ""] = process.argv.slice(2);
const { elements, printed } = await withBrowser(async (browser) => {
  const page = await browser.newPage();
  await page.emulateMediaType("print");
  await page.goto(address, { waitUntil: "load" });
  const prepared = await prepare(page, { base: "https://bench.invalid/" });
  return { elements: prepared.elements, printed: await printPage(page, prepared) };
});
const { pdf } = await finish(printed.pdf, { ...benchFacts, elements, words: printed.words });
await writeFile(file, pdf);
