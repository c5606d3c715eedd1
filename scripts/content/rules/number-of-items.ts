/** The checklist has exactly 20 questions, and organisations exactly 4 responsibilities. */
import type { Problem } from "../../core/problem.ts";
import { kinds } from "../kinds.ts";
import type { Facts } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

export const numberOfItems: Rule = (facts) => [
  ...exactly(facts, "question", 20, "questions"),
  ...exactly(facts, "responsibility", 4, "responsibilities"),
];

function exactly(facts: Facts, kind: "question" | "responsibility", wanted: number, noun: string): Problem[] {
  const number = facts.entries[kind].length;
  // Without any content at all, one problem says so.
  if (facts.items.some(({ path, type }) => path === "" && type !== "folder")) return [];
  if (number === wanted) return [];
  const remedy = number < wanted ? `add ${wanted - number}` : `take ${number - wanted} away`;
  const message = `holds ${number} ${noun}, one a file. There must be exactly ${wanted}: ${remedy}.`;
  return [{ file: `content/${kinds[kind].home}`, line: 1, column: 1, field: "", message }];
}
