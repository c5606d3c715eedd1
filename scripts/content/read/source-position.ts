/** Positions in a source file, and paths of values within its fields. */

/** Steps from the top of a file's fields to a value: names of fields and numbers of items, counted from 0. */
export type Path = readonly (string | number)[];

/** Counted from 1, as editors do. */
export interface SourcePosition {
  line: number;
  column: number;
}

export const fileStart: SourcePosition = { line: 1, column: 1 };

/** A path as the author would say it: `agenda > 3 > minutes`, with items counted from 1. */
export function fieldName(path: Path): string {
  return path.map((step) => (typeof step === "number" ? step + 1 : step)).join(" > ");
}

/** The value at `path` within plain data; `undefined` when there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Record<string | number, unknown>)[step];
  }, data);
}
