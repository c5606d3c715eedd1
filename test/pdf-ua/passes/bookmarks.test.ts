import { PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { readSubject } from "../../../scripts/pdf-ua/inspect/subject.ts";
import { bookmarks } from "../../../scripts/pdf-ua/passes/bookmarks.ts";
import { bookmarksBelow } from "../../../scripts/pdf-ua/pdf/outline.ts";
import { dictEntry, nameEntry, pdfName, textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

describe("passes/bookmarks", (test) => {
  const print = printing(test);

  test("gives a bookmark the words of its heading, over a line end too", async () => {
    const heading = "Reasonable adjustments for people and families in every setting";
    const sample = await print(`<h1>${heading}</h1><h2>Two<br>lines</h2>`, { styles: "h1 { width: 60mm }" });
    assert.equal(await rules(sample, bookmarks), ["bookmarks"]);
    assert.equal(await rules(sample), []);
    const { catalog } = await readSubject((await finished(sample)).pdf, {}, []);
    const titles = bookmarksBelow(dictEntry(catalog, "Outlines")).map((bookmark) =>
      textEntry(bookmark, "Title"),
    );
    assert.equal(titles, [heading, "Two lines"]);
  });

  test("opens the file with its bookmarks, when it has any", async () => {
    const modeOf = async (body: string) => {
      const { catalog } = await readSubject((await finished(await print(body))).pdf, {}, []);
      return nameEntry(catalog, "PageMode");
    };
    assert.is(await modeOf("<h1>One</h1>"), "UseOutlines");
    assert.is(await modeOf("<p>None</p>"), undefined);
  });

  test("reports a heading without a bookmark", async () => {
    const sample = await print("<h1>One</h1><h2>Two</h2>");
    const pdf = await PDFDocument.load(sample.raw, { updateMetadata: false });
    pdf.catalog.delete(pdfName("Outlines"));
    const bare = { ...sample, raw: await pdf.save({ updateFieldAppearances: false }) };
    assert.equal((await finished(bare)).findings, [
      {
        rule: "bookmarks",
        message: "There are 2 headings but 0 bookmarks. Give every heading words of its own.",
      },
    ]);
  });
});
