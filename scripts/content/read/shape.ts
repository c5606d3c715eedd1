/** Checks one item against its schema: zod decides what is wrong, our own messages say it. */
import type { z } from "zod";
import type { Problem } from "../../core/problem.ts";
import { shown } from "../../core/quote.ts";
import { nonCanonicalNumber, shapeWording } from "../messages/shape-wording.ts";
import { describeField, fieldNamesAt } from "./schema-lookup.ts";
import { pathOf, type ShapeIssue } from "./shape-issue.ts";
import { fieldName, type Path, valueAt } from "./source-position.ts";
import { unknownFields } from "./unknown-fields.ts";
import type { Tree } from "./yaml.ts";

/** An item as it was parsed, and where it is in its file. */
export interface ParsedItem {
  file: string;
  tree: Tree;
  /** Path of the item within the file: empty, or the index of a list entry. */
  base: Path;
  data: unknown;
  /** Put before the names of fields in problems: the id or number of a list entry. */
  prefix: Path;
}

/** The item as its schema gives it when everything is right; otherwise the problems, and the paths that are wrong. */
export function checkShape<Schema extends z.ZodObject>(
  schema: Schema,
  item: ParsedItem,
): { complete: z.output<Schema> | undefined; problems: Problem[]; invalidPaths: Path[] } {
  const result = schema.safeParse(item.data);
  const untrusted = item.tree.invalidPaths.flatMap((path) => relativeTo(path, item.base));
  const issues = findIssues(schema, item, result.error?.issues ?? []).filter(
    ({ path }) => !untrusted.some((other) => isWithin(path, other)),
  );
  const problems = issues.map(({ path, at, message }) => {
    const { line, column } = item.tree[at === "name" ? "namePosition" : "position"]([...item.base, ...path]);
    const names = path.map((step) => (typeof step === "number" ? step : shown(step)));
    return { file: item.file, line, column, field: fieldName([...item.prefix, ...names]), message };
  });
  const invalidPaths = [...untrusted, ...issues.map(({ path }) => path)];
  return { complete: invalidPaths.length === 0 ? result.data : undefined, problems, invalidPaths };
}

function findIssues(
  schema: z.ZodObject,
  item: ParsedItem,
  zodIssues: readonly z.core.$ZodIssue[],
): ShapeIssue[] {
  const { data, tree, base } = item;
  const { issues, intended } = unknownFields(schema, data, zodIssues);
  const reported = new Set<string>();
  for (const issue of zodIssues) {
    const path = pathOf(issue);
    // A misspelt field is not missing as well, and one message for a value is enough.
    if (issue.code === "unrecognized_keys" || intended.has(fieldName(path)) || reported.has(fieldName(path)))
      continue;
    // zod's own bound of every integer; the schema has smaller ones.
    if (issue.code === "too_big" && issue.maximum === Number.MAX_SAFE_INTEGER) continue;
    reported.add(fieldName(path));
    const message = shapeWording(issue, {
      value: valueAt(data, path),
      raw: tree.rawScalar([...base, ...path]),
      isFlowMap: tree.isFlowMap([...base, ...path]),
      name: path.findLast((step) => typeof step === "string") ?? "",
      fields: fieldNamesAt(schema, path, data),
      itemFields: fieldNamesAt(schema, [...path, 0], data),
      siblings: Object.keys((valueAt(data, path.slice(0, -1)) as object | null | undefined) ?? {}),
      ...describeField(schema, path, data),
    });
    issues.push({ path, at: "value", message });
  }
  for (const path of numbersIn(data, [])) {
    const message = nonCanonicalNumber(valueAt(data, path), tree.rawScalar([...base, ...path]));
    const isReported = path.some((_, depth) => reported.has(fieldName(path.slice(0, depth + 1))));
    if (message !== undefined && !isReported) issues.push({ path, at: "value", message });
  }
  return issues;
}

/** Path of every number in plain data. */
function numbersIn(data: unknown, path: Path): Path[] {
  if (typeof data === "number") return [path];
  if (Array.isArray(data)) return data.flatMap((value, index) => numbersIn(value, [...path, index]));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => numbersIn(value, [...path, name]));
}

/** `path` relative to `base`; nothing when it is not below it. */
function relativeTo(path: Path, base: Path): Path[] {
  return isWithin(path, base) ? [path.slice(base.length)] : [];
}

function isWithin(path: Path, base: Path): boolean {
  return base.every((step, depth) => path[depth] === step);
}
