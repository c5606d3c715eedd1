import { globSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";

const text = (pattern: string) =>
  globSync(pattern)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");

/** Every rule that code can report: those of PDF/UA-1 by number, our own by name. */
function rulesIn(code: string): string[] {
  const numbered = code.matchAll(/"(\d+(?:\.\d+)*-\d+)"/g);
  const named = code.matchAll(/report\(\s*"([a-z][a-z-]*)"/g);
  return [...new Set([...numbered, ...named].map(([, rule = ""]) => rule))].sort();
}

function untested(rules: readonly string[], checks: string): string[] {
  return rules.filter(
    (rule) => !new RegExp(`(?<![\\w.-])${rule.replaceAll(".", "\\.")}(?![\\w-])`).test(checks),
  );
}

describe("every rule of the checker", (test) => {
  test("has a file that breaks it", () => {
    const rules = rulesIn(text("scripts/pdf-ua/inspect/*.ts"));
    assert.ok(rules.length > 100, `only ${rules.length}`);
    assert.equal(untested(rules, text("test/print/inspect/*.test.ts")), []);
  });

  test("would be found without one", () => {
    const rules = rulesIn('report("7.99-1", "x"); report(\n "house-rule", "y");');
    assert.equal(rules, ["7.99-1", "house-rule"]);
    assert.equal(untested(rules, "17.99-1 7.99-12 house-rules"), rules);
  });
});
