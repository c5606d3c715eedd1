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
    const pages =
      Buffer.from(pdf)
        .toString("latin1")
        .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const pictures = await openPictures(site.browser, new Uint8Array(pdf), DPI);
    const { data } = PNG.sync.read(Buffer.from(await pictures.draw(1)));
    await pictures.close();
    await wait("afterprint");
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) ink += 1;
    return { ink, text, pages };
  }

  test("prints the sheet of two sides with the ticks, then a picture of the answers in words", async () => {
    const page = await open();
    await press(page, "print");
    const blank = await printed(page);
    assert.is(blank.pages, 2);
    const [first, second, third] = site.library.questions;
    await tick(page, first?.id ?? "", "usually");
    await tick(page, second?.id ?? "", "not-my-role");
    await press(page, "print");
    const ticked = await printed(page);
    assert.is(ticked.pages, 3);
    assert.ok(ticked.ink > blank.ink + 20, `${ticked.ink} dark pixels with ticks, ${blank.ink} without`);
    const letters = wordsOf(ticked.text).join("");
    for (const words of [
      `${first?.number} ${first?.title} Usually`,
      `Not my role ${second?.number} ${second?.title}`,
      `No tick ${third?.number} ${third?.title}`,
    ])
      assert.ok(letters.includes(wordsOf(words).join("")), `${words}\nis not in\n${ticked.text}`);
    assert.not(/clearmyticks|skiptomain/i.test(letters));
    assert.is((await page.$$(".question input:checked")).length, 2);
    assert.is(await page.$(".my-sheet"), null);
  });

  test("keeps the picture on one side when all questions are answered, all four ways in each theme", async () => {
    const page = await open();
    const answers = ["not-yet", "sometimes", "usually", "not-my-role"];
    for (const [index, { id }] of site.library.questions.entries())
      await tick(page, id, answers[index % answers.length] ?? "");
    await press(page, "print");
    assert.is((await printed(page)).pages, 3);
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
});
