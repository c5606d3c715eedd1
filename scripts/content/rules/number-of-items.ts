/** The checklist has exactly 20 questions, and organisations exactly 4 responsibilities. */
import type { Problem } from "../../core/problem.ts";
import { kinds } from "../kinds.ts";
import { standInFor } from "../read/copies.ts";
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
  const { home } = kinds[kind];
  const entries = content.entries[kind];
  const ids = entries.flatMap(({ fields }) => fields.id ?? []);
  // Two files with one id are one question too many in appearance only: the id has a problem of its own.
  const twice = ids.length - new Set(ids).size;
  const standIns = content.items.filter(({ path }) => standInFor(path)?.startsWith(`${home}/`)).length;
  const all = entries.length + standIns;
  const number = all > wanted ? Math.max(wanted, all - twice) : all;
  // Without any content at all, one problem says so.
  if (content.items.some(({ path, type }) => path === "" && type !== "folder")) return [];
  if (number === wanted) return [];
  const remedy = number < wanted ? `add ${wanted - number}` : `take ${number - wanted} away`;
  const message = `holds ${number} ${noun}, one a file. There must be exactly ${wanted}: ${remedy}.`;
  return [{ file: `content/${home}`, line: 1, column: 1, field: "", message }];
}
