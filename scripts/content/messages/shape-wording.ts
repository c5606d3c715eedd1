/** What each departure from a schema is called, and what to type instead. No word of the schema's library appears. */
import type { z } from "zod";
import { nearest } from "../../core/nearest.ts";
import { quoted, shown } from "../../core/quote.ts";
import { series } from "../../core/series.ts";
import { count } from "../../core/text.ts";
import type { ValueForm } from "../schema.ts";
import { addressFault } from "./web-address.ts";
import { abbreviationOf, curlyWording, dateWording, idWording } from "./value-wording.ts";

/** What a schema says of one value. */
export interface FieldDescription {
  /** What it is for, as one or more sentences. */
  purpose?: string;
  /** How a single value is written that is more than words. */
  form?: ValueForm;
  /** What to type when it does not match its pattern, as a sentence. */
  patternErrorMessage?: string;
  /** It may be left out. */
  optional: boolean;
  /** A list without items may stand there. */
  mayBeEmpty: boolean;
  /** The field that says which of several groups it is; undefined when there is only one. */
  discriminator: string | undefined;
}

/** What is known about the value that an issue is about. */
export interface Context extends FieldDescription {
  value: unknown;
  /** What the author typed, when it is a single value. */
  typed: string | undefined;
  /** It is a group of fields between { and }. */
  isFlowMap: boolean;
  /** Name of the field, or of the list that the value is in. */
  name: string;
  /** Fields that belong under it. */
  fields: readonly string[];
  /** Fields of each item, when a list of groups belongs there. */
  itemFields: readonly string[];
  /** Fields that were typed beside it. */
  beside: readonly string[];
}

/** One or two sentences that follow the name of the field. */
export function shapeWording(issue: z.core.$ZodIssue, context: Context): string {
  const { value } = context;
  if (value === undefined) return missing(issue, context);
  if (value === null || (typeof value === "string" && value.trim() === "")) return empty(context);
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue.expected, context);
    case "invalid_value":
      return notListed(context, issue.values.map(String));
    case "invalid_union":
      return notListed(context, (issue as { options?: unknown[] }).options?.map(String) ?? []);
    case "invalid_format":
      return wrongForm(context);
    case "too_small":
      if (Array.isArray(value) && value.length === 0)
        return 'is an empty list. Add an item: a line that starts with "- ".';
      return issue.origin === "array"
        ? `holds ${count((value as unknown[]).length, "item")}. Type at least ${issue.minimum}.`
        : `is ${said(context)}. Type ${issue.minimum} or more.`;
    case "too_big":
      return issue.origin === "string"
        ? `has ${String(value).trim().length} letters. Use ${issue.maximum} or fewer: ${said(context)}.`
        : `is ${said(context)}. Type ${issue.maximum} or less.`;
    case "custom":
      return ownCheck(issue, context);
    default:
      return `is ${said(context)}. ${belongs(context)}`;
  }
}

/** A number written so that people and programs read it differently: `012`, `0x1F`, `1e3`, `15.0`. */
export function nonCanonicalNumber(value: unknown, typed: string | undefined): string | undefined {
  if (typed === undefined || typed === String(value)) return undefined;
  return `is ${shown(typed)}. Type the number as ${value}.`;
}

function missing(issue: z.core.$ZodIssue, context: Context): string {
  const options = (issue as { options?: unknown[] }).options?.map(String);
  const meant = options?.find((option) => context.beside.includes(option));
  if (meant !== undefined) return `is missing. Add "${context.name}: ${meant}" above "${meant}:".`;
  if (options) return `is missing. Add "${context.name}:" with one of these: ${series(options, "or")}.`;
  return `is missing. Add a line that starts with "${context.name}:". ${belongs(context)}`;
}

function empty(context: Context): string {
  if (context.optional || context.purpose === undefined) {
    return "is empty. Type what belongs there, or delete the line.";
  }
  return `is empty. ${belongs(context)}`;
}

function belongs({ purpose }: Context): string {
  return purpose === undefined ? "Type what belongs there." : `What belongs there: ${purpose}`;
}

function wrongType(wanted: string, context: Context): string {
  const { value, typed, fields, form, discriminator } = context;
  if (wanted === "string") {
    if (typed !== undefined && form === "date") return dateWording(shown(typed));
    if (typed !== undefined && form === "id") return idWording(typed);
    if (typed !== undefined && form === "address") return addressWording(typed, "page");
    if (typed !== undefined) return `must be in quotes, like ${quoted(typed)}.`;
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
  if (wanted === "boolean") return `is ${said(context)}. Type true or false, without quotes.`;
  if (wanted === "number" || wanted === "int") {
    const digits = typeof value === "string" ? /^\d{1,6}(?=\s|$)/.exec(value.trim())?.[0] : undefined;
    if (digits === undefined) return `is ${said(context)}. Type a whole number in figures, such as 15.`;
    return digits === String(value).trim()
      ? `is in quotes. Type the number without them: ${digits}.`
      : `is ${said(context)}. Type the number alone, such as ${digits}.`;
  }
  if (wanted === "array") return `is ${said(context)}. Type ${asList(context)}`;
  const remedy =
    discriminator === undefined
      ? `its fields, each on its own line: ${series(fields, "and")}`
      : `"${discriminator}: ${shown(String(value))}"`;
  return `is ${said(context)}. Type ${remedy}.`;
}

/** What was typed in the place of a list, as one. */
function asList({ value, itemFields, mayBeEmpty, optional }: Context): string {
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

/** The author's value, or what stands in place of one. */
function said({ value, typed }: Context): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return "a list";
  if (typed === undefined) return "a group of fields";
  return /^-?\d+$/.test(typed) ? shown(typed) : quoted(typed);
}

function notListed(context: Context, options: readonly string[]): string {
  const meant = typeof context.value === "string" ? nearest(context.value, options) : undefined;
  const guess = meant === undefined ? "" : ` Did you mean ${meant}?`;
  return `is ${said(context)}.${guess} Type ${series(options, "or")}.`;
}

function wrongForm(context: Context): string {
  const { form, patternErrorMessage, optional } = context;
  const value = String(context.value);
  if (form === "date") return dateWording(value);
  if (form === "address") return addressWording(value, "page", optional);
  const curly = curlyWording(value);
  if (curly !== undefined) return curly;
  if (form === "id") return idWording(value);
  if (form === "abbreviation")
    return `is ${quoted(value)}. Type the abbreviation alone, such as ${abbreviationOf(value) ?? "SAR"}.`;
  return `is ${quoted(value)}. ${patternErrorMessage ?? belongs(context)}`;
}

function addressWording(value: string, kind: "site" | "page", optional = false): string {
  const fault = addressFault(value, kind) ?? ". Type an address that starts with https://.";
  const isNone = optional && /^[a-z/-]+$/i.test(value.trim());
  return isNone
    ? `is ${quoted(value)}. Type an address that starts with https://, or delete the line.`
    : `is ${quoted(value)}${fault}`;
}

/** What the checks that the schema adds of its own have found, by what they leave in `params`. */
function ownCheck(issue: z.core.$ZodIssue, context: Context): string {
  const { params = {} } = issue as {
    params?: { maxWords?: number; fault?: string; kind?: "site" | "page" };
  };
  const value = String(context.value);
  if (params.maxWords !== undefined) {
    const words = value.trim().split(/\s+/).length;
    return `has ${words} words. Use ${params.maxWords} or fewer: ${said(context)}.`;
  }
  if (params.fault === "year")
    return `is ${said(context)}. Type a year from 2000 to 2099, such as 2027-03-01.`;
  if (params.fault === "address") return addressWording(value, params.kind ?? "page", context.optional);
  if (params.fault === "no words")
    return `is ${said(context)}, which has no letter in it. ${belongs(context)}`;
  return `is ${said(context)}. ${belongs(context)}`;
}
