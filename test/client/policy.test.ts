import type { Page } from "puppeteer";
import * as assert from "uvu/assert";
import { type SiteServer, serveSite } from "../../scripts/browser/serve.ts";
import { pagePolicy } from "../../scripts/site/policy.ts";
import { describe } from "../support/describe.ts";
import { answer, press, tick } from "./checklist-page.ts";
import { outside, pagesOf, servedSite } from "./served-site.ts";

interface Watched {
  page: Page;
  /** What the policy of a page refused: the directive, and what it stood against. */
  refused: string[];
}

/** Listens before anything of a page runs, and to the console as well, which hears of what no page is told. */
async function watched(page: Page): Promise<Watched> {
  const refused: string[] = [];
  await page.exposeFunction("refusal", (refusal: string) => refused.push(refusal));
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      (globalThis as unknown as { refusal(said: string): void }).refusal(
        `${effectiveDirective} ${blockedURI}`,
      );
    });
  });
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  return { page, refused };
}

/** The page's own clock, so that whatever runs late on it has run. */
const settle = (page: Page) => page.evaluate(() => new Promise((later) => setTimeout(later, 60)));

describe("the policy of the pages", (test) => {
  const site = servedSite(test);

  test("refuses nothing that a page itself does, and no page asks for anything beyond the site", async () => {
    const { page, refused } = await watched(await site.newPage());
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const pages = pagesOf(site.files);
    assert.ok(pages.length > 50);
    for (const path of pages) {
      await page.goto(site.base + path, { waitUntil: "load" });
      await page.emulateMediaType("print");
      await settle(page);
      await page.emulateMediaType("screen");
      assert.equal(refused, [], path);
    }
    assert.ok(asked.length > pages.length);
    assert.equal(outside(site.base, asked), []);
  });

  test("refuses nothing while somebody ticks, keeps, saves, prints and clears", async () => {
    const { page, refused } = await watched(await site.newPage());
    await page.evaluateOnNewDocument(() => Object.assign(globalThis, { print: () => {} }));
    await page.goto(`${site.base}checklist/`);
    await page.click("details.keep > summary");
    await page.click("#keep-ticks");
    await tick(page, "daily-life", "usually");
    for (const action of ["open", "shut", "save", "print", "next", "clear"]) await press(page, action);
    await answer(page, true);
    await settle(page);
    assert.equal(refused, []);
  });

  test("refuses nothing while somebody chooses a pack and prints it", async () => {
    const { page, refused } = await watched(await site.newPage());
    await page.evaluateOnNewDocument(() => Object.assign(globalThis, { print: () => {} }));
    await page.goto(`${site.base}build-a-pack/`);
    await page.$$eval("[data-preset]", (buttons) => (buttons[0] as HTMLElement).click());
    await page.$$eval("[data-part]", (boxes) => {
      for (const box of boxes) if (!(box as HTMLInputElement).checked) (box as HTMLInputElement).click();
    });
    await page.click("[data-do=copy]");
    const sheets = await page.$eval("#own-pack-sheets", (link) => (link as HTMLAnchorElement).href);
    await page.goto(sheets);
    await page.click("#own-sheets-print");
    await page.pdf({ preferCSSPageSize: true });
    await settle(page);
    assert.equal(refused, []);
  });
});

/** What somebody might bring into a page, and the directive that must refuse it. */
const PLANTED: readonly [what: string, html: string, directive: string][] = [
  ["a script", '<script>document.body.dataset.ran = "yes"</script>', "script-src-elem"],
  [
    "a handler",
    '<button onclick="document.body.dataset.ran = 1" autofocus onfocus="document.body.dataset.ran = 1">x</button>',
    "script-src-attr",
  ],
  ["somebody else's script", '<script src="https://x.example/a.js"></script>', "script-src-elem"],
  ["a style element", "<style>body { color: red }</style>", "style-src-elem"],
  ["a style attribute", '<p style="color: red">x</p>', "style-src-attr"],
  ["somebody else's styles", '<link rel="stylesheet" href="https://x.example/a.css">', "style-src-elem"],
  ["somebody else's picture", '<img src="https://x.example/a.png" alt="">', "img-src"],
  ["a frame", '<iframe src="https://x.example/" title="x"></iframe>', "frame-src"],
  ["an object", '<object data="https://x.example/a.svg"></object>', "object-src"],
  ["another base", '<base href="https://x.example/">', "base-uri"],
  ["a script of the site's own that sends", '<script src="/planted.js"></script>', "connect-src"],
  [
    "a script of the site's own that makes markup of words",
    '<p id="sink"></p><script defer src="/sink.js"></script>',
    "require-trusted-types-for",
  ],
  ["a script that allows itself to", '<script src="/allow.js"></script>', "trusted-types"],
];

describe("what somebody brings into a page", (test) => {
  const site = servedSite(test);
  let server: SiteServer;
  test.before(async () => {
    const planted = PLANTED.map(([, html], index): [string, { body: string }] => {
      const page = String(site.files.get("about/index.html")).replace("<main", `${html}<main`);
      return [`${index}/index.html`, { body: page }];
    });
    const send = 'fetch("https://x.example/").catch(() => {}); navigator.sendBeacon("/here", "x");';
    const sink = 'document.getElementById("sink").innerHTML = "<b>x</b>"; document.body.dataset.ran = "yes";';
    const allow = 'trustedTypes.createPolicy("own", {}); document.documentElement.dataset.ran = "yes";';
    const scripts = { "planted.js": send, "sink.js": sink, "allow.js": allow };
    const served = Object.entries(scripts).map(([path, body]): [string, { body: string }] => [
      path,
      { body },
    ]);
    server = await serveSite(new Map([...planted, ...served]));
  });
  test.after(() => server?.close());

  for (const [index, [what, , directive]] of PLANTED.entries()) {
    test(`is refused and reported: ${what}`, async () => {
      const { page, refused } = await watched(await site.newPage());
      await page.goto(`${server.base}${index}/`);
      await settle(page);
      assert.ok(
        refused.some((refusal) => refusal.startsWith(`${directive} `)),
        refused.join("\n"),
      );
      assert.is(await page.evaluate(() => document.body.dataset["ran"]), undefined);
    });
  }

  test("is not what the policy allows", () => {
    assert.not.match(pagePolicy, /unsafe|\*|https?:/);
    assert.match(pagePolicy, "connect-src 'none'");
  });
});
