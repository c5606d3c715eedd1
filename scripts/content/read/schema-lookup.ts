/** Looks into a schema for what may stand at a place: its fields and what each is for. */
import { z } from "zod";
import type { FieldDescription } from "../messages/shape-wording.ts";
import type { Path } from "./source-position.ts";
import { valueAt } from "./source-position.ts";

/** Names of the fields that may stand in the object at `path`; none when no object belongs there. */
export function fieldsAt(schema: z.ZodType, path: Path, data: unknown): string[] {
  const found = schemaAt(schema, path, data);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** Names of all fields of `schema`, however far in. */
export function namesOf(schema: z.ZodType): Set<string> {
  const found = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (found instanceof z.ZodArray) return namesOf(found.element as z.ZodType);
  if (found instanceof z.ZodDiscriminatedUnion)
    return new Set(found.options.flatMap((option) => [...namesOf(option as z.ZodType)]));
  if (!(found instanceof z.ZodObject)) return new Set();
  return new Set(
    Object.entries(found.shape).flatMap(([name, field]) => [name, ...namesOf(field as z.ZodType)]),
  );
}

/** What `schema` says of the value at `path`; of one that it does not know, nothing. */
export function describedAt(schema: z.ZodType, path: Path, data: unknown): FieldDescription {
  const parent = schemaAt(schema, path.slice(0, -1), data);
  const field = parent && step(parent, path.at(-1), valueAt(data, path.slice(0, -1)));
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
  let found: z.ZodType | undefined = inner(schema, data);
  for (const [depth, name] of path.entries()) {
    const child: z.ZodType | undefined = found && step(found, name, valueAt(data, path.slice(0, depth)));
    found = child && inner(child, valueAt(data, path.slice(0, depth + 1)));
  }
  return found;
}

function step(schema: z.ZodType, name: string | number | undefined, data: unknown): z.ZodType | undefined {
  const found = inner(schema, data);
  if (found instanceof z.ZodArray) return found.element as z.ZodType;
  if (found instanceof z.ZodObject && name !== undefined && Object.hasOwn(found.shape, name)) {
    return found.shape[name] as z.ZodType;
  }
  return undefined;
}

/** Without "may be left out", and of several shapes the one that `data` says it has. */
function inner(schema: z.ZodType, data: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return inner(schema.unwrap() as z.ZodType, data);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const name = schema.def.discriminator;
  const options = schema.options as z.ZodObject[];
  return options.find((option) => (option.shape[name] as z.ZodType).safeParse(valueAt(data, [name])).success);
}
