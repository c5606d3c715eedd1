import * as assert from "uvu/assert";
import { readSubject } from "../../../scripts/print/inspect/subject.ts";
import { bookmarks } from "../../../scripts/print/passes/bookmarks.ts";
import { bookmarksBelow } from "../../../scripts/print/pdf/outline.ts";
import { dictEntry, textEntry } from "../../../scripts/print/pdf/values.ts";
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
});
