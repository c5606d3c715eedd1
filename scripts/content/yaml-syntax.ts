/** Says in plain words why lines of YAML do not fit together. */
import type { YAMLError } from "yaml";
import { quoted } from "../core/quote.ts";
import type { Place } from "./place.ts";

/** What is wrong in one place of the text. */
export interface Said {
  line: number;
  column: number;
  field: string;
  message: string;
}

/** After these the rest of the file still reads as the author meant it. */
const harmless = new Set(["BAD_DQ_ESCAPE", "BAD_SCALAR_START", "TAG_RESOLVE_FAILED", "BAD_ALIAS"]);

/**
 * One problem for each line that is clearly at fault, or else one for the first line that does not fit. Everything
 * after such a line would be guesswork, so `readable` is then false.
 */
export function syntaxProblems(
  errors: readonly YAMLError[],
  text: string,
  placeAt: (offset: number) => Place,
): { said: Said[]; readable: boolean } {
  const lines = text.split("\n");
  const ordered = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const grave = ordered.find(({ code }) => !harmless.has(code));
  const tabbed = tabs(lines);
  const said = [...tabbed];
  for (const error of ordered.filter(({ code }) => harmless.has(code))) {
    const place = placeAt(error.pos[0]);
    if (!said.some(({ line }) => line === place.line)) said.push(explain(error, lines, place));
  }
  if (grave) {
    const slips = lines.flatMap(slipIn);
    // Lines that start with tabs seldom fit, and mending the tabs mends that too.
    const clear = slips.length > 0 || tabbed.length > 0;
    said.push(...(clear ? slips : [explain(grave, lines, placeAt(grave.pos[0]))]));
  }
  return { said, readable: !grave };
}

/** Every line that starts with a tab. */
function tabs(lines: readonly string[]): Said[] {
  return lines.flatMap((line, index) => {
    if (!/^ *\t\s*\S/.test(line)) return [];
    const field = namedLine.exec(line)?.[2] ?? "";
    return [
      { line: index + 1, column: 1, field, message: "starts with a tab. Use spaces at the start of a line." },
    ];
  });
}

/** `name: rest` at the start of a line, as the first field of a list item or not. */
const namedLine = /^(\s*(?:- +)?)([A-Za-z_]+):(.*)$/;

/** The slips that make up nearly all faults, found by looking at one line and the next. */
function slipIn(line: string, index: number, lines: readonly string[]): Said[] {
  const at = (column: number, field: string, message: string) => [
    { line: index + 1, column, field, message },
  ];
  const hyphen = /^(\s*)-(?![\s-])/.exec(line);
  if (hyphen) {
    return at(
      (hyphen[1] ?? "").length + 1,
      "",
      `needs a space after the hyphen: ${quoted(`- ${line.trim().slice(1)}`)}.`,
    );
  }
  const [, before = "", name = "", rest = ""] = namedLine.exec(line) ?? [];
  if (name === "") {
    // A colon of another alphabet, or another mark in its place.
    const [, start = "", field = "", words = ""] =
      /^(\s*(?:- +)?)([A-Za-z_]+) ?[=\uff1a\ufe55\ua789\u2236;]\s*(.+)$/.exec(line) ?? [];
    if (field === "") return [];
    return at(
      start.length + 1,
      field,
      `needs a colon and a space after its name: ${quoted(`${field}: ${words}`)}.`,
    );
  }
  if (/^[^\s/]/.test(rest)) {
    return at(before.length + 1, name, `needs a space after the colon: ${quoted(`${name}: ${rest}`)}.`);
  }
  const value = rest.trim();
  const next = lines[index + 1] ?? "";
  const message = /^["']/.test(value) ? slipInQuotation(value, next) : slipInPlain(value, next);
  return message === undefined ? [] : at(line.length - rest.trimStart().length + 1, name, message);
}

/** Words that stand after the closing quote, or no closing one before the next field. */
function slipInQuotation(value: string, next: string): string | undefined {
  const mark = value[0] ?? "";
  const whole = mark === '"' ? /^"(?:[^"\\]|\\.)*"(.*)$/ : /^'(?:[^']|'')*'(.*)$/;
  const closed = whole.exec(value);
  if (!closed) return namedLine.test(next) ? unclosed(mark) : undefined;
  const rest = (closed[1] ?? "").trim();
  if (rest === "" || rest.startsWith("#")) return undefined;
  const other = mark === '"' ? "single" : "double";
  return `has ${quoted(rest)} after its closing quote. Put ${other} quotes round the whole text.`;
}

function slipInPlain(value: string, next: string): string | undefined {
  const bracket = value.startsWith("[") ? "]" : value.startsWith("{") ? "}" : undefined;
  if (bracket && !value.includes(bracket) && namedLine.test(next)) return unclosedBracket(bracket);
  const mark = /^(?:[|>](?![-+\d]*(?:\s+#.*)?$)|\{\{|\[[^\]]*\](?=\s*[^\s#])|\{[^}]*\}(?=\s*[^\s#]))/.exec(
    value,
  )?.[0];
  if (mark !== undefined) return `starts with ${quoted(value.slice(0, 1))}. Put the words in quotes.`;
  if (/^-\s/.test(value)) {
    return 'starts with "-". Begin the list on the next line, or put the words in quotes.';
  }
  return /^[^[{|>#].*:(\s|$)/.test(value) ? "holds a colon. Put the words in quotes." : undefined;
}

function unclosedBracket(bracket: string): string {
  return `opens a bracket that is not closed. Type ${bracket} at its end, or put the words in quotes.`;
}

function unclosed(mark: string): string {
  return `opens a quote that is not closed. Type ${mark} at the end of the words.`;
}

function explain({ code, message: reason }: YAMLError, lines: readonly string[], place: Place): Said {
  const line = lines[place.line - 1] ?? "";
  const said = (message: string): Said => ({ ...place, field: namedLine.exec(line)?.[2] ?? "", message });
  const value = line.slice(place.column - 1);
  switch (code) {
    case "BAD_DQ_ESCAPE":
      return said(
        `has ${quoted(value.slice(0, 2))} between double quotes. Type \\\\ for a backslash, or use single quotes.`,
      );
    case "BAD_SCALAR_START":
      return said(`starts with ${quoted(value.slice(0, 1))}. Put the words in quotes.`);
    case "MULTIPLE_DOCS":
      return { ...said("A line --- or ... cuts the file in two here. Delete that line."), field: "" };
    case "RESOURCE_EXHAUSTION":
      return { ...said("goes too many levels deep. Keep fields to one or two levels."), field: "" };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return unevenLine(lines, place);
  }
  const mark = /closing (["'])quote/.exec(reason)?.[1];
  if (mark) return lastOpened(lines, mark);
  const bracket = /with an? ([\]}])$/.exec(reason)?.[1];
  return bracket ? said(unclosedBracket(bracket)) : doesNotFit(lines, place.line);
}

/** A line of words alone, or one that begins further in than the field it follows. */
function unevenLine(lines: readonly string[], place: Place): Said {
  const next = lines[place.line] ?? "";
  const [, before, name] = namedLine.exec(next) ?? [];
  if (before === undefined || name === undefined || !namedLine.test(lines[place.line - 1] ?? "")) {
    return doesNotFit(lines, place.line);
  }
  const message = "starts further in than the line above it. Start both at the same column.";
  return { line: place.line + 1, column: before.length + 1, field: name, message };
}

/** The quotation mark that nothing closes: the last field or item that opens one. */
function lastOpened(lines: readonly string[], mark: string): Said {
  const index = lines.findLastIndex((text) => new RegExp(`(:|-)\\s+${mark}`).test(text));
  const text = lines[index] ?? "";
  const field = namedLine.exec(text)?.[2] ?? "";
  return { line: Math.max(index, 0) + 1, column: text.indexOf(mark) + 1, field, message: unclosed(mark) };
}

function doesNotFit(lines: readonly string[], number: number): Said {
  const line = lines[number - 1] ?? "";
  const isField = namedLine.test(line) || /^\s*-/.test(line);
  const remedy = isField
    ? /^\s*-/.test(line)
      ? 'Begin every "-" of a list at the same column.'
      : "Check the spaces at its start, its colon and its quotes."
    : "Start it with the name of a field and a colon, or put spaces before it if it belongs to the line above.";
  const message = `${quoted(line)} does not fit with the lines above it. ${remedy}`;
  return { line: number, column: line.search(/\S|$/) + 1, field: "", message };
}
