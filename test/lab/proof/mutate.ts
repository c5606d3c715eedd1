/**
 * `npm run mutate`: plants small faults in the rules and the finishing passes, one at a time, and looks whether a test
 * notices. Ends with 1 when a fault stays unseen without a reason in `proof/explained.ts`, or a reason has no fault.
 *
 * `-- --only content/rules` takes files whose path holds these words, `--changed` those that differ from the last
 * commit, `--sample 50 --seed 1` so many faults chosen at random.
 */
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fail } from "../../../scripts/core/failure.ts";
import { paths, project } from "../../../scripts/core/paths.ts";
import { replaceFolder } from "../../../scripts/core/replace-folder.ts";
import { count } from "../../../scripts/core/text.ts";
import { gitText } from "../../../scripts/versions/git.ts";
import { randomFrom } from "../fuzz/random.ts";
import { type Explained, explained } from "./explained.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { type Trial, testsOf, tryMutants } from "./trial.ts";

const SUBJECTS = "scripts/{content/rules,print/passes}/*.ts";

export interface Outcome {
  /** Faults that no test saw. */
  survivors: Mutant[];
  /** Those of them that have no reason. */
  unexplained: Mutant[];
  /** Reasons for what a test sees by now, or for code that is gone. */
  stale: Explained[];
}

/** What trials mean beside the reasons; `isWhole` says that every fault of these files was tried. */
export function outcomeOf(
  trials: readonly Trial[],
  reasons: readonly Explained[],
  isWhole: boolean,
): Outcome {
  const survivors = trials.filter(({ survived }) => survived).map(({ mutant }) => mutant);
  const isSame = (mutant: Mutant, { file, code, change }: Explained) =>
    mutant.file === file && mutant.code === code && mutant.change === change;
  const files = new Set(trials.map(({ mutant }) => mutant.file));
  return {
    survivors,
    unexplained: survivors.filter((mutant) => !reasons.some((reason) => isSame(mutant, reason))),
    stale: isWhole
      ? reasons.filter(
          (reason) => files.has(reason.file) && !survivors.some((mutant) => isSame(mutant, reason)),
        )
      : [],
  };
}

/** The outcome as Markdown: a line for each file, then each fault that was not seen. */
export function mutationReport(trials: readonly Trial[], { survivors, unexplained, stale }: Outcome): string {
  const files = [...Map.groupBy(trials, ({ mutant }) => mutant.file)].map(([file, all]) => {
    const left = all.filter(({ survived }) => survived).length;
    const open = unexplained.filter((mutant) => mutant.file === file).length;
    return `| ${file} | ${all.length} | ${all.length - left} | ${left - open} | ${open} |`;
  });
  return [
    "# Faults planted",
    "",
    `${trials.length} planted, ${trials.length - survivors.length} seen by a test, ${survivors.length - unexplained.length} explained, ${unexplained.length} left.`,
    "",
    "| File | Planted | Seen | Explained | Left |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...files,
    "",
    ...unexplained.map((mutant) => `- ${mutantLine(mutant)}`),
    ...stale.map((reason) => `- ${reason.file}: "${reason.change}" in "${reason.code}" needs no reason.`),
    "",
  ].join("\n");
}

export function mutantLine({ file, line, change, code }: Mutant): string {
  return `${file}:${line}  ${change}  in  ${code}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: "" },
      changed: { type: "boolean", default: false },
      sample: { type: "string" },
      seed: { type: "string", default: "1" },
      parallel: { type: "string", default: "2" },
    },
  });
  const changed = values.changed ? await changedFiles() : undefined;
  const files = globSync(SUBJECTS, { cwd: project })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.includes(values.only) && (changed?.has(file) ?? true))
    .sort();
  const all = await Promise.all(
    files.map(async (file) => mutantsOf(file, await readFile(join(project, file), "utf8"))),
  );
  const mutants =
    values.sample === undefined ? all.flat() : sample(all.flat(), Number(values.sample), Number(values.seed));
  console.log(`${count(mutants.length, "fault")} in ${count(files.length, "file")}`);
  const bare = new Set(mutants.map(({ file }) => file).filter((file) => testsOf(project, file).length === 0));
  for (const file of bare) console.log(`${file} has no test of its own, nor one that imports it.`);
  const tested = mutants.filter(({ file }) => !bare.has(file));
  const trials = await tryMutants(project, tested, {
    parallel: Number(values.parallel),
    onResult: ({ mutant, survived }) => survived && console.log(mutantLine(mutant)),
  });
  const outcome = outcomeOf(trials, explained, values.sample === undefined);
  const report = mutationReport(trials, outcome);
  const folder = join(paths.reports, "mutants");
  await replaceFolder(folder, new Map([["mutants.md", report]]));
  console.log(`\n${report}`);
  // A check that looked at nothing has not passed.
  const isEmpty = trials.length === 0 && !values.changed;
  const left = outcome.unexplained.length + outcome.stale.length + bare.size;
  process.exitCode = left > 0 || isEmpty ? 1 : 0;
}

async function changedFiles(): Promise<Set<string>> {
  const lists = [
    await gitText(project, "diff", "--name-only", "HEAD"),
    await gitText(project, "ls-files", "--others", "--exclude-standard"),
  ];
  return new Set(lists.flatMap((list) => list?.split("\n") ?? []));
}

function sample(mutants: readonly Mutant[], size: number, seed: number): Mutant[] {
  const random = randomFrom(seed);
  const chosen = new Set<Mutant>();
  while (chosen.size < Math.min(size, mutants.length)) chosen.add(random.one(mutants));
  return mutants.filter((mutant) => chosen.has(mutant));
}

if (import.meta.main) {
  // So that the copies go when somebody stops it.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
  await main().catch(fail);
}
