import * as assert from "uvu/assert";
import { pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { inspectBroken } from "../editing.ts";
import { finished, printing, rulesOf } from "../printing.ts";
import { GOOD } from "./good.ts";

describe("inspect, on a file without a language", (test) => {
  const print = printing(test);

  test("finds everything whose language cannot be told", async () => {
    const { pdf } = await finished(await print(GOOD, { formFields: true }));
    const found = await inspectBroken(pdf, ({ catalog, first, set, content }) => {
      catalog.delete(pdfName("Lang"));
      set(first("H2").dict, "ActualText", first("Note").dict.get(pdfName("ID")));
      content((written) => `${written} /Span <</ActualText (a) /Alt (b) /E (c)>> BDC EMC`);
    });
    const rules = [
      "7.2-2",
      "7.2-21",
      "7.2-22",
      "7.2-23",
      "7.2-24",
      "7.2-25",
      "7.2-30",
      "7.2-31",
      "7.2-32",
      "7.2-33",
      "7.2-34",
    ];
    assert.equal(rulesOf(found), rules);
  });
});
