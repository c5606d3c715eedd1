/** Every question, responsibility and guide holds its named sections; a pack and a page hold some words. */
import type { Problem } from "../../core/problem.ts";
import { type Entry, placeProblem } from "../read/entry.ts";
import { readSections } from "../read/sections.ts";
import { guideSections, questionSections, responsibilitySections, type SectionRule } from "../schema.ts";
import type { Rule } from "./rule.ts";

export const namedSections: Rule = ({ entries }) => [
  ...entries.question.flatMap((entry) => sectionsOf(entry, questionSections)),
  ...entries.responsibility.flatMap((entry) => sectionsOf(entry, responsibilitySections)),
  ...entries.guide.flatMap((entry) => sectionsOf(entry, guideSections)),
  ...entries.pack.flatMap(words),
  ...entries.page.flatMap(words),
];

function sectionsOf(entry: Entry, rules: Readonly<Record<string, SectionRule>>): Problem[] {
  if (!entry.body) return [];
  if (entry.body.source.trim() === "") return words(entry);
  return readSections(entry.body, rules, entry.file).problems;
}

function words(entry: Entry): Problem[] {
  const { body } = entry;
  if (body?.source.trim() !== "") return [];
  const place = { line: body.firstLine - 1, column: 1 };
  return [placeProblem(entry, place, "", "has no words below its fields. Type them below this line.")];
}
