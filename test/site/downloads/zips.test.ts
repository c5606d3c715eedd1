/** The zips for an intranet: the same on every build, and a website that works from disk. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import * as assert from "uvu/assert";
import type { PrintedPack } from "../../../scripts/core/printed-pack.ts";
import { fileSize } from "../../../scripts/core/text.ts";
import { packZips, siteOnDisk, withSiteZip } from "../../../scripts/site/downloads/zips.ts";
import type { SiteFiles } from "../../../scripts/site/files.ts";
import { renderSite } from "../../../scripts/site/render.ts";
import { withTestBrowser } from "../../support/browser.ts";
import { describe } from "../../support/describe.ts";
import { fullSite } from "../../support/full-site.ts";

const BASE = "https://board.example/";
const pdf = (name: string) => new TextEncoder().encode(`%PDF ${name}`);
const packs = (["standard", "large-print"] as const).flatMap((edition) =>
  ["team", "supervision"].map((pack): PrintedPack => {
    const file = `packs/${pack}${edition === "standard" ? "" : "-large-print"}.pdf`;
    return { pack, edition, file, pages: 2, bytes: pdf(file).length, sha256: "" };
  }),
);
const pdfs = new Map(packs.map(({ file }) => [file, pdf(file)]));

/** The site with its zips listed, and packs of an older version. */
async function published(): Promise<SiteFiles> {
  const { library, assets } = await fullSite();
  const zips = packZips(packs, pdfs);
  const files = await renderSite({ library, assets, printed: packs, zips: zips.list });
  const all = new Map([...files, ...pdfs, ...zips.files]);
  return all.set("v/1.0/team.pdf", pdf("old")).set("_headers", "x").set("SHA256SUMS", "x");
}

describe("the zips of packs", (test) => {
  test("hold every pack of an edition, and are the same each time", () => {
    const { files, list } = packZips(packs, pdfs);
    assert.equal(
      list.map(({ address, title }) => [address, title]),
      [
        ["/downloads/packs-standard.zip", "All 2 packs, guides and sheets: standard print"],
        ["/downloads/packs-large-print.zip", "All 2 packs, guides and sheets: large print"],
      ],
    );
    const zip = files.get("downloads/packs-standard.zip") ?? new Uint8Array();
    assert.equal(Object.keys(unzipSync(zip)), ["supervision.pdf", "team.pdf"]);
    assert.is(list[0]?.bytes, zip.length);
    assert.equal(packZips(packs.toReversed(), pdfs).files.get("downloads/packs-standard.zip"), zip);
  });

  test("are none in a draft, whose packs page says nothing of them", async () => {
    const { files } = await fullSite();
    assert.not.match(String(files.get("packs/index.html")), "intranet");
    assert.equal(packZips([], new Map()).list, []);
  });
});

describe("the zip of the website", (test) => {
  let site: SiteFiles;
  let whole: SiteFiles;
  let folder = "";
  test.before(async () => {
    site = await published();
    whole = withSiteZip(site, BASE);
    // A name that an address must spell out.
    folder = join(await mkdtemp(join(tmpdir(), "disk-")), "My files #1 é");
    const inside = unzipSync((whole.get("downloads/website.zip") as Uint8Array) ?? new Uint8Array());
    for (const [path, bytes] of Object.entries(inside)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
  });
  test.after(() => rm(dirname(folder), { recursive: true, force: true }));

  test("is listed with its type and size, and is the same each time", async () => {
    const zip = whole.get("downloads/website.zip") as Uint8Array;
    assert.match(
      String(whole.get("packs/index.html")),
      `The whole website (ZIP, ${fileSize(zip.length)})</a>`,
    );
    assert.equal(withSiteZip(new Map([...site].reverse()), BASE).get("downloads/website.zip"), zip);
  });

  test("has a file for every link, or its public address", () => {
    const copy = siteOnDisk(site, BASE);
    const lost: string[] = [];
    for (const [path, body] of copy) {
      if (!path.endsWith(".html")) continue;
      for (const [, address = ""] of String(body).matchAll(/ (?:href|src|data-sheets)="([^"]*)"/g)) {
        if (/^([a-z][a-z0-9+.-]*:|#)/i.test(address)) continue;
        const target = decodeURIComponent(new URL(address, `file:///${path}`).pathname.slice(1));
        if (!copy.has(target)) lost.push(`${path}: ${address}`);
      }
    }
    assert.equal(lost, []);
    assert.not.ok([...copy.keys()].some((path) => /^v\/|\.zip$|^404|^_headers/.test(path)));
    assert.not.match(String(copy.get("packs/index.html")), "intranet");
  });

  test("leads to the public site for what it has not", () => {
    const page =
      '<a href="../v/1.0/team.pdf">a</a> <a href="gone/#x">b</a> <a href="./">c</a> <a href="../">d</a> <a href="other/?a#b">e</a>';
    const copy = siteOnDisk(
      new Map([
        ["c/index.html", page],
        ["index.html", ""],
        ["c/other/index.html", ""],
        ["v/1.0/team.pdf", "x"],
      ]),
      BASE,
    );
    assert.is(
      copy.get("c/index.html"),
      '<a href="https://board.example/v/1.0/team.pdf">a</a> <a href="https://board.example/c/gone/#x">b</a> <a href="index.html">c</a> <a href="../index.html">d</a> <a href="other/index.html?a#b">e</a>',
    );
  });

  test("works from disk: styles, fonts, scripts and links, without a fault", async () => {
    await withTestBrowser(async (browser) => {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on("console", (message) => faults.push(message.text()));
      page.on("pageerror", (fault) => faults.push(String(fault)));
      page.on("requestfailed", (request) => faults.push(`${request.url()} failed`));
      page.on("request", (request) => {
        if (!/^(file|data):/.test(request.url())) faults.push(`${request.url()} was asked for`);
      });
      const open = (path: string) => page.goto(pathToFileURL(join(folder, "practice-checklist", path)).href);
      const look = () =>
        page.evaluate(async () => {
          await document.fonts.ready;
          return {
            font: [...document.fonts].some(({ status }) => status === "loaded"),
            paper: getComputedStyle(document.body).backgroundColor !== "rgba(0, 0, 0, 0)",
          };
        });
      for (const path of [
        "index.html",
        "packs/index.html",
        "checklist/index.html",
        "build-a-pack/index.html",
      ]) {
        await open(path);
        assert.equal(await look(), { font: true, paper: true }, path);
      }
      assert.ok(await page.$("[data-enhanced]:not([hidden])"), "the script did not run");
      await open("index.html");
      await Promise.all([page.waitForNavigation(), page.click('.top-nav a[href^="checklist/"]')]);
      assert.match(page.url(), "/practice-checklist/checklist/index.html");
      await Promise.all([page.waitForNavigation(), page.click('main a[href$="daily-life/index.html"]')]);
      assert.ok(await page.$("main h1"));
      assert.equal(faults, []);
      await page.close();
    });
  });
});
