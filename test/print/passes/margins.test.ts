import * as assert from "uvu/assert";
import { margins } from "../../../scripts/print/passes/margins.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

describe("passes/margins", (test) => {
  const print = printing(test);
  const styles = '@page { @top-left { content: "Running title" } @bottom-right { content: counter(page) } }';

  test("makes running heads and feet artifacts", async () => {
    const sample = await print("<h1>M</h1><p>Text</p>", { styles });
    assert.equal(await rules(sample, margins), ["7.1-3"]);
    assert.equal(await rules(sample), []);
    assert.match(Buffer.from((await finished(sample)).pdf).toString("latin1"), "%PDF-1.");
  });

  test("does so inside groups of a transparent page, however deep", async () => {
    const sample = await print(
      '<h1>M</h1><div style="opacity: .9"><p style="border: 1pt solid">Pale <span style="opacity: .9">paler</span></p></div>',
      { styles },
    );
    assert.equal(await rules(sample), []);
  });

  test("reports words that only a style sheet writes, with their page", async () => {
    const sample = await print('<h1>M</h1><p style="break-before: page">Text</p>', {
      styles: "p::before { content: 'Not read: ' }",
    });
    const { findings } = await finished(sample);
    assert.equal(
      findings.map(({ rule, page }) => [rule, page]),
      [["lost-text", 2]],
    );
    assert.match(findings[0]?.message ?? "", '"Not read:" on page 2');
  });

  test("takes signs without letters for decoration", async () => {
    assert.equal(
      await rules(await print('<h1>M</h1><p>Part <span aria-hidden="true">.......</span> 5</p>')),
      [],
    );
  });
});
