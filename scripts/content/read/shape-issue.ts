/** One mismatch between an item and its schema. */
import type { z } from "zod";
import type { Path } from "./source-position.ts";

/** Something wrong with the value, or with the name, of the field at `path` of an item. */
export interface ShapeIssue {
  path: Path;
  at: "value" | "name";
  message: string;
}

/** Path of the value that a zod issue is about, from the top of the item. */
export function pathOf(issue: z.core.$ZodIssue): Path {
  return issue.path.map((step) => (typeof step === "number" ? step : String(step)));
}
