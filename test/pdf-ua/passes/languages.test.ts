import * as assert from "uvu/assert";
import { inspect } from "../../../scripts/pdf-ua/index.ts";
import { readSubject } from "../../../scripts/pdf-ua/inspect/subject.ts";
import { languages } from "../../../scripts/pdf-ua/passes/languages.ts";
import { textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { elements, finished, outline, printing, rules, rulesOf } from "../printing.ts";

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

  test("finds what the page noted of an element", async () => {
    const sample = await print(
      '<section><h1>Words</h1><p>Ask <abbr title="The hub">MASH</abbr>.</p></section>',
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(Sect(H1 P(Span)))");
  });

  test("takes what the page leaves open for the document's language, never for that of the machine", async () => {
    const sample = await print(BODY, { language: "" });
    const languagesIn = async (language: string) => {
      const { pdf } = await finished({ ...sample, facts: { ...sample.facts, language } });
      const { elements, language: ofAll } = await readSubject(pdf, {}, []);
      return [ofAll, ...elements.flatMap(({ dict }) => textEntry(dict, "Lang") ?? [])];
    };
    assert.equal(await languagesIn("en-GB"), ["en-GB", "cy", "pl"]);
    assert.equal(await languagesIn(""), [undefined, "cy", "pl"]);
    const { pdf } = await finished({ ...sample, facts: { ...sample.facts, language: "" } });
    assert.ok(rulesOf(await inspect(pdf)).includes("7.2-34"));
  });

  test("tells its key from the private part of a language of the page's own", async () => {
    const { pdf } = await finished(await print('<h1>Words</h1><p lang="en-x-plain">Plain</p>'));
    const [paragraph] = await elements(pdf, "P");
    assert.is(textEntry(paragraph?.dict, "Lang"), "en-x-plain");
  });
});
