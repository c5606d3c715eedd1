import * as assert from "uvu/assert";
import { readSubject } from "../../../scripts/print/inspect/subject.ts";
import { links } from "../../../scripts/print/passes/links.ts";
import { asDict, textEntry } from "../../../scripts/print/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

async function descriptions(pdf: Uint8Array): Promise<(string | undefined)[]> {
  const { pages, context } = await readSubject(pdf, {}, []);
  const annotations = pages.flatMap((page) => page.node.Annots()?.asArray() ?? []);
  return annotations.map((annotation) => textEntry(asDict(context.lookup(annotation)), "Contents"));
}

describe("passes/links", (test) => {
  const print = printing(test);

  test("describes every link", async () => {
    const sample = await print(
      '<h1 id="top">L</h1><p><a href="https://a.example/x">Guidance</a> <a href="mailto:a@b.example">Write</a> <a href="page/">Near</a> <a href="#top">Up</a></p>',
    );
    assert.equal(await rules(sample, links), ["7.18.1-2", "7.18.5-2"]);
    assert.equal(await rules(sample), []);
    assert.equal(await descriptions((await finished(sample)).pdf), [
      "Guidance (https://a.example/x)",
      "Write (a@b.example)",
      "Near (https://board.example/page/)",
      "Up",
    ]);
  });

  test("reports a link that leads nowhere or to this machine", async () => {
    const sample = await print('<h1>L</h1><p><a href="http://127.0.0.1:8080/">Here</a></p>');
    const { findings } = await finished(sample);
    assert.equal(
      findings.map(({ message }) => message),
      ['The link "Here" leads to http://127.0.0.1:8080/, which exists only on this machine.'],
    );
  });
});
