import type { Page } from "puppeteer";
import * as assert from "uvu/assert";
import { destinationPages, readText } from "../../scripts/pdf-ua/index.ts";
import { describe } from "../support/describe.ts";
import { printedPacks } from "./printed-packs.ts";
import { servedSite } from "./served-site.ts";

describe("building a pack", (test) => {
  const site = servedSite(test, printedPacks);

  async function open(
    address = "",
    prepare: (page: Page) => Promise<unknown> = async () => {},
  ): Promise<Page> {
    const page = await site.newPage();
    await prepare(page);
    await page.goto(`${site.base}build-a-pack/${address}`);
    return page;
  }

  const said = (page: Page) => page.$eval("[role=status]", (status) => status.textContent ?? "");
  const fragment = (page: Page) => new URL(page.url()).hash;
  const chosen = (page: Page) =>
    page.$$eval("[data-part]:checked", (boxes) => boxes.map((box) => (box as HTMLInputElement).value));

  /** Pages that the browser prints of the sheets page for a choice. */
  async function print(
    choice: string,
    before: (page: Page) => Promise<unknown> = async () => {},
  ): Promise<{ pdf: Uint8Array; pages: number }> {
    const page = await open(`sheets/${choice}`);
    await before(page);
    const pdf = new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true }));
    const pages =
      Buffer.from(pdf)
        .toString("latin1")
        .match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    return { pdf, pages };
  }

  test("says how many pages and sheets of paper, and puts the choice in the address", async () => {
    const page = await open();
    await page.click("[value='questions/daily-life']");
    await page.click("[value='sheets/cover']");
    assert.is(await said(page), "2 parts: 4 pages, 2 sheets of paper when printed on both sides.");
    assert.is(fragment(page), "#questions=daily-life&sheets=cover");
    await page.click("[name=service][value=adults]");
    assert.is(fragment(page), "#questions=daily-life&sheets=cover&for=adults");
    const link = await page.$eval("#own-pack-sheets", (found) => (found as HTMLAnchorElement).href);
    assert.is(link, `${site.base}build-a-pack/sheets/#questions=daily-life&sheets=cover&for=adults`);
    await page.click("[data-do=empty]");
    assert.is(await said(page), "You have not chosen anything yet.");
    assert.is(fragment(page), "");
  });

  test("gives a choice back that was taken out or replaced, and leads nowhere while nothing is chosen", async () => {
    const page = await open();
    const shown = (selector: string) =>
      page.$eval(selector, (one) => one.checkVisibility({ visibilityProperty: true }));
    assert.equal([await shown("#own-pack-sheets"), await shown("[data-do=undo]")], [false, false]);
    await page.click("[value='questions/daily-life']");
    assert.is(await shown("#own-pack-sheets"), true);
    await page.click("[data-do=empty]");
    assert.equal([await shown("#own-pack-sheets"), await shown("[data-do=undo]")], [false, true]);
    await page.click("[data-do=undo]");
    assert.equal(await chosen(page), ["questions/daily-life"]);
    await page.$$eval("[data-preset]", ([first]) => (first as HTMLElement).click());
    assert.ok((await chosen(page)).length > 5);
    await page.click("[data-do=undo]");
    assert.equal(await chosen(page), ["questions/daily-life"]);
    assert.match(await said(page), /^Your choice has been restored\. 1 part: /);
    assert.is(await shown("[data-do=undo]"), false);
  });

  test("says as many pages as the browser prints, for ready choices, for lists of every length, for everything", async () => {
    const page = await open();
    const presets = await page.$$eval("[data-preset]", (buttons) => buttons.length);
    assert.ok(presets >= 12);
    const choices: { hash: string; sentence: string }[] = [];
    // One of each sort: five questions, one service, the longest meeting; then everything.
    for (const index of [0, 7, presets - 1, -1]) {
      await page.$$eval("[data-preset], [data-part]", chooseReady, index);
      choices.push({ hash: fragment(page), sentence: await said(page) });
    }
    const { questions, guides } = site.library;
    const ids = (items: { id: string }[], number: number) => items.slice(0, number).map(({ id }) => id);
    for (const hash of [
      `#questions=${ids(questions.slice(11), 2)}&sheets=prompts`,
      `#questions=${ids(questions.slice(11), 3)}&sheets=cover,prompts`,
      `#questions=${ids(questions, 6)}&sheets=contents,prompts`,
      "#sheets=prompts",
      `#guides=${ids(guides, 5)}&sheets=contents,sources-organisation`,
      `#questions=recording&guides=${ids(guides, 6)}&responsibilities=training&sheets=cover,contents,at-a-glance`,
    ])
      choices.push({ hash, sentence: await said(await open(hash)) });
    for (const { hash, sentence } of choices) {
      const { pages } = await print(hash);
      assert.match(sentence, `: ${pages} pages,`, hash);
    }
  });

  test("would be found out, if a prompt outgrew its third of a page", async () => {
    const hash = "#questions=daily-life,recording&sheets=prompts";
    const sentence = await said(await open(hash));
    const { pages } = await print(hash, (page) =>
      page.$$eval(".prompt ul", (lists) => {
        for (const list of lists) list.append(list.cloneNode(true), list.cloneNode(true));
      }),
    );
    assert.not.match(sentence, `: ${pages} pages,`);
  });

  test("starts each question on a right-hand page, and says on which page everything begins", async () => {
    const hash =
      "#questions=recording,not-seen&guides=team-briefing&responsibilities=training&sheets=cover,contents,at-a-glance,actions";
    let said: [string, string][] = [];
    const { pdf } = await print(hash, async (page) => {
      await page.emulateMediaType("print");
      said = await page.$$eval("[data-page-of]", (places) =>
        places
          .filter((place) => place.checkVisibility({ visibilityProperty: true }))
          .map((place): [string, string] => [
            place.getAttribute("data-page-of") ?? "",
            place.textContent ?? "",
          ]),
      );
    });
    const tops = await destinationPages(pdf);
    assert.ok(said.length >= 10);
    for (const [id, number] of said) assert.is(Number(number), tops.get(id), id);
    for (const id of ["part-checklist", "question-recording", "question-not-seen"])
      assert.is((tops.get(id) ?? 0) % 2, 1, id);
    assert.match(await readText(pdf), "Space for your own notes");
    assert.not(said.some(([id]) => id === "question-daily-life" || id === "part-team-discussion"));
  });

  test("prints the supervisor's prompts of the chosen questions only, and of all when none is chosen", async () => {
    const listen = (number: number) =>
      asPrinted(site.library.questions[number]?.listen.find((point) => !point.includes('"')) ?? "-");
    const some = asPrinted(await readText((await print("#questions=daily-life&sheets=prompts")).pdf));
    assert.ok(some.includes(listen(0)));
    assert.not(some.includes(listen(1)));
    const all = asPrinted(await readText((await print("#sheets=prompts")).pdf));
    for (const number of [0, 1, 19]) assert.ok(all.includes(listen(number)));
  });

  test("lays the same pages out again when another choice takes the place of this one", async () => {
    const page = await open("sheets/#questions=recording&guides=team-briefing");
    const before = await said(page);
    for (const hash of [
      "#questions=recording&sheets=cover,contents",
      "#questions=recording&guides=team-briefing",
    ])
      await page.evaluate((next) => {
        location.hash = next;
        return new Promise((later) => addEventListener("hashchange", later, { once: true }));
      }, hash);
    assert.is(await said(page), before);
    assert.is((await page.$$(".left-blank")).length, 1);
  });

  test("leaves page numbers out of the lists where the browser prints none on the pages", async () => {
    const page = await open("sheets/#questions=recording&sheets=contents", (blank) =>
      blank.evaluateOnNewDocument(() => {
        CSSStyleSheet.prototype.replaceSync = () => {
          throw new DOMException("no", "NotAllowedError");
        };
      }),
    );
    assert.match(await said(page), "2 parts: 4 pages");
    assert.is(await page.$$eval("[data-page-of]", (all) => all.map((one) => one.textContent).join("")), "");
  });

  test("copies the link, and says where it stands when the browser refuses or has no clipboard", async () => {
    const copying = async (clipboard: string) => {
      const page = await open("#sheets=tally", (blank) =>
        blank.evaluateOnNewDocument(
          `Object.defineProperty(navigator, "clipboard", { value: ${clipboard} }); globalThis.copied = [];`,
        ),
      );
      await page.click("[data-do=copy]");
      await page.waitForFunction(() =>
        /link/i.test(document.querySelector("[role=status]")?.textContent ?? ""),
      );
      return { said: await said(page), copied: await page.evaluate("copied.join()") };
    };
    const bar = "Copy the link from the address bar of your browser.";
    assert.equal(await copying("{ writeText: async (text) => void copied.push(text) }"), {
      said: "Link copied.",
      copied: `${site.base}build-a-pack/#sheets=tally`,
    });
    const refused = "{ writeText: async () => { throw new DOMException('no', 'NotAllowedError') } }";
    assert.equal(await copying(refused), { said: bar, copied: "" });
    assert.equal(await copying("undefined"), { said: bar, copied: "" });
  });

  test("prints the responsibilities that were chosen, after a list of them", async () => {
    const page = await open("#responsibilities=effect-of-change");
    assert.is(await said(page), "1 part: 3 pages, 2 sheets of paper when printed on both sides.");
    const { pages, pdf } = await print("#responsibilities=effect-of-change");
    assert.is(pages, 3);
    const text = asPrinted(await readText(pdf));
    assert.not(text.includes(asPrinted(site.library.responsibilities[0]?.title ?? "")));
  });

  test("prints nothing that was not chosen, and the prompts of one service only", async () => {
    const { pdf } = await print("#questions=recording&for=adults");
    // Chromium leaves out the space where a line ends; only finished packs have it back.
    const flat = asPrinted(await readText(pdf));
    const recording = site.library.questions.find(({ id }) => id === "recording");
    assert.ok(flat.includes(asPrinted(recording?.question ?? "-")));
    assert.match(flat, "Withadults");
    assert.not.match(flat, "Withchildren");
    assert.not(flat.includes(asPrinted(site.library.questions[0]?.question ?? "")));
    assert.not(/Agenda|Printthispack|Actionlog/.test(flat));
  });

  test("opens a link that somebody sent, and says what this version no longer has", async () => {
    const page = await open("#questions=daily-life,gone&guides=team-briefing&for=children");
    assert.equal(await chosen(page), ["questions/daily-life", "guides/team-briefing"]);
    assert.match(await said(page), /^1 part of the link is not in this version\. 2 parts: /);
    const sheets = await open("sheets/#questions=daily-life,gone");
    assert.is(
      await said(sheets),
      "1 part: 4 pages, 2 sheets of paper when printed on both sides. 1 page holds lines for notes, so that questions start on a fresh sheet. 1 part of the link is not in this version.",
    );
  });

  test("reads what mail programs have made of a link, and says when nothing can be read", async () => {
    const whole = ["sheets/cover", "questions/daily-life", "questions/not-seen"];
    for (const hash of [
      "#questions=daily-life,not-seen&amp;sheets=cover",
      "#questions=daily-life,not-seen&sheets=cover.",
      "#questions=daily-life%2Cnot-seen&sheets=cover%2E",
      "#questions%3Ddaily-life%2Cnot-seen%26sheets%3Dcover",
      "#questions%3Ddaily-life,not-seen%26amp%3Bsheets%3Dcover>",
    ]) {
      const page = await open(hash);
      assert.equal(await chosen(page), whole, hash);
      assert.match(await said(page), /^3 parts: 6 pages/);
      assert.match(await said(await open(`sheets/${hash}`)), /^3 parts: 6 pages/);
    }
    const cut = await open("#questions=daily-life,not_seen");
    assert.match(await said(cut), /^1 part of the link is not in this version\. 1 part: /);
    for (const hash of ["#questi", "#questions"]) {
      assert.match(await said(await open(hash)), /^This link does not work\. /);
      assert.match(await said(await open(`sheets/${hash}`)), /^This link does not work\. /);
    }
  });

  test("is led on to from a link whose # was encoded, and from no other missing page", async () => {
    for (const address of [
      "%23questions=daily-life&amp;sheets=cover.",
      "%2523questions%3Ddaily-life%26sheets%3Dcover",
    ]) {
      const page = await open(address);
      await page.waitForSelector("[data-part]:checked");
      assert.equal(await chosen(page), ["sheets/cover", "questions/daily-life"], address);
    }
    const sheets = await open("sheets/%23sheets=cover");
    await sheets.waitForSelector(".pack-own[data-ready]");
    assert.match(await said(sheets), /^1 part: /);
    for (const address of ["%23", "x%23sheets=cover", "/x.example/build-a-pack/%23sheets=cover"]) {
      const page = await open(`../${address}`);
      await page.waitForSelector("main");
      assert.ok(page.url().startsWith(site.base), page.url());
    }
  });

  test("bears any fragment", async () => {
    for (const hash of [
      "#questions=%E0%A4%A",
      "#questions=<img src=x onerror=alert(1)>",
      "#=&=",
      `#sheets=${"a,".repeat(5000)}`,
      "#for=dogs&sheets=__proto__",
    ]) {
      const page = await open(hash);
      assert.equal(await chosen(page), []);
      const sheets = await open(`sheets/${hash}`);
      assert.match(
        await said(sheets),
        /You have not chosen anything yet\.|This link does not work|1 part of the link/,
      );
      assert.is((await sheets.$$("main img")).length, 0);
    }
  });

  test("works by keyboard alone, from the first choice to the print button", async () => {
    const page = await open();
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute("data-printed", "");
    });
    const reach = async (selector: string) => {
      for (let steps = 0; steps < 200; steps += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      }
      throw new Error(`Tab never reached ${selector}`);
    };
    await reach("summary");
    await page.keyboard.press("Enter");
    await reach("[data-preset]");
    await page.keyboard.press("Enter");
    assert.match(
      await said(page),
      /^Five to start with, the first of each theme\. 8 parts: 14 pages, 7 sheets/,
    );
    await reach("[value='sheets/tally']");
    await page.keyboard.press("Space");
    assert.match(await said(page), /^9 parts/);
    await page.focus("#own-pack h2 ~ p a");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    assert.match(await said(page), /^9 parts: 15 pages, 8 sheets/);
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute("data-printed", "");
    });
    await reach("#own-sheets-print");
    await page.keyboard.press("Enter");
    assert.ok(await page.$("[data-printed]"));
  });

  test("keeps the choice when the reader skips to the main content, and leads back to it", async () => {
    const page = await open("sheets/#sheets=tally");
    await page.focus(".skip");
    await page.keyboard.press("Enter");
    assert.match(await said(page), /^1 part: 1 page,/);
    await page.click("#own-choice");
    // The script reads the address after the page has come.
    await page.waitForSelector("[data-part]:checked");
    assert.equal(await chosen(page), ["sheets/tally"]);
  });

  test("moves nothing when a link brings a choice, in any window", async () => {
    const hash = "#questions=daily-life,not-seen&guides=team-briefing&sheets=cover,contents,prompts";
    for (const address of [hash, `sheets/${hash}`, "sheets/"])
      for (const width of [320, 768, 1280]) {
        const page = await open(address, async (blank) => {
          await blank.setViewport({ width, height: 900 });
          await blank.evaluateOnNewDocument(() => {
            Object.assign(globalThis, { shift: 0 });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                Object.assign(globalThis, { shift: `${entry.toJSON().value} at ${entry.startTime}` });
            }).observe({ type: "layout-shift", buffered: true });
          });
        });
        // Two frames: the first shows what the script has done.
        await page.evaluate(
          () => new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later))),
        );
        assert.is(await page.evaluate("globalThis.shift"), 0, `${address} at ${width} pixels`);
      }
  });

  test("offers no print button while nothing is chosen", async () => {
    const page = await open("sheets/");
    assert.is(await said(page), "You have not chosen anything yet.");
    assert.not(
      await page.$eval("#own-sheets-print", (button) => button.checkVisibility({ visibilityProperty: true })),
    );
    assert.is(await shownWords(page), "");
  });

  test("is a plain list of links without a script, each to a part that is there", async () => {
    const page = await open("", (blank) => blank.setJavaScriptEnabled(false));
    assert.is(
      (await page.$$eval("input, button", (all) => all.filter((one) => one.checkVisibility()))).length,
      0,
    );
    const links = await page.$$eval(".parts a", (all) => all.map((link) => (link as HTMLAnchorElement).href));
    assert.is(links.length, 39);
    for (const link of links) {
      const { pathname, hash } = new URL(link);
      const html = String(site.files.get(`${pathname.slice(1)}index.html`));
      assert.ok(html.includes(`id="${hash.slice(1)}"`), link);
    }
    await page.goto(`${site.base}build-a-pack/sheets/`);
    const words = asPrinted(await shownWords(page));
    for (const { question } of site.library.questions) assert.ok(words.includes(asPrinted(question)));
  });
});

/** Letters and marks as the site sets them, without spaces. */
function asPrinted(words: string): string {
  return words.replaceAll("'", "’").replace(/\s+/g, "");
}

function shownWords(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only words that are shown count.
  return page.$eval(".pack-own", (pack) => (pack as HTMLElement).innerText.trim());
}

/** Runs inside the page: presses the ready choice with this number, or ticks everything when it is below 0. */
function chooseReady(controls: Element[], index: number): void {
  const buttons = controls.filter((control) => control.matches("[data-preset]")) as HTMLElement[];
  if (index >= 0) buttons[index]?.click();
  else for (const box of controls) if (box instanceof HTMLInputElement && !box.checked) box.click();
}
