/** Reads what was published under an earlier schema: what nobody may change any more is never refused for its shape. */
import { z } from "zod";

/**
 * `data` as `schema` has it now. Limits that were set later do not count. What was not asked for yet is blank: no words,
 * an empty list, 0, false or the first of several choices. What the schema no longer knows is left out.
 */
export function fromEarlierForm<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  return (fitting(schema, data) ?? blank(schema)) as z.output<Schema>;
}

/** What fits of `data`; undefined when it is of another type altogether. */
function fitting(schema: z.ZodType, data: unknown): unknown {
  if (schema instanceof z.ZodOptional) return fitting(schema.unwrap() as z.ZodType, data);
  if (schema instanceof z.ZodObject) {
    if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
    const given = data as Record<string, unknown>;
    return withoutUndefined(schema, (name, field) => fitting(field, given[name]) ?? blank(field));
  }
  if (schema instanceof z.ZodArray) {
    if (!Array.isArray(data)) return undefined;
    return data
      .map((item) => fitting(schema.element as z.ZodType, item))
      .filter((item) => item !== undefined);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const name = schema.def.discriminator;
    const choice = (data as Record<string, unknown> | null | undefined)?.[name];
    const options = schema.options as z.ZodObject[];
    const chosen = options.find((option) => (option.shape[name] as z.ZodType).safeParse(choice).success);
    return chosen && fitting(chosen, data);
  }
  if (isString(schema))
    return typeof data === "string" || typeof data === "number" ? String(data).trim() : undefined;
  if (schema instanceof z.ZodNumber) return typeof data === "number" ? data : undefined;
  return schema.safeParse(data).success ? data : undefined;
}

function blank(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodOptional) return undefined;
  if (schema instanceof z.ZodObject) return withoutUndefined(schema, (_, field) => blank(field));
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodNumber) return 0;
  return schema instanceof z.ZodBoolean ? false : "";
}

/** Every field of `schema` that `of` gives a value. */
function withoutUndefined(schema: z.ZodObject, of: (name: string, field: z.ZodType) => unknown) {
  const all = Object.entries(schema.shape).map(([name, field]) => [name, of(name, field as z.ZodType)]);
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** Free text, dates and addresses: in the package, two classes. */
function isString(schema: z.ZodType): boolean {
  return schema instanceof z.ZodString || schema instanceof z.ZodStringFormat;
}
