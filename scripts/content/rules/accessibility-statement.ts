/** The accessibility statement claims no more than its facts support, and its page has a heading for each of them. */
import type { Problem } from "../../core/problem.ts";
import { accessibilityHeadings } from "../accessibility-headings.ts";
import { type Entry, fieldProblem, problemAt } from "../read/entry.ts";
import { fileStart } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

export const accessibilityStatement: Rule = ({ entries }) => {
  const [facts] = entries.accessibility;
  const page = entries.page.find(({ fields }) => fields.id === "accessibility");
  return [
    ...(facts ? claimProblems(facts) : []),
    ...(page ? pageProblems(page, facts?.fields.status === "full") : []),
  ];
};

function claimProblems(facts: Entry<"accessibility">): Problem[] {
  const { status, human_audit, known_problems, not_shown, prepared_on, reviewed_on } = facts.fields;
  const problems: Problem[] = [];
  const add = (field: string, message: string) => problems.push(fieldProblem(facts, [field], message));
  const open = (known_problems?.length ?? 0) + (not_shown?.length ?? 0);
  if (status === "full" && !human_audit)
    add(
      "status",
      'is "full", and no human_audit is filled in. Type partial until people have tested the website.',
    );
  if (status === "full" && open > 0)
    add(
      "status",
      'is "full", and something is still listed below. Type partial, or empty both lists once it is fixed.',
    );
  if (status === "partial" && open === 0 && known_problems && not_shown)
    add("status", 'is "partial", and nothing is listed below. List what fails or has not been tested.');
  if (prepared_on !== undefined && reviewed_on !== undefined && reviewed_on < prepared_on)
    add(
      "reviewed_on",
      `is ${reviewed_on}, before the statement was prepared on ${prepared_on}. Type a later day.`,
    );
  for (const [index, { fix_by }] of (known_problems ?? []).entries())
    if (reviewed_on !== undefined && fix_by < reviewed_on)
      problems.push(
        fieldProblem(
          facts,
          ["known_problems", index, "fix_by"],
          `is ${fix_by}, before the last review on ${reviewed_on}. Type a later day, or delete what has been fixed.`,
        ),
      );
  return problems;
}

function pageProblems(page: Entry<"page">, full: boolean): Problem[] {
  const { body } = page;
  if (!body) return [];
  const missing = Object.values(accessibilityHeadings).filter(
    (heading) =>
      !body.lines.some((line) => line.replace(/^#+\s+/, "").trim() === heading && line.startsWith("#")),
  );
  const problems = missing.map((heading) =>
    problemAt(
      page,
      fileStart,
      "",
      `has no heading "${heading}". Put it back: the website puts facts under it.`,
    ),
  );
  if (!full && /\b(is|are) fully compliant\b/i.test(body.source))
    problems.push(
      problemAt(
        page,
        fileStart,
        "",
        'says "fully compliant", which content/accessibility.yaml does not. Take the words out.',
      ),
    );
  return problems;
}
