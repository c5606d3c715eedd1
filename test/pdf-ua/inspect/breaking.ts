/** Defines checks for one file of the checker: for each rule, what breaks it. */
import * as assert from "uvu/assert";
import { type Expectations, inspect } from "../../../scripts/pdf-ua/index.ts";
import { describe } from "../../support/describe.ts";
import { type EditablePdf, inspectBroken } from "../editing.ts";
import { finished, printing, rulesOf } from "../printing.ts";
import { GOOD } from "./good.ts";

export type Breakage = (pdf: EditablePdf) => void;

/** Each rule, or several that one fault breaks, with the fault. */
export function breaking(
  name: string,
  faults: Readonly<Record<string, Breakage>>,
  options: Expectations = {},
): void {
  describe(name, (test) => {
    const print = printing(test);
    let good: Uint8Array;

    test.before(async () => {
      good = (await finished(await print(GOOD, { formFields: true }))).pdf;
    });

    test("finds nothing in a good file", async () => {
      assert.equal(await inspect(good, options), []);
    });

    for (const [rule, breakIt] of Object.entries(faults)) {
      test(`finds ${rule}`, async () => {
        const found = rulesOf(await inspectBroken(good, breakIt, options));
        assert.equal(found, rule.split(" ").sort());
      });
    }
  });
}
