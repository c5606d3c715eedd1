import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { printJobs } from "../../scripts/packs/jobs.ts";
import { pinnedFonts } from "../../scripts/packs/pinned-fonts.ts";
import { type Printed, printPacks } from "../../scripts/packs/print-packs.ts";
import { inspect, readText } from "../../scripts/pdf-ua/index.ts";
import { printSource } from "../../scripts/pipeline/print-source.ts";
import { outline } from "../pdf-ua/printing.ts";
import { put } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, siteOf } from "../support/library.ts";

/** Words of a board that nobody here knows, with everything that Markdown can say, and a table of 62 rows. */
function handbook(): string {
  const rows = Array.from({ length: 60 }, (_, row) => `| ${row + 3} | Row ${row + 3} |`).join("\n");
  const body = readFileSync("test/fixtures/handbook.md", "utf8").replace("ROWS", rows);
  return `---\nid: how-to-use\ntitle: How\ndescription: How.\n---\n\n${body}`;
}

describe("a pack of words that nobody here has seen", (test) => {
  let printed: Printed;
  const file = (edition: string) => printed.files.get(`packs/team${edition}.pdf`) ?? new Uint8Array();

  test.before(async () => {
    const cache = await mkdtemp(join(tmpdir(), "handbook-"));
    try {
      const library = await libraryOf(put("content/pages/how-to-use.md", handbook()));
      printed = await printPacks(printJobs(library.packs), printSource(library, await siteOf(library)), {
        cache,
      });
    } finally {
      await rm(cache, { recursive: true, force: true });
    }
  });

  test("prints in every edition without anything to mend", () => {
    assert.equal(printed.findings, []);
    assert.is(printed.packs.length, 3);
  });

  for (const [edition, smallestType] of [
    ["", 12],
    ["-large-print", 16],
    ["-fillable", 12],
  ] as const) {
    test(`keeps every rule in team${edition}.pdf`, async () => {
      const expected = { smallestType, fontFamilies: pinnedFonts, contrast: "AAA" } as const;
      assert.equal(await inspect(file(edition), expected), []);
    });
  }

  test("keeps the shape of what stands inside something else", async () => {
    const shape = await outline(file(""));
    for (const part of [
      "LI(Lbl LBody(P P Table(TR(TH TH) TR(TD TD) TR(TD TD))))",
      "LBody(P BlockQuote(P L(LI(Lbl LBody) LI(Lbl LBody))))",
      "BlockQuote(P L(LI(Lbl LBody) LI(Lbl LBody)))",
      "TR(TH TD(Reference(Link)) TD(Span) TD(Link)) TR(TH TD TD TD)",
      "Div(Note(Lbl P(Link Strong) P) Note(Lbl P))",
    ])
      assert.ok(shape.includes(part), `${part}\nis not in\n${shape}`);
    const [inList, steps] = [2, 62];
    assert.is(shape.split(" TR(TD TD)").length - 1, inList + steps);
  });

  test("reads as it was written", async () => {
    const text = await readText(file(""));
    for (const words of [
      "Another, with strong words, a plan of one\u2019s own, the SAR, and so long that it has to go on in the line below",
      "met the SARs.[1] The same note again.[1] And another.[2]",
      "Grundst\u00FCcksverkehrsgenehmigungszust\u00E4ndigkeits\u00FCbertragung and Rindfleischetikettierungs\u00FCberwachungsaufgaben",
      "Copy\n1\nAction slip",
    ])
      assert.ok(text.includes(words), `${words}\nis not in\n${text}`);
  });
});
