/** Finds the fields that no schema knows, and the names that were probably meant. */
import type { z } from "zod";
import { foreignLetter } from "../../core/foreign-letter.ts";
import { nearest } from "../../core/nearest.ts";
import { quoted } from "../../core/quote.ts";
import { series } from "../../core/series.ts";
import { fieldsAt } from "./schema-lookup.ts";
import { fieldName, type Path, valueAt } from "./source-position.ts";
import { pathOf, type ShapeIssue } from "./shape-issue.ts";

/** Unknown fields among `issues`; `meant` names the missing fields that they stand for. */
export function unknownFields(
  schema: z.ZodObject,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
): { misfits: ShapeIssue[]; meant: Set<string> } {
  const misfits: ShapeIssue[] = [];
  const meant = new Set<string>();
  const add = (parent: Path, name: string, known: readonly string[]) => {
    const free = known.filter((field) => valueAt(data, [...parent, field]) === undefined);
    const near = nearest(name, free);
    if (near !== undefined) meant.add(fieldName([...parent, near]));
    misfits.push({ path: [...parent, name], at: "name", message: wording(name, near, known) });
  };
  for (const issue of issues) {
    const path = pathOf(issue);
    if (issue.code === "unrecognized_keys") {
      for (const name of issue.keys) add(path, name, fieldsAt(schema, path, data));
    }
    // Of a part whose kind is not named nothing else is known, so only a slip in that one name can be told.
    if (issue.code === "invalid_union" && valueAt(data, path) === undefined) {
      const parent = path.slice(0, -1);
      const names = Object.keys((valueAt(data, parent) as object | undefined) ?? {});
      const slip = names.find((name) => nearest(name, path.slice(-1).map(String)) !== undefined);
      if (slip !== undefined) add(parent, slip, path.slice(-1).map(String));
    }
  }
  return { misfits, meant };
}

function wording(name: string, near: string | undefined, known: readonly string[]): string {
  const foreign = foreignLetter(name);
  if (near !== undefined && foreign !== undefined)
    return `is not a field here: ${foreign} is not a letter from a to z. Type ${quoted(near)} again on the keyboard.`;
  if (near !== undefined) return `is not a field here. Did you mean ${quoted(near)}?`;
  if (known.length < 2) return "is not a field here. Delete it.";
  return `is not a field here. Delete it, or use one of these: ${series(known, "and")}.`;
}
