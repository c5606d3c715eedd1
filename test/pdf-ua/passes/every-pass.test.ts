import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import * as assert from "uvu/assert";
import { checks } from "../../../scripts/pdf-ua/checks/index.ts";
import { passes } from "../../../scripts/pdf-ua/passes/index.ts";
import { describe } from "../../support/describe.ts";

interface Step {
  name: string;
  file: string;
}

/** The steps that the list of a folder, `passes` or `checks`, imports. */
const listed = (folder: string): Step[] =>
  [
    ...readFileSync(`scripts/pdf-ua/${folder}/index.ts`, "utf8").matchAll(
      /import \{ (\w+) \} from "\.\/([\w-]+)\.ts"/g,
    ),
  ].map(([, name = "", file = ""]) => ({ name, file }));

/** What is missing of a step: its reason in its own file, or a test that sees the file without it. */
function gaps({ name, file }: Step, code: string, test: string): string[] {
  const comment = /^\/\*\*[\s\S]*?\*\//.exec(code)?.[0] ?? "";
  return [
    ...(/\bWithout\b/.test(comment) ? [] : [`${file}.ts does not say what fails without it.`]),
    ...(test.includes(`, ${name})`) ? [] : [`${file}.test.ts never leaves ${name} out.`]),
  ];
}

for (const [folder, steps] of Object.entries({ passes, checks })) {
  describe(`every file of ${folder}`, (test) => {
    test("is run, says what fails without it, and is seen to", () => {
      const imported = listed(folder);
      const files = globSync(`scripts/pdf-ua/${folder}/*.ts`).map((path) => basename(path, ".ts"));
      assert.equal(files.filter((file) => file !== "index").sort(), imported.map(({ file }) => file).sort());
      assert.equal(imported.map(({ name }) => name).sort(), steps.map(({ name }) => name).sort());
      for (const step of imported) {
        const code = readFileSync(`scripts/pdf-ua/${folder}/${step.file}.ts`, "utf8");
        const tests = readFileSync(`test/pdf-ua/${folder}/${step.file}.test.ts`, "utf8");
        assert.equal(gaps(step, code, tests), []);
      }
    });
  });
}

describe("a step", (test) => {
  test("would be found without a reason and without a test", () => {
    const silent = { name: "links", file: "links" };
    assert.is(gaps(silent, "/** Describes links. */\nWithout", "await rules(sample)").length, 2);
  });
});
