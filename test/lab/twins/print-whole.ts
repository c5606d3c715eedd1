/** Prints a pack from its page as it stands, in one piece: what the packs that are assembled from parts are held to. */
import type { Browser } from "puppeteer";
import { serveFromMemory } from "../../../scripts/browser/memory.ts";
import { editionFacts } from "../../../scripts/core/editions.ts";
import { NOTES_SIDE } from "../../../scripts/packs/blank-pages.ts";
import { chooseEdition } from "../../../scripts/packs/editions/choose-edition.ts";
import { fitSides } from "../../../scripts/packs/editions/fit-sides.ts";
import { packSidesScript } from "../../../scripts/packs/editions/pack-sides.ts";
import { announcePenPlaces } from "../../../scripts/packs/editions/pen-places.ts";
import { tightPlaces } from "../../../scripts/packs/editions/pen-room.ts";
import { recutTables } from "../../../scripts/packs/editions/recut-tables.ts";
import { openWritingSpaces } from "../../../scripts/packs/editions/writing-spaces.ts";
import type { PrintJob, PrintSource } from "../../../scripts/packs/jobs.ts";
import { currentToolchain } from "../../../scripts/packs/pack-key.ts";
import { finish, prepare, printPage } from "../../../scripts/pdf-ua/index.ts";

/** The finished PDF of one job. */
export async function printWhole(browser: Browser, job: PrintJob, source: PrintSource): Promise<Uint8Array> {
  const { fillable, styleSheet, label, recutTables: recuts, packsSides } = editionFacts[job.edition];
  const address = new URL(job.page.replace("index.html", ""), source.base).href;
  const page = await browser.newPage();
  try {
    await serveFromMemory(page, source.base, source.files);
    await page.emulateMediaType("print");
    await page.goto(address, { waitUntil: "load" });
    await page.evaluate(`(${chooseEdition})(${JSON.stringify(job.edition)}, ${fillable})`);
    await page.evaluate(`(${fillable ? openWritingSpaces : announcePenPlaces})()`);
    if (!fillable)
      await page.evaluate(`(${announceInTemplate})(${JSON.stringify(NOTES_SIDE)}, ${announcePenPlaces})`);
    if (styleSheet !== undefined) await page.evaluate(`(${useStyleSheet})(${JSON.stringify(label)})`);
    if (recuts) await page.evaluate(`(${recutTables})()`);
    await page.evaluate("document.fonts.ready.then(() => {})");
    await page.evaluate(`(${fitSides})()`);
    if (packsSides) await page.evaluate(packSidesScript());
    await page.evaluate(`(${tightPlaces})()`);
    const prepared = await prepare(page, { base: address, formFields: fillable });
    const printed = await printPage(page, prepared, { rightHandPages: !fillable, blankPage: NOTES_SIDE });
    const { pdf } = await finish(printed.pdf, {
      title: job.title,
      language: "en-GB",
      author: source.author,
      subject: job.subject,
      keywords: `version ${source.version}, ${source.status}, ${job.edition.replace("-", " ")}`,
      producer: "practice-checklist",
      date: source.date,
      elements: prepared.elements,
      words: printed.words,
      drawn: prepared.drawn,
      fieldFonts: (await currentToolchain()).fonts,
    });
    return pdf;
  } finally {
    await page.close();
  }
}

/** Self-contained: it is sent to the page as text. What a template holds is in no page yet, so nothing in it is announced. */
function announceInTemplate(id: string, announce: () => void): void {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) return;
  const holder = document.createElement("div");
  holder.append(template.content);
  document.body.append(holder);
  announce();
  template.content.append(...holder.childNodes);
  holder.remove();
}

/** Self-contained: it is sent to the page as text. Puts the alternate style sheet of this title in force. */
async function useStyleSheet(title: string): Promise<void> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate stylesheet"]')];
  const sheet = sheets.find((one) => one.title === title);
  if (!sheet) throw new Error(`The page names no style sheet "${title}".`);
  const used = document.createElement("link");
  used.rel = "stylesheet";
  used.media = "print";
  used.href = sheet.href;
  await new Promise((loaded, failed) => {
    used.onload = loaded;
    used.onerror = failed;
    sheet.replaceWith(used);
  });
}
