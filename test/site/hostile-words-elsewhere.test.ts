import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFName, PDFStream } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { plainInline } from "../../scripts/content/markdown.ts";
import type { Library } from "../../scripts/content/schema.ts";
import { printJobs } from "../../scripts/packs/jobs.ts";
import { printPacks } from "../../scripts/packs/print-packs.ts";
import { printSource } from "../../scripts/pipeline/print-source.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, rendered, siteOf } from "../support/library.ts";

const NAME = "Board) Tj ET /JS (app.alert(1)) >> endobj << /S /JavaScript \\( \\";
const TITLE = 'A title\\nEND:VEVENT\nBEGIN:VEVENT;\r\n X:=1+1, "x"';

async function hostileLibrary(): Promise<Library> {
  const library = await libraryOf();
  library.board.name = NAME;
  for (const pack of library.packs) {
    pack.title = `Pack) /URI (javascript:x) ${pack.id}`;
    pack.purpose = `>> ] endstream ${NAME}`;
  }
  for (const question of library.questions) {
    const prompts = [`-1+1 ${TITLE}`];
    Object.assign(question, { title: TITLE, question: `=HYPERLINK("x")${TITLE}`, children: prompts });
  }
  return library;
}

/** Names of the lines of a calendar, with how often each stands there. */
function linesOf(files: ReadonlyMap<string, string>): string[] {
  const [, calendar = ""] = [...files].find(([path]) => path.endsWith(".ics")) ?? [];
  const lines = calendar.replace(/\r\n[ \t]/g, "").split("\r\n");
  const names = lines.map((line) => (/^(BEGIN|END):/.test(line) ? line : line.replace(/[:;].*/s, "")));
  return [...new Set(names)]
    .map((name) => `${name} ${names.filter((other) => other === name).length}`)
    .sort();
}

describe("hostile words in other forms", (test) => {
  test("begin and end nothing in the calendar", async () => {
    const tame = linesOf(await rendered(await libraryOf()));
    assert.ok(tame.includes("BEGIN:VEVENT 20"), tame.join());
    assert.equal(linesOf(await rendered(await hostileLibrary())), tame);
  });

  test("would be seen in a calendar that they broke", () => {
    const broken = linesOf(
      new Map([["a.ics", `BEGIN:VEVENT\r\nSUMMARY:A\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\n`]]),
    );
    assert.ok(broken.includes("BEGIN:VEVENT 2"));
  });

  test("run nothing in a spreadsheet, and stay in their cell", async () => {
    const files = await rendered(await hostileLibrary());
    const [, table = ""] = [...files].find(([path]) => path.endsWith(".csv")) ?? [];
    const cells = Array.from(
      table.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g),
      ([, quoted, bare]) => quoted ?? bare ?? "",
    );
    assert.ok(cells.length >= 21 * 11, `only ${cells.length}`);
    assert.equal(
      cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
      [],
    );
    assert.equal(table.split("\r\n").length, 22);
  });

  test("end no text in a PDF: its names are whole, and nothing in it acts", async () => {
    const library = await hostileLibrary();
    const files = await siteOf(library);
    const jobs = printJobs(
      library.packs.filter(({ id }) => id === "team"),
      ["standard"],
    );
    const cache = await mkdtemp(join(tmpdir(), "hostile-"));
    try {
      const printed = await printPacks(jobs, printSource(library, files), { cache });
      assert.equal(printed.findings, []);
      const pdf = await PDFDocument.load(printed.files.get("packs/team.pdf") as Uint8Array, {
        updateMetadata: false,
      });
      assert.is(pdf.getTitle(), library.packs.find(({ id }) => id === "team")?.title);
      assert.is(pdf.getAuthor(), plainInline(NAME));
      assert.equal(actions(pdf), []);
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  });

  test("would be seen in a PDF in which something acts", async () => {
    const pdf = await PDFDocument.create();
    pdf.addJavaScript("a", "app.alert(1)");
    assert.ok(actions(await PDFDocument.load(await pdf.save())).length > 0);
  });
});

/** Everything in the file that acts other than by leading to a web page or a place in it. */
function actions(pdf: PDFDocument): string[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => dictsIn(object).flatMap(actionsOf));
}

function dictsIn(object: unknown): PDFDict[] {
  if (object instanceof PDFStream) return [object.dict];
  if (!(object instanceof PDFDict)) return [];
  return [object, ...object.values().flatMap(dictsIn)];
}

function actionsOf(dict: PDFDict): string[] {
  const named = ["JS", "JavaScript", "Launch", "OpenAction", "AA", "EmbeddedFiles", "RichMedia"].filter(
    (name) => dict.has(PDFName.of(name)),
  );
  const kind = dict.get(PDFName.of("S"));
  const acts = /^\/(JavaScript|Launch|SubmitForm|ImportData|GoToR|Rendition)$/.test(String(kind));
  const address = String(dict.get(PDFName.of("URI")) ?? "");
  const leads = address !== "" && !/^[(<]?(https:|mailto:|tel:|68747470|FEFF)/i.test(address);
  return [...named, ...(acts ? [String(kind)] : []), ...(leads ? [address] : [])];
}
