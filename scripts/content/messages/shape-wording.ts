/** Says what does not match the schema and what to type instead, without any of zod's own words. */
import type { z } from "zod";
import { nearest } from "../../core/nearest.ts";
import { quoted, shown } from "../../core/quote.ts";
import { series } from "../../core/series.ts";
import { count } from "../../core/text.ts";
import type { ValueForm } from "../schema.ts";
import { abbreviationOf, curlyWording, dateWording, idWording } from "./value-wording.ts";
import { addressFault } from "./web-address.ts";

/** What a schema says of one value. */
export interface FieldDescription {
  /** What it is for, as one or more sentences. */
  purpose?: string;
  /** The format of a single value that is not free text. */
  form?: ValueForm;
  /** What to type when it does not match its pattern, as a sentence. */
  patternErrorMessage?: string;
  /** It may be left out. */
  optional: boolean;
  /** An empty list is allowed. */
  mayBeEmpty: boolean;
  /** The field that says which of several groups it is; undefined when there is only one. */
  discriminator: string | undefined;
}

/** What is known about the value that an issue is about. */
export interface Context extends FieldDescription {
  value: unknown;
  /** What the author typed, without quotes, when it is a single value. */
  raw: string | undefined;
  /** It is a group of fields between { and }. */
  isFlowMap: boolean;
  /** Name of the field, or of the list that the value is in. */
  name: string;
  /** Fields that belong under it. */
  fields: readonly string[];
  /** Fields of each item, when a list of groups belongs there. */
  itemFields: readonly string[];
  /** Fields that were typed next to it. */
  siblings: readonly string[];
}

/** The message for one issue: one or two sentences that follow the name of the field. */
export function shapeWording(issue: z.core.$ZodIssue, context: Context): string {
  const { value } = context;
  if (value === undefined) return missingValue(issue, context);
  if (value === null || (typeof value === "string" && value.trim() === "")) return emptyValue(context);
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue.expected, context);
    case "invalid_value":
      return notListed(context, issue.values.map(String));
    case "invalid_union":
      return notListed(context, (issue as { options?: unknown[] }).options?.map(String) ?? []);
    case "invalid_format":
      return wrongFormat(context);
    case "too_small":
      if (Array.isArray(value) && value.length === 0)
        return 'is an empty list. Add an item: a line that starts with "- ".';
      return issue.origin === "array"
        ? `holds ${count((value as unknown[]).length, "item")}. Type at least ${issue.minimum}.`
        : `is ${describeValue(context)}. Type ${issue.minimum} or more.`;
    case "too_big":
      return issue.origin === "string"
        ? `has ${String(value).trim().length} letters. Use ${issue.maximum} or fewer: ${describeValue(context)}.`
        : `is ${describeValue(context)}. Type ${issue.maximum} or less.`;
    case "custom":
      return customCheck(issue, context);
    default:
      return `is ${describeValue(context)}. ${expectation(context)}`;
  }
}

/** The message for a number that people and programs read differently, such as `012`, `0x1F`, `1e3` or `15.0`. */
export function nonCanonicalNumber(value: unknown, raw: string | undefined): string | undefined {
  if (raw === undefined || raw === String(value)) return undefined;
  return `is ${shown(raw)}. Type the number as ${value}.`;
}

function missingValue(issue: z.core.$ZodIssue, context: Context): string {
  const options = (issue as { options?: unknown[] }).options?.map(String);
  const suggestion = options?.find((option) => context.siblings.includes(option));
  if (suggestion !== undefined)
    return `is missing. Add "${context.name}: ${suggestion}" above "${suggestion}:".`;
  if (options) return `is missing. Add "${context.name}:" with one of these: ${series(options, "or")}.`;
  return `is missing. Add a line that starts with "${context.name}:". ${expectation(context)}`;
}

function emptyValue(context: Context): string {
  if (context.optional || context.purpose === undefined) {
    return "is empty. Type what belongs there, or delete the line.";
  }
  return `is empty. ${expectation(context)}`;
}

function expectation({ purpose }: Context): string {
  return purpose === undefined ? "Type what belongs there." : `What belongs there: ${purpose}`;
}

function wrongType(expected: string, context: Context): string {
  const { value, raw, fields, form, discriminator } = context;
  if (expected === "string") {
    if (raw !== undefined && form === "date") return dateWording(shown(raw));
    if (raw !== undefined && form === "id") return idWording(raw);
    if (raw !== undefined && form === "address") return addressWording(raw, "page");
    if (raw !== undefined) return `must be in quotes, like ${quoted(raw)}.`;
    if (Array.isArray(value))
      return "is a list. Type words in its place; words that start with [ must be in quotes.";
    const [only, ...more] = Object.entries((value as object | null) ?? {});
    if (context.isFlowMap || !only || more.length > 0 || (only[1] !== null && typeof only[1] === "object"))
      return "has fields under it. Type words in its place; words that start with { must be in quotes.";
    const [first, rest] = [shown(only[0]), shown(String(only[1] ?? ""))];
    if (form === "id" || form === "date" || form === "address")
      return `has the field ${quoted(first)} under it. Type ${rest || first} alone.`;
    return `holds a colon. Put the words in quotes: ${quoted(`${first}: ${rest}`.trim())}.`;
  }
  if (expected === "boolean") return `is ${describeValue(context)}. Type true or false, without quotes.`;
  if (expected === "number" || expected === "int") {
    const digits = typeof value === "string" ? /^\d{1,6}(?=\s|$)/.exec(value.trim())?.[0] : undefined;
    if (digits === undefined)
      return `is ${describeValue(context)}. Type a whole number in figures, such as 15.`;
    return digits === String(value).trim()
      ? `is in quotes. Type the number without them: ${digits}.`
      : `is ${describeValue(context)}. Type the number alone, such as ${digits}.`;
  }
  if (expected === "array") return `is ${describeValue(context)}. Type ${listInstead(context)}`;
  const remedy =
    discriminator === undefined
      ? `its fields, each on its own line: ${series(fields, "and")}`
      : `"${discriminator}: ${shown(String(value))}"`;
  return `is ${describeValue(context)}. Type ${remedy}.`;
}

/** What to type where a list belongs: where possible, the author's own words as a list. */
function listInstead({ value, itemFields, mayBeEmpty, optional }: Context): string {
  const [first] = itemFields;
  if (typeof value === "string" && /^(?:none|nothing|no|nil|n\/?a|empty|-)\.?$/i.test(value.trim())) {
    if (optional) return "a list, or delete the line.";
    if (mayBeEmpty) return "[] for an empty list.";
  }
  if (first !== undefined)
    return `a list: "- ${first}: …" on a line of its own, and the other fields below it.`;
  const items = typeof value === "string" ? value.split(/\s*,\s*|(?:^|\s)[-*•]\s*/).filter(Boolean) : [];
  if (items.length === 0 || items.length > 5 || String(value).length > 80)
    return 'a list: a line that starts with "- " for each item.';
  const lines = items.map((item) => quoted(`- ${item}`));
  return items.length === 1
    ? `it as a list, on a line of its own: ${lines[0]}.`
    : `it as a list, each on a line of its own: ${series(lines, "and")}.`;
}

/** The author's value in quotes, or what sort of value it is. */
function describeValue({ value, raw }: Context): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return "a list";
  if (raw === undefined) return "a group of fields";
  return /^-?\d+$/.test(raw) ? shown(raw) : quoted(raw);
}

function notListed(context: Context, options: readonly string[]): string {
  const suggestion = typeof context.value === "string" ? nearest(context.value, options) : undefined;
  const guess = suggestion === undefined ? "" : ` Did you mean ${suggestion}?`;
  return `is ${describeValue(context)}.${guess} Type ${series(options, "or")}.`;
}

function wrongFormat(context: Context): string {
  const { form, patternErrorMessage, optional } = context;
  const value = String(context.value);
  if (form === "date") return dateWording(value);
  if (form === "address") return addressWording(value, "page", optional);
  const curly = curlyWording(value);
  if (curly !== undefined) return curly;
  if (form === "id") return idWording(value);
  if (form === "abbreviation")
    return `is ${quoted(value)}. Type the abbreviation alone, such as ${abbreviationOf(value) ?? "SAR"}.`;
  return `is ${quoted(value)}. ${patternErrorMessage ?? expectation(context)}`;
}

function addressWording(value: string, kind: "site" | "page", optional = false): string {
  const fault = addressFault(value, kind) ?? ". Type an address that starts with https://.";
  const isNone = optional && /^[a-z/-]+$/i.test(value.trim());
  return isNone
    ? `is ${quoted(value)}. Type an address that starts with https://, or delete the line.`
    : `is ${quoted(value)}${fault}`;
}

/** The message for one of the schema's own refinements, identified by their `params`. */
function customCheck(issue: z.core.$ZodIssue, context: Context): string {
  const { params = {} } = issue as {
    params?: { maxWords?: number; fault?: string; kind?: "site" | "page" };
  };
  const value = String(context.value);
  if (params.maxWords !== undefined) {
    const words = value.trim().split(/\s+/).length;
    return `has ${words} words. Use ${params.maxWords} or fewer: ${describeValue(context)}.`;
  }
  if (params.fault === "year")
    return `is ${describeValue(context)}. Type a year from 2000 to 2099, such as 2027-03-01.`;
  if (params.fault === "address") return addressWording(value, params.kind ?? "page", context.optional);
  if (params.fault === "no words")
    return `is ${describeValue(context)}, which has no letter in it. ${expectation(context)}`;
  return `is ${describeValue(context)}. ${expectation(context)}`;
}
