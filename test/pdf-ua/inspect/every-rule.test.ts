import { globSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { rulesIn } from "../rules-in.ts";

const text = (pattern: string) =>
  globSync(pattern)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");

function untested(rules: readonly string[], tests: string): string[] {
  return rules.filter(
    (rule) => !new RegExp(`(?<![\\w.-])${rule.replaceAll(".", "\\.")}(?![\\w-])`).test(tests),
  );
}

describe("every rule", (test) => {
  test("of the inspection has a file that breaks it", () => {
    const rules = rulesIn(text("scripts/pdf-ua/inspect/*.ts"));
    assert.ok(rules.length > 100, `only ${rules.length}`);
    assert.equal(untested(rules, text("test/pdf-ua/inspect/*.test.ts")), []);
  });

  test("of what comes before has a page that breaks it", () => {
    const rules = rulesIn(text("scripts/pdf-ua/{prepare,passes,checks}/*.ts") + text("scripts/pdf-ua/*.ts"));
    assert.ok(rules.length > 10, `only ${rules.length}`);
    assert.equal(
      untested(rules, text("test/pdf-ua/{prepare,passes,checks}/*.test.ts") + text("test/pdf-ua/*.test.ts")),
      [],
    );
  });

  test("would be found without one", () => {
    const rules = rulesIn('report("7.99-1", "x"); report(\n "own-rule", "y"); push({ rule: "lost", page });');
    assert.equal(rules, ["7.99-1", "lost", "own-rule"]);
    assert.equal(untested(rules, "17.99-1 7.99-12 own-rules losts"), rules);
  });
});
