/** Looks up in a schema what belongs at a path: names of fields, and the description of a value. */
import { z } from "zod";
import type { FieldDescription } from "../messages/shape-wording.ts";
import { type Path, valueAt } from "./source-position.ts";

/** Names of the fields of the object at `path`; none when no object belongs there. */
export function fieldNamesAt(schema: z.ZodType, path: Path, data: unknown): string[] {
  const found = schemaAt(schema, path, data);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** Names of all fields of `schema` at any depth. */
export function allFieldNames(schema: z.ZodType): Set<string> {
  const found = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (found instanceof z.ZodArray) return allFieldNames(found.element as z.ZodType);
  if (found instanceof z.ZodDiscriminatedUnion)
    return new Set(found.options.flatMap((option) => [...allFieldNames(option as z.ZodType)]));
  if (!(found instanceof z.ZodObject)) return new Set();
  return new Set(
    Object.entries(found.shape).flatMap(([name, field]) => [name, ...allFieldNames(field as z.ZodType)]),
  );
}

/** What `schema` says of the value at `path`; only defaults when it has no such value. */
export function describeField(schema: z.ZodType, path: Path, data: unknown): FieldDescription {
  const parent = schemaAt(schema, path.slice(0, -1), data);
  const field = parent && childOf(parent, path.at(-1), valueAt(data, path.slice(0, -1)));
  const required = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
  const { form, patternErrorMessage } = required?.meta() ?? {};
  return {
    ...(field?.description !== undefined && { purpose: field.description }),
    ...(form !== undefined && { form }),
    ...(patternErrorMessage !== undefined && { patternErrorMessage }),
    optional: required !== field,
    mayBeEmpty: field?.safeParse([]).success ?? false,
    discriminator: required instanceof z.ZodDiscriminatedUnion ? required.def.discriminator : undefined,
  };
}

function schemaAt(schema: z.ZodType, path: Path, data: unknown): z.ZodType | undefined {
  let found: z.ZodType | undefined = resolve(schema, data);
  for (const [depth, name] of path.entries()) {
    const child: z.ZodType | undefined = found && childOf(found, name, valueAt(data, path.slice(0, depth)));
    found = child && resolve(child, valueAt(data, path.slice(0, depth + 1)));
  }
  return found;
}

function childOf(schema: z.ZodType, name: string | number | undefined, data: unknown): z.ZodType | undefined {
  const found = resolve(schema, data);
  if (found instanceof z.ZodArray) return found.element as z.ZodType;
  if (found instanceof z.ZodObject && name !== undefined && Object.hasOwn(found.shape, name)) {
    return found.shape[name] as z.ZodType;
  }
  return undefined;
}

/** The schema inside an optional one, and of a union the option that `data` is discriminated as. */
function resolve(schema: z.ZodType, data: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return resolve(schema.unwrap() as z.ZodType, data);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const name = schema.def.discriminator;
  const options = schema.options as z.ZodObject[];
  return options.find((option) => (option.shape[name] as z.ZodType).safeParse(valueAt(data, [name])).success);
}
