import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { testsOf, tryMutants } from "./trial.ts";

const AGE = "export const isAdult = (age: number) => age >= 18;\n";
const check = (...ages: number[]) =>
  `import { isAdult } from "../scripts/age.ts";\nfor (const age of [${ages}]) if (isAdult(age) !== (age > 17)) process.exit(1);\n`;

/** Writes a project of these files for as long as `work` takes. */
async function within(
  files: Record<string, string>,
  work: (project: string) => Promise<void>,
): Promise<void> {
  const project = await mkdtemp(join(tmpdir(), "trial-"));
  try {
    for (const [path, text] of Object.entries({ "package.json": '{ "type": "module" }', ...files })) {
      await mkdir(dirname(join(project, path)), { recursive: true });
      await writeFile(join(project, path), text);
    }
    await work(project);
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

const survivors = async (project: string, mutants: readonly Mutant[]) =>
  (await tryMutants(project, mutants)).filter(({ survived }) => survived).map(({ mutant }) => mutant.change);

describe("trials of mutants", (test) => {
  const mutants = mutantsOf("scripts/age.ts", AGE);

  test("see a fault that a test misses, and none that it notices", async () => {
    assert.equal(
      mutants.map(({ change }) => change),
      [">= → >"],
    );
    await within({ "scripts/age.ts": AGE, "test/age.test.ts": check(3, 40) }, async (project) => {
      assert.equal(await survivors(project, mutants), [">= → >"]);
    });
    await within({ "scripts/age.ts": AGE, "test/age.test.ts": check(3, 18, 40) }, async (project) => {
      assert.equal(await survivors(project, mutants), []);
    });
  });

  test("leave the project as it is, and no copy behind", async () => {
    await within({ "scripts/age.ts": AGE, "test/age.test.ts": check(18) }, async (project) => {
      const before = (await readdir(tmpdir())).filter((name) => name.startsWith("mutants-"));
      await tryMutants(project, mutants);
      const after = (await readdir(tmpdir())).filter((name) => name.startsWith("mutants-"));
      assert.equal(
        after.filter((name) => !before.includes(name)),
        [],
      );
      assert.is(await readFile(join(project, "scripts/age.ts"), "utf8"), AGE);
    });
  });

  test("are refused without a test, and with one that fails anyway", async () => {
    const failure = async (files: Record<string, string>) => {
      let said = "";
      await within({ "scripts/age.ts": AGE, ...files }, async (project) => {
        await tryMutants(project, mutants).catch((reason: Error) => {
          said = reason.message;
        });
      });
      return said;
    };
    assert.is(await failure({}), "scripts/age.ts has no test.");
    assert.is(
      await failure({ "test/age.test.ts": "process.exit(1);" }),
      "test/age.test.ts fails before anything is changed.",
    );
  });

  test("use the mirrored test, and otherwise those that import the file", async () => {
    const other = 'import { isAdult } from "../scripts/age.ts";';
    await within(
      { "scripts/age.ts": AGE, "test/x.test.ts": other, "test/y.test.ts": "" },
      async (project) => {
        assert.equal(testsOf(project, "scripts/age.ts"), ["test/x.test.ts"]);
        await writeFile(join(project, "test/age.test.ts"), "");
        assert.equal(testsOf(project, "scripts/age.ts"), ["test/age.test.ts"]);
      },
    );
  });
});
