/** Holds one item against its schema: the schema decides, our own words say what is wrong. */
import type { z } from "zod";
import { nearest } from "../core/nearest.ts";
import type { Problem } from "../core/problem.ts";
import { quoted, shown } from "../core/quote.ts";
import { series } from "../core/series.ts";
import { describedAt, fieldsAt } from "./known-fields.ts";
import { fieldName, type Path, valueAt } from "./place.ts";
import { shapeWording, uneven } from "./shape-wording.ts";
import type { Tree } from "./yaml.ts";

/** Fields as the author wrote them, and where to find them. */
export interface Written {
  file: string;
  tree: Tree;
  /** Path of the item within the file: empty, or the number of a list item. */
  base: Path;
  data: unknown;
  /** Put before the names of fields in problems: the id or number of a list item. */
  prefix: Path;
}

/** The whole item when its shape is right; otherwise a problem for each fault. */
export function checkShape<Schema extends z.ZodObject>(
  schema: Schema,
  item: Written,
): { whole: z.output<Schema> | undefined; problems: Problem[]; wrong: Path[] } {
  const result = schema.safeParse(item.data);
  const issues = result.error?.issues ?? [];
  const guessed = new Set<string>();
  const problems: Problem[] = [];
  const wrong: Path[] = [];
  const add = (path: Path, atName: boolean, message: string) => {
    const { line, column } = item.tree[atName ? "namePlace" : "place"]([...item.base, ...path]);
    problems.push({ file: item.file, line, column, field: fieldName([...item.prefix, ...path.map(shortStep)]), message });
    wrong.push(path);
  };
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const path = pathOf(issue);
    const known = fieldsAt(schema, path, item.data);
    const free = known.filter((name) => valueAt(item.data, [...path, name]) === undefined);
    for (const key of issue.keys) {
      const meant = nearest(key, free);
      if (meant !== undefined) guessed.add(JSON.stringify([...path, meant]));
      add([...path, key], true, unknownField(meant, known));
    }
  }
  for (const issue of issues) {
    const path = pathOf(issue);
    if (issue.code === "unrecognized_keys" || guessed.has(JSON.stringify(path))) continue;
    const context = {
      value: valueAt(item.data, path),
      typed: item.tree.typed([...item.base, ...path]),
      name: path.findLast((step) => typeof step === "string") ?? "",
      fields: fieldsAt(schema, path, item.data),
      ...describedAt(schema, path, item.data),
    };
    add(path, false, shapeWording(issue, context));
  }
  for (const path of numbersIn(item.data, [])) {
    const said = uneven(valueAt(item.data, path), item.tree.typed([...item.base, ...path]));
    const already = wrong.some((other) => fieldName(other) === fieldName(path));
    if (said !== undefined && !already) add(path, false, said);
  }
  return { whole: problems.length === 0 ? result.data : undefined, problems, wrong };
}

function unknownField(meant: string | undefined, known: readonly string[]): string {
  if (meant !== undefined) return `is not a field here. Did you mean ${quoted(meant)}?`;
  return `is not a field here. Delete it, or use one of these: ${series(known, "and")}.`;
}

function pathOf(issue: z.core.$ZodIssue): Path {
  return issue.path.map((step) => (typeof step === "number" ? step : String(step)));
}

function shortStep(step: string | number): string | number {
  return typeof step === "number" ? step : shown(step);
}

/** Paths of every number in plain data. */
function numbersIn(data: unknown, path: Path): Path[] {
  if (typeof data === "number") return [path];
  if (Array.isArray(data)) return data.flatMap((value, index) => numbersIn(value, [...path, index]));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => numbersIn(value, [...path, name]));
}
