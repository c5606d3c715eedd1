/** What a command says and answers when it cannot go on. */
import { ContentProblems } from "./content-problems.ts";
import { environmentErrorOf } from "./environment-error.ts";

export interface Failure {
  /** 1: people must mend something. 2: the machine stood in the way, or our own code is at fault. */
  code: 1 | 2;
  /** The problems, the sentence for what stood in the way, or the whole stack of a fault of ours. */
  text: string;
}

/** Tells the three apart. */
export function failureOf(reason: unknown): Failure {
  if (reason instanceof ContentProblems) return { code: 1, text: reason.message };
  const environment = environmentErrorOf(reason);
  if (environment) return { code: 2, text: environment.message };
  return { code: 2, text: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
}

/** Says on the terminal why the command ends, and what became of everything; sets the exit code. */
export function fail(reason: unknown, ...more: readonly string[]): void {
  const { code, text } = failureOf(reason);
  for (const line of ["", text, ...more]) console.error(line);
  process.exitCode = code;
}
