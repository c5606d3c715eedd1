/** Finds fields that the schema does not have, and the names that were probably intended. */
import type { z } from "zod";
import { foreignLetter } from "../../core/foreign-letter.ts";
import { nearest } from "../../core/nearest.ts";
import { quoted } from "../../core/quote.ts";
import { series } from "../../core/series.ts";
import { boardSchema, localBoardSchema } from "../schema.ts";
import { fieldNamesAt } from "./schema-lookup.ts";
import { pathOf, type ShapeIssue } from "./shape-issue.ts";
import { fieldName, type Path, valueAt } from "./source-position.ts";

/** An issue for each unknown field in `zodIssues`; `intended` names the missing fields that they are misspellings of. */
export function unknownFields(
  schema: z.ZodObject,
  data: unknown,
  zodIssues: readonly z.core.$ZodIssue[],
): { issues: ShapeIssue[]; intended: Set<string> } {
  const issues: ShapeIssue[] = [];
  const intended = new Set<string>();
  const add = (parent: Path, name: string, known: readonly string[]) => {
    const free = known.filter((field) => valueAt(data, [...parent, field]) === undefined);
    const suggestion = nearest(name, free);
    if (suggestion !== undefined) intended.add(fieldName([...parent, suggestion]));
    issues.push({
      path: [...parent, name],
      at: "name",
      message: isOfAllBoards(schema, parent, name)
        ? "belongs to the words of all boards, and stands in content/board.yaml. Delete it here."
        : unknownFieldMessage(name, suggestion, known),
    });
  };
  for (const issue of zodIssues) {
    const path = pathOf(issue);
    if (issue.code === "unrecognized_keys") {
      for (const name of issue.keys) add(path, name, fieldNamesAt(schema, path, data));
    }
    // Without the discriminator no other field is known, so only a misspelling of the discriminator can be found.
    if (issue.code === "invalid_union" && valueAt(data, path) === undefined) {
      const parent = path.slice(0, -1);
      const names = Object.keys((valueAt(data, parent) as object | undefined) ?? {});
      const misspelt = names.find((name) => nearest(name, path.slice(-1).map(String)) !== undefined);
      if (misspelt !== undefined) add(parent, misspelt, path.slice(-1).map(String));
    }
  }
  return { issues, intended };
}

/** Whether a field of a board of a consortium is one that only `content/board.yaml` has. */
function isOfAllBoards(schema: z.ZodObject, parent: Path, name: string): boolean {
  return schema === localBoardSchema && parent.length === 0 && Object.hasOwn(boardSchema.shape, name);
}

function unknownFieldMessage(name: string, suggestion: string | undefined, known: readonly string[]): string {
  const foreign = foreignLetter(name);
  if (suggestion !== undefined && foreign !== undefined)
    return `is not a field here: ${foreign} is not a letter from a to z. Type ${quoted(suggestion)} again on the keyboard.`;
  if (suggestion !== undefined) return `is not a field here. Did you mean ${quoted(suggestion)}?`;
  if (known.length < 2) return "is not a field here. Delete it.";
  return `is not a field here. Delete it, or use one of these: ${series(known, "and")}.`;
}
