/** Every small fault that can be planted in a file, one at a time: a good test notices each of them. */
import { stripTypeScriptTypes } from "node:module";
import { type Token, tokensOf } from "./tokens.ts";

export interface Mutant {
  /** From the project folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** The line as it is written, without its indent. */
  code: string;
  /** `=== → !==`; the second of the same on one line is `=== → !== (2)`. */
  change: string;
  /** The whole file with the fault in it. */
  text: string;
}

interface Fault {
  start: number;
  end: number;
  after: string;
}

const SWAPS = new Map([
  ...both("===", "!=="),
  ...both("<", "<="),
  ...both(">", ">="),
  ...both("&&", "||"),
  ...both("+=", "-="),
]);
const VALUES = new Map(both("true", "false"));
const METHODS = new Map([...both("min", "max"), ...both("some", "every"), ...both("startsWith", "endsWith")]);

/** The faults of a TypeScript file, in the order of the text. Those that would not compile are left out. */
export function mutantsOf(file: string, text: string): Mutant[] {
  // Types have no effect, so they get no faults. They leave as many spaces as they were long.
  const tokens = tokensOf(stripTypeScriptTypes(text));
  const faults = tokens.flatMap((_, index) => faultsAt(tokens, index));
  const lines = text.split("\n");
  const told = new Map<string, number>();
  return faults.flatMap(({ start, end, after }) => {
    const mutated = text.slice(0, start) + after + text.slice(end);
    if (!compiles(mutated)) return [];
    const line = text.slice(0, start).split("\n").length;
    const change = `${shown(text.slice(start, end))} → ${after === "" ? "nothing" : shown(after)}`;
    const times = (told.get(`${line} ${change}`) ?? 0) + 1;
    told.set(`${line} ${change}`, times);
    const code = (lines[line - 1] ?? "").trim();
    return [{ file, line, code, change: times > 1 ? `${change} (${times})` : change, text: mutated }];
  });
}

function faultsAt(tokens: readonly Token[], index: number): Fault[] {
  const token = tokens[index];
  if (!token) return [];
  const { kind, text } = token;
  const [last, next] = [tokens[index - 1], tokens[index + 1]];
  if (kind === "pattern") return loosened(text).flatMap((after) => replaced(token, after));
  if (kind === "words") return isReplaceable(text, last, next) ? replaced(token, '""') : [];
  if (kind === "name") {
    if (text === "if" || text === "while") return guard(tokens, index);
    if (isKey(last, next)) return [];
    return replaced(token, last?.text === "." || last?.text === "?." ? METHODS.get(text) : VALUES.get(text));
  }
  if (text === "!") return replaced(token, "");
  if (text === "+" && next?.text === "1") return replaced(token, "-");
  if (text === "-" && next?.text === "1" && last?.kind !== "mark") return replaced(token, "+");
  return replaced(token, SWAPS.get(text));
}

function replaced({ start, text }: Token, after: string | undefined): Fault[] {
  return after === undefined ? [] : [{ start, end: start + text.length, after }];
}

/** A guard that always holds, and one that never does: an `if` without `else` then might as well not be there. */
function guard(tokens: readonly Token[], index: number): Fault[] {
  let depth = 0;
  const close = tokens.find(({ text, kind }, at) => {
    if (at <= index || kind !== "mark") return false;
    if (text === "(") depth += 1;
    if (text === ")") depth -= 1;
    return depth === 0;
  });
  const open = tokens[index + 1];
  if (open?.text !== "(" || !close) return [];
  const [start, end] = [open.start + 1, close.start];
  const never = { start, end, after: "false" };
  // A loop without an end would only wait for the time limit.
  return tokens[index]?.text === "while" ? [never] : [{ start, end, after: "true" }, never];
}

/** Not an empty string, a name, nor a fallback, which mostly stands there for the types alone. */
function isReplaceable(text: string, last: Token | undefined, next: Token | undefined): boolean {
  if (!/^["']..*["']$/s.test(text) || isKey(last, next)) return false;
  return !["from", "import", "??"].includes(last?.text ?? "");
}

/** A pattern without one of its anchors, or one that minds capitals. */
function loosened(text: string): string[] {
  const end = text.lastIndexOf("/");
  const [body, flags] = [text.slice(1, end), text.slice(end + 1)];
  return [
    ...(body.startsWith("^") ? [`/${body.slice(1)}/${flags}`] : []),
    ...(/(^|[^\\])\$$/.test(body) ? [`/${body.slice(0, -1)}/${flags}`] : []),
    ...(flags.includes("i") ? [`/${body}/${flags.replace("i", "")}`] : []),
  ];
}

/** The name of a field in an object. */
function isKey(last: Token | undefined, next: Token | undefined): boolean {
  return next?.text === ":" && (last?.text === "{" || last?.text === ",");
}

function compiles(text: string): boolean {
  try {
    stripTypeScriptTypes(text);
    return true;
  } catch {
    return false;
  }
}

function shown(code: string): string {
  return code.replace(/\s+/g, " ").trim();
}

function both(one: string, other: string): [string, string][] {
  return [
    [one, other],
    [other, one],
  ];
}
