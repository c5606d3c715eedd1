/** Every question, responsibility, guide, briefing and vignette has its sections; every pack and page has some text. */
import type { Problem } from "../../core/problem.ts";
import { kindSections } from "../kinds.ts";
import { type Entry, problemAt } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { readSections } from "../read/sections.ts";
import type { SectionRule } from "../schema.ts";
import type { Rule } from "./rule.ts";

export const requiredSections: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    const rules = kindSections[entry.kind];
    if (rules) return sectionProblems(entry, rules);
    return entry.kind === "pack" || entry.kind === "page" ? emptyBodyProblems(entry) : [];
  });

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
