/** Reports as files of test/fixtures, so that a change of wording is seen. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { type Problem, problemReport } from "../../scripts/core/problem.ts";

/** Holds `report` against the file of test/fixtures that is called `name`; with UPDATE=1 it is written there instead. */
export function isAsBefore(name: string, report: string): void {
  const file = join(project, "test/fixtures", name);
  if (process.env["UPDATE"]) writeFileSync(file, report);
  assert.fixture(report, existsSync(file) ? readFileSync(file, "utf8") : "");
}

/** The report as a file, ending in a line feed. */
export function reportText(problems: readonly Problem[]): string {
  return `${problemReport(problems)}\n`;
}
