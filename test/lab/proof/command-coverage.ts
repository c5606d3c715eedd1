/**
 * `npm run coverage`: runs every test and counts which lines and branches of `scripts/` they reach, in Node and in the
 * pages of the browser. Ends with 1 when a test fails, when a file under 95 % has no reason in `proof/reasons.ts`, or
 * when a reason has no such file. `-- --counts FOLDER` takes counts that are there already, and runs nothing.
 */
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { fail } from "../../../scripts/core/failure.ts";
import { paths, project } from "../../../scripts/core/paths.ts";
import { replaceFolder } from "../../../scripts/core/replace-folder.ts";
import {
  type Counted,
  coverageLine,
  coverageOf,
  coverageReport,
  type FileCoverage,
  lowest,
  reasonFaults,
  rooms,
  together,
} from "./coverage.ts";
import { reasons } from "./reasons.ts";

/** What the tests in `folder` reach of its `scripts/`, from the counts of every process in the folder `counts`. */
export async function readCounts(folder: string, counts: string): Promise<FileCoverage[]> {
  const made = await mkdtemp(join(tmpdir(), "coverage-report-"));
  try {
    const c8 = join(project, "node_modules/c8/bin/c8.js");
    const options = [
      "--temp-directory",
      counts,
      "--reports-dir",
      made,
      "--reporter",
      "json",
      "--merge-async",
      "--all",
    ];
    await run(
      [c8, "report", ...options, "--include", "scripts/**/*.ts", "--exclude", "**/*.d.ts"],
      folder,
      {},
    );
    const counted = JSON.parse(await readFile(join(made, "coverage-final.json"), "utf8")) as Record<
      string,
      Counted
    >;
    const files = globSync("scripts/**/*.ts", { cwd: folder }).filter((file) => !file.endsWith(".d.ts"));
    return await Promise.all(
      files.sort().map(async (path) => {
        const file = path.replaceAll("\\", "/");
        const own = counted[join(folder, path)];
        if (!own) throw new Error(`Nothing was counted of ${file}.`);
        return coverageOf(file, await readFile(join(folder, path), "utf8"), own);
      }),
    );
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { counts: { type: "string" } } });
  const counts = values.counts ?? (await mkdtemp(join(tmpdir(), "coverage-")));
  try {
    const failed = values.counts === undefined && !(await countTests(counts));
    const files = await readCounts(project, counts);
    const folder = join(paths.reports, "coverage");
    await replaceFolder(folder, new Map([["coverage.md", coverageReport(files, reasons)]]));
    for (const part of [...rooms(files), together("all", files), ...lowest(files)])
      console.log(coverageLine(part));
    const faults = reasonFaults(files, reasons);
    for (const line of ["", ...faults]) console.log(line);
    process.exitCode = failed || faults.length > 0 ? 1 : 0;
  } finally {
    if (values.counts === undefined) await rm(counts, { recursive: true, force: true });
  }
}

/** Runs the tests, each process of which writes its counts into the folder. False when one failed. */
function countTests(counts: string): Promise<boolean> {
  const hook = pathToFileURL(join(project, "test/lab/proof/page-hook.ts"));
  return run([join(project, "test/run.ts")], project, {
    NODE_V8_COVERAGE: counts,
    NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import=${hook}`,
  });
}

/** Runs a program of Node's. True when it ended well. */
function run(words: readonly string[], cwd: string, more: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd, stdio: "inherit", env: { ...process.env, ...more } });
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
}

if (import.meta.main) await main().catch(fail);
