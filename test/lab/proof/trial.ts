/** Tries faults in copies of the project, never in the project itself: each with the tests of the file that it is in. */
import { spawn } from "node:child_process";
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Mutant } from "./mutants.ts";

/** What no test reads from the project it stands in, or what may be shared because nothing writes there. */
const LEFT_OUT = new Set([".git", "output", ".cache", "node_modules"]);
const SHARED = ["node_modules", ".cache/chromium"];
/** A fault may hang: a test has so many times the time that it takes without one, and a little for a busy machine. */
const PATIENCE = 4;
/** In the copy: what the browser printed, which no fault in a finishing pass changes. See test/pdf-ua/printing.ts. */
const PRINTS = ".prints";
const SPARE_MS = 10_000;

export interface Trial {
  mutant: Mutant;
  survived: boolean;
}

/** Tests of a file, from the project folder: the one in its mirrored place, and otherwise those that import it. */
export function testsOf(project: string, file: string): string[] {
  const mirrored = file.replace(/^scripts\//, "test/").replace(/\.ts$/, ".test.ts");
  if (existsSync(join(project, mirrored))) return [mirrored];
  return globSync("test/**/*.test.ts", { cwd: project })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => readFileSync(join(project, path), "utf8").includes(`/${file}"`))
    .sort();
}

/**
 * Tries every mutant and tells of each as soon as it is known, `parallel` at a time. Throws when a file has no test, or
 * one that fails without any fault: it could not tell a fault from none.
 */
export async function tryMutants(
  project: string,
  mutants: readonly Mutant[],
  { parallel = 2, onResult = (_: Trial) => {} } = {},
): Promise<Trial[]> {
  const waiting = Map.groupBy(mutants, ({ file }) => file);
  const files = [...waiting.keys()];
  const trials = new Map<Mutant, Trial>();
  await Promise.all(
    Array.from({ length: Math.min(parallel, files.length) }, () =>
      inCopy(project, async (copy) => {
        for (let file = files.shift(); file !== undefined; file = files.shift()) {
          const tests = testsOf(project, file);
          const limit = Math.ceil(await untilEnd(copy, file, tests)) * PATIENCE + SPARE_MS;
          const good = readFileSync(join(copy, file));
          for (const mutant of waiting.get(file) ?? []) {
            await writeFile(join(copy, file), mutant.text);
            const trial = { mutant, survived: await passes(copy, tests, limit) };
            trials.set(mutant, trial);
            onResult(trial);
          }
          await writeFile(join(copy, file), good);
        }
      }),
    ),
  );
  return mutants.flatMap((mutant) => trials.get(mutant) ?? []);
}

/** Milliseconds that the tests of `file` take when nothing is wrong. */
async function untilEnd(copy: string, file: string, tests: readonly string[]): Promise<number> {
  if (tests.length === 0) throw new Error(`${file} has no test.`);
  const started = performance.now();
  if (!(await passes(copy, tests, 0)))
    throw new Error(`${tests.join(" or ")} fails before anything is changed.`);
  return performance.now() - started;
}

async function inCopy(project: string, work: (copy: string) => Promise<void>): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), "mutants-"));
  const tidyUp = () => rmSync(copy, { recursive: true, force: true });
  process.once("exit", tidyUp);
  try {
    await cp(project, copy, {
      recursive: true,
      filter: (path) => path === project || !LEFT_OUT.has(basename(path)),
    });
    for (const folder of SHARED) {
      if (!existsSync(join(project, folder))) continue;
      await mkdir(dirname(join(copy, folder)), { recursive: true });
      await symlink(join(project, folder), join(copy, folder), "dir");
    }
    await mkdir(join(copy, PRINTS));
    await work(copy);
  } finally {
    process.off("exit", tidyUp);
    tidyUp();
  }
}

async function passes(copy: string, tests: readonly string[], limit: number): Promise<boolean> {
  for (const test of tests) if (!(await passesOne(copy, test, limit))) return false;
  return true;
}

/** Whether a test passes within `limit` milliseconds; 0 is without end. */
function passesOne(copy: string, test: string, limit: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      KEPT_PRINTS: join(copy, PRINTS),
      FIRST_FAILURE_ENDS: "1",
      NODE_COMPILE_CACHE: join(copy, ".compiled"),
    };
    const child = spawn(process.execPath, [test], { cwd: copy, env, stdio: "ignore", timeout: limit });
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
}
