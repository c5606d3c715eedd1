import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { finish, inspect } from "../../scripts/pdf-ua/index.ts";
import { describe } from "../support/describe.ts";
import { everything as everythingPage, variety } from "./pages.ts";
import { finished, printing, type Sample } from "./printing.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("finish", (test) => {
  const print = printing(test);
  const everything = (formFields: boolean) =>
    print(everythingPage.body, { formFields, styles: everythingPage.styles });

  for (const [name, { body, styles }] of Object.entries({ everything: everythingPage, variety })) {
    for (const [how, formFields] of [
      ["on paper", false],
      ["with form fields", true],
    ] as const) {
      test(`leaves nothing to find on the page ${name}, ${how}`, async () => {
        const { pdf, findings } = await finished(await print(body, { formFields, styles }));
        assert.equal(findings, []);
        const expected = { fontFamilies: ["AtkinsonHyperlegibleNext"], contrast: "AAA" } as const;
        assert.equal(await inspect(pdf, expected), []);
      });
    }
  }

  test("gives the same bytes from another print of the same page", async () => {
    const [one, other] = [await everything(true), await everything(true)];
    assert.is(sha256((await finished(one)).pdf), sha256((await finished(other)).pdf));
  });

  test("gives the same bytes when several pages are printed at once", async () => {
    const alone = sha256((await finished(await everything(false))).pdf);
    const together = await Promise.all([everything(false), everything(true), everything(false)]);
    assert.is(sha256((await finished(together[0])).pdf), alone);
    assert.is(sha256((await finished(together[2])).pdf), alone);
  });

  test("gives the same bytes in another folder, time zone and language", async () => {
    const sample = await everything(false);
    const here = sha256((await finished(sample)).pdf);
    assert.is(finishElsewhere(sample), here);
  });

  test("changes the bytes and the identifier with the facts", async () => {
    const { raw, facts } = await print("<h1>Facts</h1>");
    const one = await finish(raw, facts);
    const other = await finish(raw, { ...facts, keywords: "minutes, 2027" });
    const idOf = async (pdf: Uint8Array) => String((await PDFDocument.load(pdf)).context.trailerInfo.ID);
    assert.is.not(await idOf(one.pdf), await idOf(other.pdf));
    assert.is(one.pages, 1);
  });

  test("leaves nothing behind that cannot be reached, and is smaller than the print", async () => {
    const sample = await everything(false);
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
      assert.match(String(reason), "The browser printed this page without tags:");
    }
  });
});

/** The digest of the finished file as another process makes it, elsewhere in the world. */
function finishElsewhere({ raw, facts }: Sample): string {
  const folder = mkdtempSync(join(tmpdir(), "finish-"));
  try {
    const { fieldFonts: _, ...plain } = facts;
    writeFileSync(join(folder, "raw.pdf"), raw);
    writeFileSync(join(folder, "facts.json"), JSON.stringify(plain));
    const script = `import { finish } from ${JSON.stringify(new URL("../../scripts/pdf-ua/index.ts", import.meta.url).href)};
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
