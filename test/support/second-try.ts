/** Tells a check that fails from one that failed because the machine was busy: the few files that failed are run once more, alone. */
import { type Outcome, runTestFiles } from "./test-files.ts";

/** More than this are no accident. */
const MAX_FILES = 3;

/**
 * The outcomes, with that of the second run in place of the first wherever it passes, and the files for which it did: their
 * checks depend on time, and want mending.
 */
export async function withSecondTry(
  outcomes: readonly Outcome[],
  run: typeof runTestFiles = runTestFiles,
): Promise<{ outcomes: Outcome[]; unsteady: string[] }> {
  const failed = outcomes.filter((outcome) => outcome.failed > 0).map(({ file }) => file);
  const passed = new Map<string, Outcome>();
  const onOutcome = (outcome: Outcome) => {
    if (outcome.failed === 0) passed.set(outcome.file, outcome);
    else passed.delete(outcome.file);
  };
  if (failed.length <= MAX_FILES) await run(failed, onOutcome, {}, undefined, 1);
  return {
    outcomes: outcomes.map((outcome) => passed.get(outcome.file) ?? outcome),
    unsteady: [...passed.keys()],
  };
}
