import { existsSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { passes } from "../../../scripts/pdf-ua/finish.ts";
import { describe } from "../../support/describe.ts";

const FINISH = readFileSync("scripts/pdf-ua/finish.ts", "utf8");
const imported = [...FINISH.matchAll(/import \{ (\w+) \} from "\.\/passes\/([\w-]+)\.ts"/g)].map(
  ([, name = "", file = ""]) => ({ name, file }),
);

/** What is missing of a pass: its reason in its own file, or a check that sees the file without it. */
function gaps({ name, file }: { name: string; file: string }, code: string, check: string): string[] {
  const said = /^\/\*\*[\s\S]*?\*\//.exec(code)?.[0] ?? "";
  return [
    ...(/\bWithout\b/.test(said) ? [] : [`${file}.ts does not say what fails without it.`]),
    ...(check.includes(`, ${name})`) ? [] : [`${file}.test.ts never leaves ${name} out.`]),
  ];
}

describe("every pass", (test) => {
  test("says what fails without it, and is seen to", () => {
    assert.is(imported.length, passes.length);
    for (const pass of imported) {
      const check = `test/print/passes/${pass.file}.test.ts`;
      assert.ok(existsSync(check), check);
      const code = readFileSync(`scripts/pdf-ua/passes/${pass.file}.ts`, "utf8");
      assert.equal(gaps(pass, code, readFileSync(check, "utf8")), []);
    }
  });

  test("would be found without a reason and without a check", () => {
    const silent = { name: "links", file: "links" };
    assert.is(gaps(silent, "/** Describes links. */\nWithout", "await rules(sample)").length, 2);
  });
});
