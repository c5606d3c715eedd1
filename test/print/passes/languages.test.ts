import * as assert from "uvu/assert";
import { languages } from "../../../scripts/print/passes/languages.ts";
import { textEntry } from "../../../scripts/print/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { elements, finished, printing, rules } from "../printing.ts";

describe("passes/languages", (test) => {
  const print = printing(test);
  const BODY =
    '<h1>Words</h1><p>Say <span lang="cy">Bore da</span> and <a href="https://a.example">go</a>.</p><p lang="pl">Witamy</p>';

  test("puts the real language back where a key was", async () => {
    const sample = await print(BODY);
    assert.ok((await rules(sample, languages)).includes("private-language"));
    assert.equal(await rules(sample), []);
  });

  test("keeps another language on a phrase and on a paragraph, and no language where it is the document's", async () => {
    const { pdf } = await finished(await print(BODY));
    const spans = await elements(pdf, "Span");
    assert.equal(
      spans.map(({ dict }) => textEntry(dict, "Lang")),
      ["cy"],
    );
    const paragraphs = await elements(pdf, "P");
    assert.equal(
      paragraphs.map(({ dict }) => textEntry(dict, "Lang")),
      [undefined, "pl"],
    );
  });
});
