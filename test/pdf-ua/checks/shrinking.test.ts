import * as assert from "uvu/assert";
import { shrinking } from "../../../scripts/pdf-ua/checks/shrinking.ts";
import type { TaggedDocument } from "../../../scripts/pdf-ua/document.ts";
import type { Finding } from "../../../scripts/pdf-ua/index.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

describe("checks/shrinking", (test) => {
  const print = printing(test);

  test("reports a document that was shrunk for something too wide", async () => {
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

  test("goes by the largest type of a page, which may hold smaller", async () => {
    const small = '<p style="transform: scale(0.5)">A small name</p>';
    assert.equal(await rules(await print(`<h1>S</h1><p>Text</p>${small}`)), []);
  });

  test("tells of one part in a hundred, and of the first such page", () => {
    const page = (scale: number) => ({ lines: [{ tagged: true, line: { last: { scale } } }] });
    const found = (...scales: number[]) => {
      const doc = { painting: { pages: scales.map(page) }, findings: [] as Finding[] };
      shrinking(doc as unknown as TaggedDocument);
      return doc.findings;
    };
    assert.equal(found(0.75, 0.746), []);
    const [finding, ...others] = found(0.75, 0.75 * 0.99, 0.6);
    assert.equal(others, []);
    assert.is(finding?.page, 2);
    assert.match(finding?.message ?? "", "Page 2 and the whole document are printed at 99 % of their size");
  });
});
