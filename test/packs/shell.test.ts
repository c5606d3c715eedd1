import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import type { PrintSource } from "../../scripts/packs/jobs.ts";
import { openShell, setBody, setStyles, shellKindOf, textIn } from "../../scripts/packs/shell.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";

const PAGE = "packs/team/index.html";
const HEAD = `<html lang="en-GB"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'">
<link rel="stylesheet" href="../../assets/screen.css" media="screen"><link rel="stylesheet" href="../../assets/print.css" media="print">
<link rel="stylesheet" href="sheet.css" media="print"><link rel="alternate stylesheet" title="Large print" href="../../assets/large.css" media="print"></head>`;
const source = (more: [string, string | Uint8Array][] = []): PrintSource => ({
  base: "https://board.example/",
  author: "Board",
  colour: "#0b4a57",
  version: "1.0",
  status: "Draft",
  date: "2026-03-09",
  files: new Map<string, string | Uint8Array>([
    [PAGE, `${HEAD}<body><p>Words</p></body></html>`],
    ["assets/print.css", "p { font-size: 14px } .part { font-size: 18px }"],
    ["assets/large.css", Buffer.from("p { font-size: 24px }")],
    ...more,
  ]),
});

describe("shellKindOf", (test) => {
  test("takes the style sheets for print of a page, but not its own, and its policy without what shells need", () => {
    assert.equal(shellKindOf(source(), PAGE, "standard"), {
      edition: "standard",
      html: '<html lang="en-GB">',
      policy: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'">`,
      styles: ["assets/print.css"],
    });
    assert.is(shellKindOf(source(), PAGE, "large-print").editionStyles, "assets/large.css");
  });

  test("refuses a page that names no style sheet of an edition that has one", () => {
    const files: [string, string][] = [[PAGE, HEAD.replace("Large print", "Another")]];
    assert.throws(
      () => shellKindOf(source(files), PAGE, "large-print"),
      'The page names no style sheet "Large print".',
    );
  });
});

describe("a shell", (test) => {
  let browser: Browser;
  test.before(async () => {
    browser = await testBrowser();
  });
  test.after(() => browser?.close());

  test("shows one body after another, in the styles of the edition, above those of the page", async () => {
    const from = source();
    const kind = shellKindOf(from, PAGE, "large-print");
    const shell = await openShell(browser, from.base, from.files, kind);
    const size = () => shell.page.$eval("p", (words) => getComputedStyle(words).fontSize);
    await setStyles(shell, []);
    await setBody(shell, "<body><p>One</p></body>");
    assert.is(await size(), "24px");
    await setStyles(shell, ["p { font-size: 30px; color: red }"], "p { font-size: 40px }");
    await setBody(shell, '<body><p>Two</p><img src="gone.png"></body>');
    assert.equal([await size(), await shell.page.$eval("body", (body) => body.textContent)], ["40px", "Two"]);
    assert.equal(
      shell.unknownRequests.map(({ address }) => address),
      ["https://board.example/_shell/gone.png"],
    );
    assert.equal([shell.lacks, shell.scriptFaults], [[], []]);
    await shell.page.close();
  });

  test("knows what it lacks itself", async () => {
    const from = source();
    const kind = { ...shellKindOf(from, PAGE, "standard"), styles: ["assets/gone.css"] };
    const shell = await openShell(browser, from.base, from.files, kind);
    assert.equal(
      shell.lacks.map(({ address }) => address),
      ["https://board.example/assets/gone.css"],
    );
    await shell.page.close();
  });
});

describe("textIn", (test) => {
  test("reads text and bytes alike, and nothing where there is none", () => {
    const files = new Map<string, string | Uint8Array>([
      ["a", "ŵ"],
      ["b", Buffer.from("ŵ")],
    ]);
    assert.equal(
      ["a", "b", "c"].map((path) => textIn(files, path)),
      ["ŵ", "ŵ", ""],
    );
  });
});
