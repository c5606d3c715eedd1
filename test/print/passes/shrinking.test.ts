import * as assert from "uvu/assert";
import { shrinking } from "../../../scripts/print/passes/shrinking.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

describe("passes/shrinking", (test) => {
  const print = printing(test);

  test("reports a pack that was shrunk for something too wide", async () => {
    const sample = await print(
      '<h1>S</h1><p>Text</p><table style="width: 230mm"><tr><th>Wide</th></tr></table>',
    );
    assert.equal(await rules(sample, shrinking), []);
    const { findings } = await finished(sample);
    assert.equal(
      findings.map(({ rule, page }) => [rule, page]),
      [["shrunk", 1]],
    );
    assert.match(findings[0]?.message ?? "", /at 7\d % of their size/);
  });

  test("is content with a page that fits, with long words and lines of code", async () => {
    const word = "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz";
    const body = `<h1>${word}</h1><ul><li>${word}${word}</li></ul><pre>${"some words of code ".repeat(12)}</pre>`;
    assert.equal(await rules(await print(body)), []);
  });
});
