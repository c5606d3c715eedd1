import type { Browser, Page } from "puppeteer";
import * as assert from "uvu/assert";
import { launchBrowser } from "../../scripts/browser/launch.ts";
import { serveFromMemory } from "../../scripts/browser/memory.ts";
import { describe } from "../support/describe.ts";

const BASE = "https://board.example/name/";
const DOT = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

const files = new Map<string, string | Uint8Array>([
  ["index.html", "<title>Home</title><a href='a/'>a</a>"],
  ["a/index.html", "<title>A</title><link rel=stylesheet href='../style.css?v=1'><p>A"],
  ["style.css", "p { color: rgb(1, 2, 3) }"],
  ["llŷn ddu.html", "<title>Letters</title>"],
  ["dot.gif", DOT],
]);

describe("serveFromMemory", (test) => {
  let browser: Browser;
  test.before(async () => {
    browser = await launchBrowser();
  });
  test.after(() => browser?.close());

  /** Opens `path` and says what `look` finds there, and what was asked for in vain. */
  async function open<Found>(path: string, look: (page: Page) => Promise<Found>, body?: string) {
    const page = await browser.newPage();
    try {
      const given = body === undefined ? files : new Map([...files, ["index.html", body] as const]);
      const unknownRequests = await serveFromMemory(page, BASE, given);
      await page.goto(new URL(path, BASE).href, { waitUntil: "load" });
      return { found: await look(page), unknownRequests: unknownRequests.map(({ address }) => address) };
    } finally {
      await page.close();
    }
  }
  const title = (page: Page) => page.title();

  test("opens the index of a folder at its real address, with its styles", async () => {
    const { found, unknownRequests } = await open("a/", (page) =>
      page.evaluate(() => [location.href, getComputedStyle(document.querySelector("p") as Element).color]),
    );
    assert.equal(found, [`${BASE}a/`, "rgb(1, 2, 3)"]);
    assert.equal(unknownRequests, []);
    assert.equal(await open("", title), { found: "Home", unknownRequests: [] });
  });

  test("finds a file by letters that addresses write as numbers", async () => {
    assert.equal(await open("llŷn ddu.html", title), { found: "Letters", unknownRequests: [] });
  });

  test("serves bytes as they are", async () => {
    const width = (page: Page) => page.$eval("img", (image) => image.naturalWidth);
    assert.equal(await open("", width, "<img src=dot.gif>"), { found: 1, unknownRequests: [] });
  });

  test("refuses and lists what is missing, outside the folder, and on other hosts", async () => {
    const body = `<title>T</title>${["gone.gif", "/dot.gif", "https://other.example/x.gif", "https://board.example/name"].map((src) => `<img src="${src}">`).join("")}`;
    const { found, unknownRequests } = await open("", title, body);
    assert.is(found, "T");
    assert.equal(unknownRequests.sort(), [
      "https://board.example/dot.gif",
      "https://board.example/name",
      `${BASE}gone.gif`,
      "https://other.example/x.gif",
    ]);
  });

  test("lists an address that cannot be read, and the page still opens", async () => {
    const { found, unknownRequests } = await open("", title, '<title>T</title><img src="100%.gif">');
    assert.is(found, "T");
    assert.equal(unknownRequests, [`${BASE}100%.gif`]);
  });

  test("does not mind pictures written into the page", async () => {
    const body = `<title>T</title><img src="data:image/gif;base64,${DOT.toString("base64")}">`;
    assert.equal(await open("", (page) => page.$eval("img", (image) => image.naturalWidth), body), {
      found: 1,
      unknownRequests: [],
    });
  });

  test("stays quiet when the page closes or the browser dies in the middle of a request", async () => {
    const second = await launchBrowser();
    const page = await second.newPage();
    const body = `<p>x</p>${Array.from({ length: 30 }, (_, index) => `<img src="${index}.gif">`).join("")}`;
    await serveFromMemory(page, BASE, new Map([["index.html", body]]));
    page.on("request", () => second.process()?.kill("SIGKILL"));
    const reason = await page.goto(BASE).catch((failure: Error) => failure.message);
    assert.type(reason, "string");
    await second.close();
  });
});
