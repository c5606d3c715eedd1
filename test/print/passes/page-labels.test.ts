import * as assert from "uvu/assert";
import { pageLabels } from "../../../scripts/print/passes/page-labels.ts";
import { describe } from "../../support/describe.ts";
import { printing, rules } from "../printing.ts";

describe("passes/page-labels", (test) => {
  const print = printing(test);

  test("numbers the pages in the file", async () => {
    const sample = await print("<h1>P</h1>");
    assert.equal(await rules(sample, pageLabels), ["page-labels"]);
    assert.equal(await rules(sample), []);
  });
});
