import { PDFArray, PDFDict, PDFDocument, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import {
  assemble,
  type Frames,
  inspect,
  type Part,
  readPages,
  readText,
} from "../../scripts/pdf-ua/index.ts";
import { bookmarksBelow } from "../../scripts/pdf-ua/pdf/outline.ts";
import { pageBytes } from "../../scripts/pdf-ua/pdf/streams.ts";
import { descend, readStructure } from "../../scripts/pdf-ua/pdf/structure.ts";
import {
  arrayEntry,
  asDict,
  dictEntry,
  entry,
  nameEntry,
  textEntry,
} from "../../scripts/pdf-ua/pdf/values.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";
import { differences, draw } from "./pictures.ts";
import { finished, outline, type PageOptions, printing } from "./printing.ts";

/** Margins of whole CSS pixels that change places on left-hand pages: 96 and 48 of them, so 36 points. */
const STYLES = `
@page { margin: 20mm 48px 25mm 96px; @top-left { content: "A small workbook" } @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
@page :left { margin-left: 48px; margin-right: 96px; @bottom-right { content: none } @bottom-left { content: "Page " counter(page) " of " counter(pages) } }
@page asked { @top-right { content: "Questions" } }
.asked { page: asked }
.leaf { break-before: page } svg { width: 80px; height: 40px } 
td.wide { width: 200px }`;

const COVER = `<h1 id="top">A small workbook</h1>
<nav data-pdf="TOC"><ol><li><a href="#daily">Daily life</a> <span data-page-of="daily"></span></li>
<li><a href="#seen">Seen</a> <span data-page-of="seen"></span></li></ol></nav>
<p>It is known.<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup></p>
<p><label>Your name <input name="name"></label></p>`;
const question = (id: string, title: string, more: string) => `
<section class="asked" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
<p>Back to <a href="#top">the beginning</a>. <strong>Bold ${title}</strong></p>
<svg role="img" aria-label="A square" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>
<fieldset><legend>How often?</legend><label><input type="radio" name="often" value="${id}-a"> ${title}: never</label>
<label><input type="radio" name="often" value="${id}-b"> ${title}: always</label></fieldset>
<table><tr><td></td><th scope="col">Day</th></tr><tr><th scope="row">Monday</th><td class="wide">${more}</td></tr></table>
<p><label>${title}, what helps <input name="name"></label> <label>${title}, who helps <input name="name"></label></p></section>`;
const DAILY = question("daily", "Daily life", "quick zebra");
const SEEN = question("seen", "Seen and heard", "JACKPOT £ 5");
const NOTES = `<section class="footnotes"><ol><li id="fn1"><p>A note about something. <a href="#fnref1">Back</a></p></li></ol></section>`;
const WHOLE = `${COVER}<section class="leaf asked" aria-label="Questions">${DAILY}<div class="leaf asked">${SEEN}</div></section><div class="leaf">${NOTES}</div>`;
const inSection = (inside: string) => `<section class="asked" aria-label="Questions">${inside}</section>`;
const linked = ["top", "daily", "seen", "fn1", "fnref1"];
const pageNumbers = { daily: 2, seen: 3 };
const facts = {
  title: "A small document",
  language: "en-GB",
  author: "Example Partnership",
  date: "2026-03-03",
};

describe("assemble", (test) => {
  const print = printing(test);
  let browser: Browser;
  let parts: Part[];
  let frames: Frames;
  let whole: Uint8Array;
  let joined: Awaited<ReturnType<typeof assemble>>;

  const part = async (body: string, options: PageOptions = {}) => {
    const sample = await print(body, {
      styles: STYLES,
      bare: true,
      formFields: true,
      linked,
      pageNumbers,
      ...options,
    });
    const { pdf, findings } = await finished(sample);
    assert.equal([...sample.findings, ...findings], []);
    return pdf;
  };

  test.before(async () => {
    browser = await testBrowser();
    whole = (await finished(await print(WHOLE, { styles: STYLES, formFields: true }))).pdf;
    parts = [
      { pdf: await part(COVER) },
      { pdf: await part(inSection(DAILY)), within: ["questions"] },
      { pdf: await part(inSection(SEEN)), within: ["questions"] },
      { pdf: await part(NOTES) },
    ];
    frames = await print.frames(["", "asked", "asked", ""], STYLES);
    joined = await assemble(parts, frames, facts);
  });
  test.after(() => browser?.close());

  test("makes of parts a file that passes every inspection", async () => {
    assert.equal(joined.findings, []);
    assert.equal(await inspect(joined.pdf, { archive: true, title: "A small document" }), []);
    assert.is(joined.pages, 4);
  });

  test("says and shows what the document says and shows when it is printed whole", async () => {
    assert.is(await readText(joined.pdf), await readText(whole));
    assert.equal(await readPages(joined.pdf), await readPages(whole));
    const [before, after] = [await draw(browser, whole), await draw(browser, joined.pdf)];
    assert.is(before.length, 4);
    assert.equal(
      before.map((page, index) => differences(page, after[index])),
      [0, 0, 0, 0],
    );
  });

  test("has the tags of the whole: sections that parts share are one, and ids go on counting", async () => {
    assert.is(await outline(joined.pdf, true), await outline(whole, true));
    assert.equal(await idsIn(joined.pdf), await idsIn(whole));
  });

  test("has its links, places and bookmarks, also where a note stands in another part", async () => {
    assert.equal(await linksIn(joined.pdf), await linksIn(whole));
    assert.ok((await linksIn(whole)).includes("fn1 on page 1"));
    assert.equal(await placesIn(joined.pdf), await placesIn(whole));
    assert.equal(await bookmarksIn(joined.pdf), await bookmarksIn(whole));
  });

  test("has its fields under the same names, and one font to type in", async () => {
    assert.equal(await fieldsIn(joined.pdf), await fieldsIn(whole));
    assert.ok(joined.pdf.length < whole.length * 1.15, `${joined.pdf.length} bytes, whole ${whole.length}`);
  });

  test("moves fields, links, places and pictures of left-hand pages with what is painted", async () => {
    const [inWhole, inParts] = [await boxesIn(whole), await boxesIn(joined.pdf)];
    assert.is(inParts.length, inWhole.length);
    for (const [index, box] of inWhole.entries())
      for (const [at, number] of box.entries())
        assert.ok(
          Math.abs(number - (inParts[index]?.[at] ?? Number.NaN)) < 0.1,
          `box ${index}: ${box} ${inParts[index]}`,
        );
    const still = await assemble(parts, { pdf: frames.pdf }, facts);
    assert.not.equal(await boxesIn(still.pdf), inParts);
  });

  test("makes one font of the subsets of a file, and none of two files of one name", async () => {
    assert.equal(await fontsIn(joined.pdf), await fontsIn(whole));
    const latin = await part("<p>Plain</p>");
    const extended = await part("<p>ĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĨĩĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕ</p>");
    const files = [latin, extended, latin].map((pdf) => ({ pdf }));
    const { pdf } = await assemble(files, undefined, facts);
    assert.equal(await fontsIn(pdf), [
      "AtkinsonHyperlegibleNext-Regular",
      "AtkinsonHyperlegibleNext-Regular",
    ]);
    const [plain, letters] = [await draw(browser, latin), await draw(browser, extended)];
    const together = await draw(browser, pdf);
    assert.equal(
      [plain[0], letters[0], plain[0]].map((page, index) => differences(page, together[index])),
      [0, 0, 0],
    );
  });

  test("marks heads and feet as such, and paints them before what stands on the page", async () => {
    const pdf = await PDFDocument.load(joined.pdf);
    for (const page of pdf.getPages()) {
      const content = Buffer.from(pageBytes(page)).toString("latin1");
      for (const kind of ["Header", "Footer"]) assert.match(content, new RegExp(`/Subtype /${kind}`));
      assert.ok(content.indexOf("/Footer") < content.indexOf("MCID"), "the foot comes first");
    }
  });

  test("gives the same bytes again, and takes a part as often as it is given", async () => {
    assert.equal((await assemble(parts, frames, facts)).pdf, joined.pdf);
    const [cover] = parts;
    if (!cover) throw new Error("There is no cover.");
    const { pdf } = await assemble([cover, cover], undefined, { ...facts, title: "Twice" });
    assert.equal(
      (await inspect(pdf))
        .map(({ rule }) => rule)
        .filter((rule) => !["link-target", "field-twice"].includes(rule)),
      [],
    );
    assert.equal(
      (await fieldsIn(pdf)).map((field) => field.split(":")[0]),
      ["name", "name-2"],
    );
  });

  test("says by how much there are more pages than were promised, and when there are fewer", async () => {
    const short = await assemble(parts, frames, { ...facts, pages: 5 });
    assert.equal(
      short.findings.map(({ message }) => message),
      ["It should fill 5 pages, and fills 4."],
    );
    const { findings } = await assemble(parts, frames, { ...facts, pages: 3 });
    assert.is(findings[0]?.page, 4);
    assert.match(findings[0]?.message ?? "", /^It is too long for 3 pages by 1 line, \d+ mm\.$/);
  });

  test("reports a link that leads to no part", async () => {
    const { findings } = await assemble(parts.slice(0, 2), undefined, facts);
    assert.equal(
      findings.map(({ rule, page }) => `${rule} ${page}`),
      ["link-target 1", "link-target 1"],
    );
  });

  test("has links lead to where the document is published, when parts were printed at another address", async () => {
    const body =
      '<h1>A</h1><p><a href="https://print.invalid/own/a/(b)">One</a> <a href="https://a.example/">Two</a></p>';
    const part = await finished(await print(body, { bare: true }));
    const linksOf = async (bytes: Uint8Array) =>
      annotationsIn(await PDFDocument.load(bytes)).map(({ dict }) => [
        textEntry(dictEntry(dict, "A"), "URI"),
        textEntry(dict, "Contents"),
      ]);
    const addresses = [
      ["https://print.invalid/own/", "https://board.example/leeds/"],
      ["https://print.invalid/", "https://board.example/"],
    ] as const;
    const { pdf } = await assemble([part], undefined, { ...facts, addresses });
    assert.equal(await linksOf(pdf), [
      ["https://board.example/leeds/a/(b)", "One (https://board.example/leeds/a/(b))"],
      ["https://a.example/", "Two (https://a.example/)"],
    ]);
    assert.equal((await linksOf(part.pdf))[0]?.[0], "https://print.invalid/own/a/(b)");
  });

  test("leaves styles that reach across parts to a look at the whole: no inspection sees them", async () => {
    const reaching = `${STYLES} main div:not(:first-child) { letter-spacing: 2pt }`;
    const leaf = (words: string) => `<div class="leaf"><p>${words}</p></div>`;
    const options = { styles: reaching, linked: [] };
    const printed = await part(`<main>${leaf("Alpha")}${leaf("Beta")}</main>`, options);
    const alone = [
      await part(`<main>${leaf("Alpha")}</main>`, options),
      await part(`<main>${leaf("Beta")}</main>`, options),
    ];
    const { pdf, findings } = await assemble(
      alone.map((pdf) => ({ pdf })),
      undefined,
      facts,
    );
    assert.equal([...findings, ...(await inspect(pdf))], []);
    assert.equal(await readPages(pdf), await readPages(printed));
    const [before, after] = [await draw(browser, printed), await draw(browser, pdf)];
    assert.is(differences(before[0], after[0]), 0);
    assert.ok(differences(before[1], after[1]) > 0, "the second leaf is another");
  });

  test("refuses frames that are too few, a section that is not there, and no parts at all", async () => {
    assert.match(await reasonOf(assemble(parts.slice(0, 3), frames, facts)), /4 frames for 3 pages/);
    const [cover] = parts;
    assert.match(
      await reasonOf(assemble([{ pdf: cover?.pdf ?? frames.pdf, within: ["questions"] }], undefined, facts)),
      /not stand in a section "questions"/,
    );
    assert.match(await reasonOf(assemble([], undefined, facts)), /no pages/);
    assert.match(await reasonOf(assemble([{ pdf: frames.pdf }], undefined, facts)), /has no tags/);
  });
});

async function idsIn(bytes: Uint8Array): Promise<string[]> {
  const root = readStructure(await PDFDocument.load(bytes));
  return (root ? descend(root) : []).flatMap(({ dict, type }) => {
    const id = textEntry(dict, "ID");
    const headers = arrayEntry(dictEntry(dict, "A"), "Headers").map(String);
    return id || headers.length > 0 ? [`${type} ${id} ${headers}`] : [];
  });
}

function annotationsIn(pdf: PDFDocument): { dict: PDFDict; page: number }[] {
  return pdf.getPages().flatMap(({ node }, index) =>
    (node.Annots()?.asArray() ?? []).map((ref) => ({
      dict: pdf.context.lookup(ref, PDFDict),
      page: index + 1,
    })),
  );
}

async function linksIn(bytes: Uint8Array): Promise<string[]> {
  return annotationsIn(await PDFDocument.load(bytes))
    .filter(({ dict }) => nameEntry(dict, "Subtype") === "Link")
    .map(({ dict, page }) => `${nameEntry(dict, "Dest")} on page ${page}`);
}

/** Page and place of every destination, to the point. */
async function placesIn(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes);
  const places = dictEntry(pdf.catalog, "Dests")?.entries() ?? [];
  return places.map(([name, place]) => `${name.decodeText()} ${targetOf(pdf, place)}`).sort();
}

async function bookmarksIn(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes);
  return bookmarksBelow(dictEntry(pdf.catalog, "Outlines")).map((mark) => {
    const above = textEntry(dictEntry(mark, "Parent"), "Title");
    return `${above} > ${textEntry(mark, "Title")} ${targetOf(pdf, entry(mark, "Dest"))}`;
  });
}

function targetOf(pdf: PDFDocument, target: PDFObject | undefined): string {
  const place = target instanceof PDFRef ? pdf.context.lookup(target) : target;
  if (!(place instanceof PDFArray)) return "nowhere";
  const page = pdf.getPages().findIndex(({ ref }) => ref === place.get(0)) + 1;
  const numbers = place
    .asArray()
    .slice(2)
    .map((number) => Math.round(Number(String(number))));
  return `page ${page} at ${numbers.join(", ")}`;
}

async function fieldsIn(bytes: Uint8Array): Promise<string[]> {
  const { catalog } = await PDFDocument.load(bytes);
  return arrayEntry(dictEntry(catalog, "AcroForm"), "Fields").map((field) => {
    const dict = asDict(field);
    return `${textEntry(dict, "T")}: ${textEntry(dict, "TU")}, ${arrayEntry(dict, "Kids").length} buttons`;
  });
}

/** The boxes of annotations and of pictures. */
async function boxesIn(bytes: Uint8Array): Promise<number[][]> {
  const pdf = await PDFDocument.load(bytes);
  const numbers = (array: PDFObject[]) => array.map((number) => Number(String(number)));
  const root = readStructure(pdf);
  const pictures = (root ? descend(root) : []).flatMap(({ dict }) => {
    const box = arrayEntry(dictEntry(dict, "A"), "BBox");
    return box.length > 0 ? [numbers(box)] : [];
  });
  return [...annotationsIn(pdf).map(({ dict }) => numbers(arrayEntry(dict, "Rect"))), ...pictures];
}

/** Names of the fonts that pages are set in, without their tags. */
async function fontsIn(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes);
  const fonts = new Set(
    pdf.getPages().flatMap(({ node }) => dictEntry(node.Resources(), "Font")?.values() ?? []),
  );
  return [...fonts]
    .map((ref) => nameEntry(asDict(pdf.context.lookup(ref)), "BaseFont")?.slice(7) ?? "")
    .sort();
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => "",
    (reason: unknown) => String(reason),
  );
}
