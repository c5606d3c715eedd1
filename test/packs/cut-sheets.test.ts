import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as assert from "uvu/assert";
import type { Library } from "../../scripts/content/schema.ts";
import { type Edition, editionFacts, editions } from "../../scripts/core/editions.ts";
import { cutSheets } from "../../scripts/packs/cut-sheets.ts";
import type { Printed } from "../../scripts/packs/print-packs.ts";
import { assemble, extract, inspect, readPages, readText } from "../../scripts/pdf-ua/index.ts";
import { packOrigin } from "../../scripts/pipeline/print-source.ts";
import { currentPacks, publishedPacks } from "../../scripts/pipeline/published-packs.ts";
import { sheetsOf } from "../../scripts/pipeline/single-sheets.ts";
import { readWords } from "../../scripts/pipeline/words.ts";
import { sheetFile, singleSheets } from "../../scripts/site/single-sheets.ts";
import { describe } from "../support/describe.ts";

/** In bytes: few pages come with few letters, but a form with every letter that people may type. */
const largest = (edition: Edition) =>
  edition === "standard" ? 40_000 : editionFacts[edition].fillable ? 95_000 : 45_000;

describe("single sheets of the published version", (test) => {
  const cache = mkdtempSync(join(tmpdir(), "cut-sheets-"));
  let library: Library;
  let packs: Printed;
  let sheets: Printed;
  test.before(async () => {
    const words = await readWords(process.cwd(), "published");
    library = words.library;
    const site = { project: process.cwd(), library, files: new Map(), cache };
    const { files } = await publishedPacks(words.history, site);
    const current = currentPacks(words.history, files);
    if (!current) throw new Error("Nothing has been published.");
    packs = current;
    sheets = await sheetsOf(library, packs, cache);
  });
  test.after(() => rmSync(cache, { recursive: true, force: true }));

  test("are all there: questions, responsibilities, briefings, vignettes and handouts, to fill in where there is something to fill in", () => {
    const { questions, responsibilities, briefings, vignettes, guides } = library;
    const handouts = guides.flatMap((guide) => guide.handouts).length;
    for (const edition of editions) {
      const count = sheets.packs.filter((sheet) => sheet.edition === edition).length;
      const all = questions.length + responsibilities.length + briefings.length + vignettes.length + handouts;
      assert.ok(
        edition === "fillable" ? count > all / 2 && count < all : count === all,
        `${edition}: ${count}`,
      );
    }
    assert.is(new Set(sheets.packs.map(({ file }) => file)).size, sheets.packs.length);
    assert.is(sheets.files.size, sheets.packs.length);
  });

  test("are small", () => {
    const large = sheets.packs.filter(({ bytes, edition }) => bytes > largest(edition));
    assert.equal(
      large.map(({ file, bytes }) => `${file} ${bytes}`),
      [],
    );
  });

  test("say the very words of the frozen pack, and no others", async () => {
    const { anchors, pack } = named("question-not-seen");
    for (const edition of editions) {
      const frozen = packs.packs.find((one) => one.pack === pack && one.edition === edition);
      const whole = await readPages(packs.files.get(frozen?.file ?? "") ?? new Uint8Array());
      const sheet = await readPages(pdfOf("question-not-seen", edition));
      const at = whole.indexOf(sheet[0] ?? "");
      assert.ok(at > 0 && sheet.length >= 2 && sheet.length <= 4, edition);
      assert.equal(whole.slice(at, at + sheet.length), sheet);
      assert.ok(anchors.length > 20);
    }
    const words = await readText(pdfOf("question-not-seen", "standard"));
    assert.match(words, library.questions.find(({ id }) => id === "not-seen")?.question ?? "?");
    assert.not.match(words, library.questions.find(({ id }) => id === "daily-life")?.question ?? "?");
  });

  test("pass what their packs pass, name their version, and say where to check it", async () => {
    const { version, base } = packOrigin(library);
    for (const id of ["question-not-seen", "responsibility-supervision", "team-discussion-thinking-sheet"]) {
      const { title } = named(id);
      for (const edition of editions) {
        const pdf = pdfOf(id, edition);
        assert.equal(await inspect(pdf, { title, archive: true, contrast: "AAA" }), [], `${id} ${edition}`);
        assert.match(Buffer.from(pdf).toString("latin1"), `version ${version}, `);
        assert.match(await footOf(pdf), `Version ${version}`);
        assert.match(await footOf(pdf), `${new URL(base).host}/c/${version}`);
      }
    }
  });

  test("have the same bytes out of the cache, and alone", async () => {
    const again = await sheetsOf(library, packs, cache);
    assert.equal(again.packs, sheets.packs);
    const fresh = mkdtempSync(join(cache, "fresh-"));
    const [notSeen] = singleSheets(library).filter(({ id }) => id === "question-not-seen");
    if (!notSeen) throw new Error("There is no such sheet.");
    const one = await cutSheets([notSeen], packs, packOrigin(library), { cache: fresh, fileOf: sheetFile });
    assert.equal(
      one.packs,
      sheets.packs.filter(({ pack }) => pack === "question-not-seen"),
    );
  });

  test("are left out where a pack does not hold them", async () => {
    const [sheet] = singleSheets(library);
    if (!sheet) throw new Error("There are no sheets.");
    const lost = { ...sheet, anchor: "question-of-later" };
    const made = await cutSheets([lost], packs, packOrigin(library), { cache, fileOf: sheetFile });
    assert.equal([made.packs, made.findings], [[], []]);
  });

  test("join to their pack again: all its leaves, cut apart and assembled, say what it says", async () => {
    const pack = packs.files.get("packs/self-assessment.pdf") ?? new Uint8Array();
    const { length } = await readPages(pack);
    const facts = { title: "Joined", language: "en-GB", date: "2026-03-03" };
    const elsewhere = () => "https://example.org/";
    const cuts = Array.from({ length: Math.ceil(length / 2) }, (_, leaf) => ({
      first: 2 * leaf + 1,
      last: Math.min(length, 2 * leaf + 2),
      facts,
      elsewhere,
    }));
    const { pdf, findings } = await assemble(await extract(pack, cuts), undefined, facts);
    assert.equal(findings, []);
    // What the pack was published with, younger rules may find fault with.
    assert.equal(await inspect(pdf), await inspect(pack));
    assert.is(await readText(pdf), await readText(pack));
    assert.ok(pdf.length < pack.length * 1.02, `${pdf.length} bytes, ${pack.length} before`);
  });

  test("become the notice when every version is withdrawn", async () => {
    const notice = Buffer.from("%PDF-1.7 notice");
    const files = new Map([...packs.files.keys()].map((file) => [file, notice] as const));
    const { packs: offered, files: notices } = await sheetsOf(
      library,
      { packs: [], files, findings: [] },
      cache,
    );
    assert.equal(offered, []);
    assert.is(notices.get("sheets/question-not-seen-large-print.pdf"), notice);
    assert.ok([...sheets.files.keys()].every((file) => notices.has(file)));
  });

  function named(id: string) {
    const found = singleSheets(library).find((sheet) => sheet.id === id);
    if (!found) throw new Error(`There is no sheet "${id}".`);
    return found;
  }

  function pdfOf(id: string, edition: Edition): Uint8Array {
    const pdf = sheets.files.get(sheetFile(id, edition));
    if (!pdf) throw new Error(`There is no ${sheetFile(id, edition)}.`);
    return pdf;
  }
});

/** Everything on the first page, the foot too, without the places where lines end. */
async function footOf(pdf: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(pdf) });
  const { items } = await (await (await loading.promise).getPage(1)).getTextContent();
  await loading.destroy();
  return items.map((item) => ("str" in item ? item.str : "")).join("");
}
