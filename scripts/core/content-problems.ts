/** What stops a command when the words, the packs or a published version must be mended first. */
import { type Problem, problemReport } from "./problem.ts";

/** Not our fault, and said in problems: commands print them and end with 1. */
export class ContentProblems extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problemReport(problems));
    this.problems = problems;
  }
}
