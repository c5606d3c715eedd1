import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import type { Edition } from "../../scripts/pdf-ua/facts.ts";
import { finish } from "../../scripts/pdf-ua/finish.ts";
import { inspect } from "../../scripts/pdf-ua/inspect/inspect.ts";
import { describe } from "../support/describe.ts";
import { everything as everythingPage, variety } from "./pages.ts";
import { finished, printing, type Sample } from "./printing.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("finish", (test) => {
  const print = printing(test);
  const everything = (edition: Edition) =>
    print(everythingPage.body, { edition, styles: everythingPage.styles });

  for (const edition of ["standard", "fillable"] as const) {
    test(`leaves nothing to find on a page that holds everything, ${edition}`, async () => {
      const { pdf, findings } = await finished(await everything(edition));
      assert.equal(findings, []);
      assert.equal(await inspect(pdf, { fontFamilies: ["AtkinsonHyperlegibleNext"] }), []);
    });
  }

  for (const edition of ["standard", "large-print", "fillable"] as const) {
    test(`leaves nothing to find on a page of another board, ${edition}`, async () => {
      const { pdf, findings } = await finished(
        await print(variety.body, { edition, styles: variety.styles }),
      );
      assert.equal(findings, []);
      assert.equal(await inspect(pdf, { fontFamilies: ["AtkinsonHyperlegibleNext"] }), []);
    });
  }

  test("gives the same bytes from another print of the same page", async () => {
    const [one, other] = [await everything("fillable"), await everything("fillable")];
    assert.is(sha256((await finished(one)).pdf), sha256((await finished(other)).pdf));
  });

  test("gives the same bytes when several packs are printed at once", async () => {
    const alone = sha256((await finished(await everything("standard"))).pdf);
    const together = await Promise.all([
      everything("standard"),
      everything("fillable"),
      everything("standard"),
    ]);
    assert.is(sha256((await finished(together[0])).pdf), alone);
    assert.is(sha256((await finished(together[2])).pdf), alone);
  });

  test("gives the same bytes in another folder, time zone and language", async () => {
    const sample = await everything("standard");
    const here = sha256((await finished(sample)).pdf);
    assert.is(finishElsewhere(sample), here);
  });

  test("changes the bytes and the identifier with the facts", async () => {
    const { raw, facts } = await print("<h1>Facts</h1>");
    const one = await finish(raw, facts);
    const other = await finish(raw, { ...facts, version: "2.2" });
    const idOf = async (pdf: Uint8Array) => String((await PDFDocument.load(pdf)).context.trailerInfo.ID);
    assert.is.not(await idOf(one.pdf), await idOf(other.pdf));
    assert.is(one.pages, 1);
  });

  test("leaves nothing behind that cannot be reached, and is smaller than the print", async () => {
    const sample = await everything("standard");
    const { pdf } = await finished(sample);
    assert.ok(pdf.length < sample.raw.length);
    assert.not.match(Buffer.from(pdf).toString("latin1"), /NonStruct|HeadlessChrome/);
  });

  test("refuses a print without tags in one sentence", async () => {
    const empty = await PDFDocument.create();
    empty.addPage();
    const { facts } = await print("<h1>Facts</h1>");
    try {
      await finish(await empty.save(), facts);
      assert.unreachable();
    } catch (reason) {
      assert.match(String(reason), "The browser printed this pack without tags.");
    }
  });
});

/** The digest of the finished file as another process makes it, elsewhere in the world. */
function finishElsewhere({ raw, facts }: Sample): string {
  const folder = mkdtempSync(join(tmpdir(), "finish-"));
  try {
    const { fontFile: _, ...plain } = facts;
    writeFileSync(join(folder, "raw.pdf"), raw);
    writeFileSync(join(folder, "facts.json"), JSON.stringify(plain));
    const script = `import { finish } from ${JSON.stringify(new URL("../../scripts/pdf-ua/finish.ts", import.meta.url).href)};
      import { createHash } from "node:crypto"; import { readFileSync } from "node:fs";
      const { pdf } = await finish(readFileSync("raw.pdf"), JSON.parse(readFileSync("facts.json", "utf8")));
      console.log(createHash("sha256").update(pdf).digest("hex"));`;
    const env = { ...process.env, TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    return execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: folder,
      env,
      encoding: "utf8",
    }).trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
