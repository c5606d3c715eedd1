/** Holds one item against its schema: the schema decides, our own words say what is wrong. */
import type { z } from "zod";
import type { Problem } from "../../core/problem.ts";
import { shown } from "../../core/quote.ts";
import { nonCanonicalNumber, shapeWording } from "../messages/shape-wording.ts";
import { describedAt, fieldsAt } from "./schema-lookup.ts";
import { fieldName, type Path, valueAt } from "./source-position.ts";
import { pathOf, type ShapeIssue } from "./shape-issue.ts";
import { unknownFields } from "./unknown-fields.ts";
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

/** The whole item when its shape is right; otherwise a problem for each fault, and the paths that are wrong. */
export function checkShape<Schema extends z.ZodObject>(
  schema: Schema,
  item: Written,
): { whole: z.output<Schema> | undefined; problems: Problem[]; wrong: Path[] } {
  const result = schema.safeParse(item.data);
  const invalidPaths = item.tree.invalidPaths.flatMap((path) => within(path, item.base));
  const misfits = allMisfits(schema, item, result.error?.issues ?? []).filter(
    ({ path }) => !invalidPaths.some((other) => isWithin(path, other)),
  );
  const problems = misfits.map(({ path, at, message }) => {
    const { line, column } = item.tree[at === "name" ? "namePlace" : "place"]([...item.base, ...path]);
    const names = path.map((step) => (typeof step === "number" ? step : shown(step)));
    return { file: item.file, line, column, field: fieldName([...item.prefix, ...names]), message };
  });
  const wrong = [...invalidPaths, ...misfits.map(({ path }) => path)];
  return { whole: wrong.length === 0 ? result.data : undefined, problems, wrong };
}

function allMisfits(schema: z.ZodObject, item: Written, issues: readonly z.core.$ZodIssue[]): ShapeIssue[] {
  const { data, tree, base } = item;
  const { misfits, meant } = unknownFields(schema, data, issues);
  const reported = new Set<string>();
  for (const issue of issues) {
    const path = pathOf(issue);
    // A name that was mistyped is not missing as well, and one fault of a value is enough to mend it by.
    if (issue.code === "unrecognized_keys" || meant.has(fieldName(path)) || reported.has(fieldName(path)))
      continue;
    // Every whole number has a smaller bound of our own.
    if (issue.code === "too_big" && issue.maximum === Number.MAX_SAFE_INTEGER) continue;
    reported.add(fieldName(path));
    const message = shapeWording(issue, {
      value: valueAt(data, path),
      typed: tree.typed([...base, ...path]),
      isFlowMap: tree.isFlowMap([...base, ...path]),
      name: path.findLast((step) => typeof step === "string") ?? "",
      fields: fieldsAt(schema, path, data),
      itemFields: fieldsAt(schema, [...path, 0], data),
      beside: Object.keys((valueAt(data, path.slice(0, -1)) as object | null | undefined) ?? {}),
      ...describedAt(schema, path, data),
    });
    misfits.push({ path, at: "value", message });
  }
  for (const path of numbersIn(data, [])) {
    const message = nonCanonicalNumber(valueAt(data, path), tree.typed([...base, ...path]));
    const isTold = path.some((_, depth) => reported.has(fieldName(path.slice(0, depth + 1))));
    if (message !== undefined && !isTold) misfits.push({ path, at: "value", message });
  }
  return misfits;
}

/** Paths of every number in plain data. */
function numbersIn(data: unknown, path: Path): Path[] {
  if (typeof data === "number") return [path];
  if (Array.isArray(data)) return data.flatMap((value, index) => numbersIn(value, [...path, index]));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => numbersIn(value, [...path, name]));
}

/** `path` as seen from `base`; nothing when it lies elsewhere. */
function within(path: Path, base: Path): Path[] {
  return isWithin(path, base) ? [path.slice(base.length)] : [];
}

function isWithin(path: Path, base: Path): boolean {
  return base.every((step, depth) => path[depth] === step);
}
