import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import * as assert from "uvu/assert";
import { wordingOf } from "../../scripts/site/self-assessment.ts";
import { describe } from "../support/describe.ts";
import { answer, kept, load, press, said, tick, ticks } from "./checklist-page.ts";
import { servedSite } from "./served-site.ts";

const DAY_MS = 86_400_000;

describe("self-assessment", (test) => {
  const site = servedSite(test);

  async function open(prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<Page> {
    const page = await site.newPage();
    await prepare(page);
    await page.goto(`${site.base}checklist/`);
    await page.$eval("details.keep", (details) => details.setAttribute("open", ""));
    return page;
  }

  /** A file of ticks for the first questions of the page, as the page itself would write it. */
  function fileOf(numbers: readonly number[], { version = "1.0", rewrite = 0, more = {} } = {}): string {
    const entries = numbers.map((number) => {
      const { id = "", question = "" } = site.library.questions[number - 1] ?? {};
      return [id, { answer: "usually", wording: wordingOf(number === rewrite ? "Other words?" : question) }];
    });
    const all = { ...Object.fromEntries(entries), ...more };
    return JSON.stringify({ format: "practice-checklist-ticks", version, ticks: all });
  }

  test("counts answers, by theme and in all, as they are ticked", async () => {
    const page = await open();
    await tick(page, "daily-life", "usually");
    await tick(page, "seen-and-heard", "not-yet");
    await tick(page, "seen-and-heard", "sometimes");
    assert.is(await said(page), "2 of 20 answered.");
    assert.is(await page.$eval("#ticks-count", (count) => count.textContent), "2 of 20 answered");
    assert.is(await page.$eval("[data-count=curiosity]", (count) => count.textContent), "(0 of 4)");
  });

  test("shows each answer's mark in the map and the strip, and lets it be taken back", async () => {
    const page = await open();
    await tick(page, "seen-and-heard", "sometimes");
    const square = '.ticks [data-square="seen-and-heard"]';
    assert.match(await page.$eval(square, (link) => link.textContent ?? ""), /2\s+Seen and heard: Sometimes/);
    assert.ok(await page.$(`${square} .mark`));
    const mark = () =>
      page.$eval('[data-mark="seen-and-heard"]', (one) => (one as HTMLElement).dataset["answer"]);
    assert.is(await mark(), "sometimes");
    await page.$eval('[data-undo="seen-and-heard"]', (button) => (button as HTMLElement).click());
    assert.is(await said(page), "Answer cleared. 0 of 20 answered.");
    assert.is(await page.$(`${square} .mark`), null);
    assert.is(await mark(), "");
    assert.is((await page.$$("#seen-and-heard input:checked")).length, 0);
    assert.is(await page.evaluate(() => (document.activeElement as HTMLInputElement).name), "seen-and-heard");
  });

  test("keeps nothing unless asked: after a reload the page is empty", async () => {
    const page = await open();
    await tick(page, "daily-life", "usually");
    assert.equal(await kept(page), []);
    await reload(page);
    assert.equal(await ticks(page), []);
  });

  test("keeps ticks across a reload when asked, as ids, hashes and the version, and no words", async () => {
    const page = await open();
    await page.click("#keep-ticks");
    await tick(page, "daily-life", "usually");
    await reload(page);
    assert.equal(await ticks(page), ["daily-life: usually"]);
    assert.is(await said(page), "1 tick is on the page.");
    const [[key = "", value = ""] = []] = await kept(page);
    assert.is(key, "practice-checklist ticks /");
    const { ticks: stored, ...rest } = JSON.parse(value.slice(value.indexOf(" ")));
    assert.equal(rest, { format: "practice-checklist-ticks", version: "1.0" });
    const wording = wordingOf(site.library.questions[0]?.question ?? "");
    assert.equal(stored, { "daily-life": { answer: "usually", wording } });
  });

  test("forgets at once when it is asked no longer to keep", async () => {
    const page = await open();
    await page.click("#keep-ticks");
    await tick(page, "daily-life", "usually");
    await page.click("#keep-ticks");
    assert.equal(await kept(page), []);
    assert.is(await said(page), "Your ticks are no longer kept on this device.");
  });

  test("clears only after a confirmation, on the page and on the device", async () => {
    const page = await open();
    await page.click("#keep-ticks");
    await tick(page, "daily-life", "usually");
    await press(page, "clear");
    await answer(page, false);
    assert.equal(await ticks(page), ["daily-life: usually"]);
    await press(page, "clear");
    assert.is(
      await page.$eval("#ask p", (words) => words.textContent),
      "Clear 1 tick from this page and from this device?",
    );
    await answer(page, true);
    assert.equal(await ticks(page), []);
    assert.equal(await kept(page), []);
    await reload(page);
    assert.equal(await ticks(page), []);
  });

  test("removes ticks that have been kept for more than 30 days", async () => {
    const page = await open();
    await page.click("#keep-ticks");
    await tick(page, "daily-life", "usually");
    await agedBy(page, 29 * DAY_MS);
    await reload(page);
    assert.equal(await ticks(page), ["daily-life: usually"]);
    await agedBy(page, 31 * DAY_MS);
    await reload(page);
    assert.equal(await ticks(page), []);
    assert.equal(await kept(page), []);
    assert.match(await said(page), "30 days");
  });

  test("says which questions changed since another version, and keeps the rest", async () => {
    const page = await open();
    const text = fileOf([1, 2, 3], { version: "0.9", rewrite: 2, more: { retired: tickOf("usually") } });
    await page.evaluate(
      (value) => localStorage.setItem("practice-checklist ticks /", value),
      `${Date.now()} ${text}`,
    );
    await reload(page);
    assert.equal(await ticks(page), ["daily-life: usually", "wishes-and-voice: usually"]);
    assert.is(
      await said(page),
      "2 ticks are on the page. They were made on version 0.9; this is version 1.0. This question has changed since, so its tick is not: 2, Seen and heard. 1 tick has no question here and was left out.",
    );
  });

  test("saves ticks to a file that loads again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "saved-"));
    try {
      const page = await open();
      await tick(page, "daily-life", "usually");
      await tick(page, "recording", "not-my-role");
      const session = await page.createCDPSession();
      await session.send("Browser.setDownloadBehavior", {
        behavior: "allow",
        downloadPath: folder,
        browserContextId: page.browserContext().id ?? "",
        eventsEnabled: true,
      });
      const saved = new Promise<void>((done) =>
        session.on("Browser.downloadProgress", ({ state }) => state === "completed" && done()),
      );
      await press(page, "save");
      await saved;
      const text = await readFile(join(folder, "practice-checklist-ticks-v1.0.json"), "utf8");
      const next = await open();
      await load(next, "mine.json", text);
      assert.equal(await ticks(next), ["daily-life: usually", "recording: not-my-role"]);
      assert.is(await said(next), "2 ticks are on the page.");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("asks before a file takes the place of ticks on the page", async () => {
    const page = await open();
    await tick(page, "recording", "usually");
    await load(page, "mine.json", fileOf([1]));
    await answer(page, false);
    assert.equal(await ticks(page), ["recording: usually"]);
    await load(page, "mine.json", fileOf([1]));
    await answer(page, true);
    assert.equal(await ticks(page), ["daily-life: usually"]);
  });

  test("answers wrong, huge and hostile files with a sentence, and nothing breaks", async () => {
    const page = await open();
    const strange = "x.json does not hold ticks. Choose a file that this page saved.";
    const deep = `${"[".repeat(9000)}${"]".repeat(9000)}`;
    const cases: [content: string | Uint8Array, sentence: string][] = [
      ["", strange],
      ["not json", strange],
      ["null", strange],
      ["[]", strange],
      ['{"format":"practice-checklist-ticks"}', strange],
      ['{"format":"practice-checklist-ticks","version":"1.0","ticks":7}', strange],
      ['{"format":"practice-checklist-ticks","version":"<b>1</b>","ticks":{}}', strange],
      [deep, strange],
      [new Uint8Array([0xff, 0xfe, 0x00]), strange],
      ["x".repeat(30_000), "x.json is too large to hold ticks. Choose a file that this page saved."],
      [
        '{"format":"practice-checklist-ticks","version":"1.0","ticks":{"__proto__":{"answer":"usually","wording":"00000000"},"<img>":{"answer":"usually","wording":"00000000"},"daily-life":{"answer":"<b>","wording":"x"},"recording":null}}',
        "0 ticks are on the page.",
      ],
    ];
    for (const [content, sentence] of cases) {
      await load(page, "x.json", content);
      assert.is(await said(page), sentence);
      assert.equal(await ticks(page), []);
    }
    await tick(page, "daily-life", "usually");
    assert.match(await said(page), "1 of 20");
  });

  test("loads a file from another version and says what changed", async () => {
    const page = await open();
    await load(page, "old.json", fileOf([1, 2], { version: "0.8", rewrite: 1 }));
    assert.equal(await ticks(page), ["seen-and-heard: usually"]);
    assert.match(await said(page), "1, Daily life");
  });

  test("works where nothing may be stored, and says so", async () => {
    const page = await open((blank) =>
      blank.evaluateOnNewDocument(() => {
        Object.defineProperty(globalThis, "localStorage", {
          get() {
            throw new DOMException("no", "SecurityError");
          },
        });
      }),
    );
    assert.match(await said(page), "does not allow the page to store anything");
    assert.ok(await page.$eval("#keep-ticks", (box) => (box as HTMLInputElement).disabled));
    await tick(page, "daily-life", "usually");
    assert.match(await said(page), "1 of 20");
    await press(page, "clear");
    await answer(page, true);
    assert.equal(await ticks(page), []);
  });

  test("says so when storage is full, and goes on without it", async () => {
    const page = await open((blank) =>
      blank.evaluateOnNewDocument(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      }),
    );
    await page.click("#keep-ticks");
    assert.match(await said(page), "does not allow the page to store anything");
    assert.not(await page.$eval("#keep-ticks", (box) => (box as HTMLInputElement).checked));
    await tick(page, "daily-life", "usually");
    assert.match(await said(page), "1 of 20");
  });

  test("keeps nothing more once storage has filled up, and removes what was kept", async () => {
    const page = await open();
    await page.click("#keep-ticks");
    await tick(page, "daily-life", "usually");
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await tick(page, "recording", "usually");
    assert.match(await said(page), "your ticks are on this page only");
    assert.not(await page.$eval("#keep-ticks", (box) => (box as HTMLInputElement).checked));
    assert.equal(await kept(page), []);
    assert.equal(await ticks(page), ["daily-life: usually", "recording: usually"]);
  });

  test("keeps nothing more when another tab has cleared, says so, and leaves this page as it is", async () => {
    const page = await open();
    await page.click("#keep-ticks");
    await tick(page, "daily-life", "usually");
    const before = await said(page);
    const other = await page.browserContext().newPage();
    await other.goto(`${site.base}checklist/`);
    // What concerns other sites or other keys is not about these ticks.
    await other.evaluate(() => {
      localStorage.setItem("something else", "1");
      localStorage.removeItem("something else");
    });
    await other.$eval("details.keep", (details) => details.setAttribute("open", ""));
    await press(other, "clear");
    await answer(other, true);
    await page.bringToFront();
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>("#keep-ticks")?.checked);
    assert.is.not(await said(page), before);
    assert.match(await said(page), "The ticks kept on this device were removed in another tab.");
    assert.equal(await ticks(page), ["daily-life: usually"]);
    await tick(page, "recording", "usually");
    assert.equal(await kept(page), []);
  });

  test("keeps ticks in the other tabs while one of them goes on", async () => {
    const page = await open();
    await page.click("#keep-ticks");
    await tick(page, "daily-life", "usually");
    const other = await page.browserContext().newPage();
    await other.goto(`${site.base}checklist/`);
    await tick(other, "recording", "usually");
    assert.ok(await page.$eval("#keep-ticks", (box) => (box as HTMLInputElement).checked));
    await reload(page);
    assert.equal(await ticks(page), ["daily-life: usually", "recording: usually"]);
  });

  test("keeps the answers of two tabs, those given, changed and taken back in either", async () => {
    const page = await open();
    await page.click("#keep-ticks");
    await tick(page, "daily-life", "usually");
    const other = await page.browserContext().newPage();
    await other.goto(`${site.base}checklist/`);
    await tick(page, "seen-and-heard", "usually");
    await tick(page, "wishes-and-voice", "sometimes");
    await tick(other, "recording", "usually");
    await tick(other, "daily-life", "not-yet");
    const all = [
      "daily-life: not-yet",
      "seen-and-heard: usually",
      "wishes-and-voice: sometimes",
      "recording: usually",
    ];
    await page.waitForFunction(() => document.querySelectorAll(".question input:checked").length === 4);
    assert.equal(await ticks(page), all);
    assert.is(await page.$eval("#ticks-count", (count) => count.textContent), "4 of 20 answered");
    await page.$eval('[data-undo="seen-and-heard"]', (button) => (button as HTMLElement).click());
    await reload(other);
    assert.equal(
      await ticks(other),
      all.filter((one) => !one.startsWith("seen")),
    );
  });

  for (const inMemory of [false, true])
    test(`stands after Back and Forward as it counts, and writes nothing that was cleared elsewhere (${inMemory ? "kept in memory" : "loaded again"})`, async () => {
      const page = await open();
      // A page that waits for an unload is not held in memory.
      if (!inMemory) await page.evaluate(() => addEventListener("unload", () => {}));
      await tick(page, "daily-life", "usually");
      await page.click("[name=service][value=children]");
      const away = async (meanwhile = async () => {}) => {
        await page.goto(`${site.base}a-z/`);
        await meanwhile();
        await page.goBack();
        await page.waitForFunction(() => document.querySelector("#your-ticks:not([hidden])"));
      };
      const isOne = async () => {
        const shown = await ticks(page);
        assert.is(
          await page.$eval("#ticks-count", (count) => count.textContent),
          `${shown.length} of 20 answered`,
        );
        const service = await page.$eval(
          "[name=service]:checked",
          (radio) => (radio as HTMLInputElement).value,
        );
        const lists = await page.$$eval(".prompts [data-for]:not([hidden])", (all) => all.length);
        assert.is(lists, service === "both" ? 40 : 20);
      };
      await away();
      await isOne();
      await page.$eval("#keep-ticks", (box) => (box as HTMLElement).click());
      await tick(page, "recording", "usually");
      await away(async () => {
        const other = await page.browserContext().newPage();
        await other.goto(`${site.base}checklist/`);
        await other.evaluate(() => localStorage.clear());
        await other.close();
      });
      await isOne();
      await tick(page, "seen-and-heard", "usually");
      assert.equal(await kept(page), []);
      assert.not(await page.$eval("#keep-ticks", (box) => (box as HTMLInputElement).checked));
    });

  test("removes what is kept when it has been tampered with", async () => {
    const page = await open();
    for (const value of ["", "garbage", `${Date.now()} {}`, "NaN {", `${Date.now() * 2} ${fileOf([1])}`]) {
      await page.evaluate((text) => localStorage.setItem("practice-checklist ticks /", text), value);
      await reload(page);
      assert.equal(await ticks(page), []);
      assert.equal(await kept(page), []);
    }
  });

  test("goes to the first question without an answer, wherever others have been ticked", async () => {
    const page = await open();
    const next = async () => {
      await page.$eval("[data-do=next]", (button) => (button as HTMLButtonElement).click());
      return page.evaluate(() => document.activeElement?.closest(".question")?.id);
    };
    assert.is(await next(), "daily-life");
    await tick(page, "daily-life", "usually");
    assert.is(await next(), "seen-and-heard");
    await tick(page, "limits-of-my-knowledge", "usually");
    assert.is(await next(), "seen-and-heard");
  });

  test("opens and closes all prompts, and shows those of one service", async () => {
    const page = await open();
    const shown = () =>
      page.$$eval(".prompts h4", (heads) =>
        heads.filter((head) => head.checkVisibility()).map((head) => head.textContent),
      );
    assert.is((await shown()).length, 0);
    await press(page, "open");
    assert.is((await shown()).length, 40);
    await page.click("[name=service][value=adults]");
    assert.equal(new Set(await shown()), new Set(["With adults"]));
    await press(page, "shut");
    assert.is((await shown()).length, 0);
  });

  test("reads, ticks and leads to each service's page without a script", async () => {
    const page = await open((blank) => blank.setJavaScriptEnabled(false));
    await tick(page, "daily-life", "usually");
    assert.equal(await ticks(page), ["daily-life: usually"]);
    assert.not(await page.$eval("#your-ticks", (panel) => panel.checkVisibility()));
    const links = await page.$$eval(".screen-only a", (found) =>
      found.map((link) => (link as HTMLAnchorElement).href),
    );
    assert.equal(links, [`${site.base}checklist/with-children/`, `${site.base}checklist/with-adults/`]);
    for (const link of links) assert.is((await page.goto(link))?.status(), 200);
    assert.is((await page.$$(".question ul")).length, 20);
  });
});

function tickOf(answer: string): { answer: string; wording: string } {
  return { answer, wording: "00000000" };
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await page.$eval("details.keep", (details) => details.setAttribute("open", ""));
}

/** Makes what is kept older. */
function agedBy(page: Page, age: number): Promise<void> {
  return page.evaluate((milliseconds) => {
    for (const [key, value] of Object.entries(localStorage))
      localStorage.setItem(key, String(value).replace(/^\d+/, String(Date.now() - milliseconds)));
  }, age);
}
