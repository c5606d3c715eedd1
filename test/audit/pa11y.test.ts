import * as assert from "uvu/assert";
import { exceptions, pa11yCheck } from "../../scripts/audit/pa11y.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD } from "./fixture-site.ts";

describe("pa11y", (test) => {
  const put = fixtureSite(test);

  test("finds nothing on good pages", async () => {
    assert.equal(await put(pa11yCheck, GOOD), []);
  });

  test("reports with both runners what fails on screen", async () => {
    const found = await put(pa11yCheck, ["pa11y-screen"]);
    const said = found.map(({ where, message }) => `${where} ${message.split(":", 1)[0]}`);
    for (const expected of [
      "#no-alt screen, axe image-alt",
      "#no-alt screen, htmlcs WCAG2AA.Principle1.Guideline1_1.1_1_1.H37",
      "#pale screen, axe color-contrast",
      "#pale screen, htmlcs WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail",
      "#tiny screen, axe target-size",
    ]) {
      assert.ok(said.includes(expected), `${expected} is missing from ${said.join("; ")}`);
    }
  });

  test("reports what fails in print alone", async () => {
    const found = await put(pa11yCheck, ["pa11y-print"]);
    assert.ok(found.length > 0);
    assert.ok(
      found.every(({ where, message }) => where === "#pale-in-print" && message.startsWith("print, ")),
    );
  });

  test("asks for the enhanced contrast of level AAA", async () => {
    const found = await put(pa11yCheck, ["pa11y-enhanced"]);
    assert.ok(found.some(({ message }) => message.startsWith("screen, axe color-contrast-enhanced:")));
  });

  test("ignores no rule without a reason", () => {
    for (const { code, reason } of exceptions) assert.ok(reason.length > 20, `${code} needs a reason.`);
  });
});
