/** The checklist has exactly 20 questions, and organisations exactly 4 responsibilities. */
import type { Problem } from "../../core/problem.ts";
import { kinds } from "../kinds.ts";
import type { ParsedContent } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

export const numberOfItems: Rule = (content) => [
  ...exactly(content, "question", 20, "questions"),
  ...exactly(content, "responsibility", 4, "responsibilities"),
];

function exactly(
  content: ParsedContent,
  kind: "question" | "responsibility",
  wanted: number,
  noun: string,
): Problem[] {
  const number = content.entries[kind].length;
  // Without any content at all, one problem says so.
  if (content.items.some(({ path, type }) => path === "" && type !== "folder")) return [];
  if (number === wanted) return [];
  const remedy = number < wanted ? `add ${wanted - number}` : `take ${number - wanted} away`;
  const message = `holds ${number} ${noun}, one a file. There must be exactly ${wanted}: ${remedy}.`;
  return [{ file: `content/${kinds[kind].home}`, line: 1, column: 1, field: "", message }];
}
