import { PNG } from "pngjs";
import type { Page } from "puppeteer";
import * as assert from "uvu/assert";
import { wordsOf } from "../../scripts/audit/words.ts";
import { openPictures } from "../../scripts/packs/rasterise.ts";
import { readText } from "../../scripts/pdf-ua/index.ts";
import { describe } from "../support/describe.ts";
import { press, tick } from "./checklist-page.ts";
import { servedSite } from "./served-site.ts";

const DPI = 50;

describe("printing the checklist from the browser", (test) => {
  const site = servedSite(test);

  async function open(): Promise<Page> {
    const page = await site.newPage();
    // The print window would wait for a person.
    await page.evaluateOnNewDocument(() => {
      globalThis.print = () => {};
    });
    await page.goto(`${site.base}checklist/`);
    await page.click("details.keep > summary");
    return page;
  }

  /** Dark pixels of the first page, and the words of all pages. */
  async function printed(page: Page): Promise<{ ink: number; text: string; pages: number }> {
    // Chromium's own print command sends these; the command that tests use does not.
    const wait = (name: string) => page.evaluate((event) => void dispatchEvent(new Event(event)), name);
    await wait("beforeprint");
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = await readText(new Uint8Array(pdf));
    const pictures = await openPictures(site.browser, new Uint8Array(pdf), DPI);
    const { data } = PNG.sync.read(Buffer.from(await pictures.draw(1)));
    await pictures.close();
    await wait("afterprint");
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) ink += 1;
    return { ink, text, pages: text.split("\f").length };
  }

  test("shows ticks on paper when asked, and none when asked for a blank copy", async () => {
    const page = await open();
    await press(page, "print-blank");
    const blank = await printed(page);
    for (const question of ["daily-life", "seen-and-heard", "wishes-and-voice"])
      await tick(page, question, "usually");
    await press(page, "print-ticks");
    const ticked = await printed(page);
    await press(page, "print-blank");
    const again = await printed(page);
    assert.ok(ticked.ink > blank.ink + 30, `${ticked.ink} dark pixels with ticks, ${blank.ink} without`);
    assert.is(again.ink, blank.ink);
    assert.is((await page.$$(".question input:checked")).length, 3);
  });

  test("prints every question and prompt with the browser's own command, and leaves shut prompts shut", async () => {
    const page = await open();
    const { text } = await printed(page);
    const wanted = site.library.questions.flatMap(({ question, children, adults }) => [
      question,
      ...children,
      ...adults,
    ]);
    // Where a line ends, Chromium leaves the space out.
    const letters = wordsOf(text).join("");
    assert.equal(
      wanted.filter((words) => !letters.includes(wordsOf(words).join(""))),
      [],
    );
    assert.match(text, "Is this copy current?");
    assert.is((await page.$$(".prompts[open]")).length, 0);
  });

  test("leaves shut prompts and the controls out of a copy made with its buttons", async () => {
    const page = await open();
    await page.click("#daily-life summary");
    await press(page, "print-ticks");
    const { text } = await printed(page);
    // Where a line ends, Chromium leaves the space out.
    const letters = wordsOf(text).join("");
    const [first, second] = site.library.questions;
    assert.ok(letters.includes(wordsOf(first?.children[0] ?? "-").join("")));
    assert.not(letters.includes(wordsOf(second?.children[0] ?? "").join("")));
    assert.not(/clearmyticks|skiptomain/i.test(letters));
  });
});
