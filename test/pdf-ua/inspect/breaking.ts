/** Defines checks for one file of the checker: for each rule, what breaks it. */
import * as assert from "uvu/assert";
import type { Expectations } from "../../../scripts/pdf-ua/index.ts";
import { inspect } from "../../../scripts/pdf-ua/index.ts";
import { describe } from "../../support/describe.ts";
import { harmed, type Patient } from "../editing.ts";
import { finished, printing, rulesOf } from "../printing.ts";
import { GOOD } from "./good.ts";

export type Harm = (patient: Patient) => void;

/** Each rule, or several that one fault breaks, with the fault. */
export function breaking(
  name: string,
  faults: Readonly<Record<string, Harm>>,
  options: Expectations = {},
): void {
  describe(name, (test) => {
    const print = printing(test);
    let good: Uint8Array;

    test("finds nothing in a good file", async () => {
      good = (await finished(await print(GOOD, { formFields: true }))).pdf;
      assert.equal(await inspect(good, options), []);
    });

    for (const [rule, harm] of Object.entries(faults)) {
      test(`finds ${rule}`, async () => {
        const found = rulesOf(await harmed(good, harm, options));
        assert.equal(found, rule.split(" ").sort());
      });
    }
  });
}
