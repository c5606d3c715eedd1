import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { servedSite } from "./served-site.ts";

const FILE = "downloads/practice-checklist.html";

describe("everything in one file", (test) => {
  const site = servedSite(test);

  /** Opens the file from a folder of its own, as from a memory stick; lists what it asked for and what its policy refused. */
  async function opened(
    look: (page: Page, asked: string[], refused: string[]) => Promise<void>,
    change = (html: string) => html,
  ): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "stick-"));
    try {
      await writeFile(join(folder, "copy.html"), change(String(site.files.get(FILE))));
      const page = await site.newPage();
      const asked: string[] = [];
      const refused: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("console", (message) => {
        if (/Content Security Policy/.test(message.text())) refused.push(message.text());
      });
      await page.goto(pathToFileURL(join(folder, "copy.html")).href);
      await look(page, asked, refused);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  test("works from a folder with nothing beside it: styled, ticks work, one request", () =>
    opened(async (page, asked, refused) => {
      assert.is(asked.length, 1);
      assert.equal(refused, []);
      assert.is(await page.$eval(".danger", (panel) => getComputedStyle(panel).borderBottomStyle), "solid");
      await page.click("input[name=daily-life][value=usually]");
      assert.is((await page.$$("input:checked")).length, 1);
    }));

  test("lets nothing be loaded, run or sent, whatever somebody adds to it", () =>
    opened(
      async (page, _, refused) => {
        assert.is(await page.evaluate(() => document.body.dataset["ran"]), undefined);
        assert.ok(refused.length >= 3, refused.join("\n"));
      },
      (html) =>
        html.replace(
          "</main>",
          '<script>document.body.dataset.ran = "yes"</script><img src="https://x.example/a.png" alt=""><p style="color:red">x</p></main>',
        ),
    ));

  test("leads only to places in the file or to whole addresses", () =>
    opened(async (page) => {
      const lost = await page.$$eval("a", (links) =>
        links
          .map((link) => link.getAttribute("href") ?? "")
          .filter((href) =>
            href.startsWith("#") ? !document.getElementById(href.slice(1)) : !/^(https:\/\/|tel:)/.test(href),
          ),
      );
      assert.equal(lost, []);
      const ids = await page.$$eval("[id]", (all) => all.map(({ id }) => id));
      assert.is(new Set(ids).size, ids.length);
    }));

  test("holds all questions and guides and says which version it is", () =>
    opened(async (page) => {
      const text = await page.$eval("main", (main) => main.textContent ?? "");
      for (const { question } of site.library.questions)
        assert.ok(text.includes(question.replaceAll("'", "’")));
      for (const { title } of site.library.guides) assert.ok(text.includes(title.replaceAll("'", "’")));
      assert.match(text, "Version 1.0");
    }));

  test("is offered on the packs page with its type, beside the other forms", async () => {
    const page = await site.newPage();
    await page.goto(`${site.base}packs/`);
    const links = await page.$$eval(".forms a", (all) =>
      all.map((link) => [
        (link as HTMLAnchorElement).href,
        (link as HTMLAnchorElement).download,
        link.textContent,
      ]),
    );
    assert.is(links.length, 6);
    assert.equal(links[0], [
      `${site.base}${FILE}`,
      "practice-checklist-v1.0.html",
      "Everything in one file (HTML)",
    ]);
    for (const [address] of links)
      assert.ok(site.files.has((address ?? "").replace(site.base, "")), address ?? "");
  });
});
