/** Every question, responsibility, guide, briefing and vignette has its sections; every pack and page has some text. */
import type { Problem } from "../../core/problem.ts";
import { type Entry, problemAt } from "../read/entry.ts";
import { readSections } from "../read/sections.ts";
import {
  briefingSections,
  guideSections,
  questionSections,
  responsibilitySections,
  type SectionRule,
  vignetteSections,
} from "../schema.ts";
import type { Rule } from "./rule.ts";

export const requiredSections: Rule = ({ entries }) => [
  ...entries.question.flatMap((entry) => sectionProblems(entry, questionSections)),
  ...entries.responsibility.flatMap((entry) => sectionProblems(entry, responsibilitySections)),
  ...entries.guide.flatMap((entry) => sectionProblems(entry, guideSections)),
  ...entries.briefing.flatMap((entry) => sectionProblems(entry, briefingSections)),
  ...entries.vignette.flatMap((entry) => sectionProblems(entry, vignetteSections)),
  ...entries.pack.flatMap(emptyBodyProblems),
  ...entries.page.flatMap(emptyBodyProblems),
];

function sectionProblems(entry: Entry, rules: Readonly<Record<string, SectionRule>>): Problem[] {
  if (!entry.body) return [];
  if (entry.body.source.trim() === "") return emptyBodyProblems(entry);
  return readSections(entry.body, rules, entry.file).problems;
}

function emptyBodyProblems(entry: Entry): Problem[] {
  const { body } = entry;
  if (body?.source.trim() !== "") return [];
  const position = { line: body.firstLine - 1, column: 1 };
  return [problemAt(entry, position, "", "has no words below its fields. Type them below this line.")];
}
