/** Says in plain words why lines of YAML do not fit together. */
import type { YAMLError } from "yaml";
import { quoted } from "../../core/quote.ts";
import type { SourcePosition } from "./source-position.ts";

/** What is wrong at one position of the text. */
export interface Diagnostic {
  line: number;
  column: number;
  field: string;
  message: string;
}

/** Errors after which the parser still reads the rest of the file as the author meant it. */
const recoverable = new Set(["BAD_DQ_ESCAPE", "BAD_SCALAR_START", "TAG_RESOLVE_FAILED", "BAD_ALIAS"]);

/**
 * One diagnostic for each line that is clearly at fault, or else one for the first line that does not fit. What follows
 * such a line would be guesswork, so `isRecoverable` is then false. `names` are those of fields that may stand here.
 */
export function syntaxProblems(
  errors: readonly YAMLError[],
  text: string,
  positionAt: (offset: number) => SourcePosition,
  names: ReadonlySet<string> = new Set(),
): { diagnostics: Diagnostic[]; isRecoverable: boolean } {
  const lines = text.split("\n");
  const ordered = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const fatal = ordered.find(({ code }) => !recoverable.has(code));
  const tabProblems = tabIndents(lines);
  const diagnostics = [...tabProblems];
  for (const error of ordered.filter(({ code }) => recoverable.has(code))) {
    const position = positionAt(error.pos[0]);
    if (!diagnostics.some(({ line }) => line === position.line))
      diagnostics.push(diagnose(error, lines, position));
  }
  if (fatal) {
    const mistakes = lines.flatMap((line, index) => findLikelyMistake(line, index, lines, names));
    // Lines that start with tabs seldom fit; once the tabs are replaced they usually do.
    const isExplained = mistakes.length > 0 || tabProblems.length > 0;
    diagnostics.push(...(isExplained ? mistakes : [diagnose(fatal, lines, positionAt(fatal.pos[0]))]));
  }
  return { diagnostics, isRecoverable: !fatal };
}

/** Every line that starts with a tab. */
function tabIndents(lines: readonly string[]): Diagnostic[] {
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

/** The mistakes that cause nearly all syntax errors, found by looking at one line and the next. */
function findLikelyMistake(
  line: string,
  index: number,
  lines: readonly string[],
  names: ReadonlySet<string>,
): Diagnostic[] {
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
  if (/^\[\]\s*$/.test(line) && lines.some((other) => /^- /.test(other)))
    return at(1, "", 'says that nothing is listed, and something is. Delete the line "[]".');
  const [, edge = "", mark = "", words = ""] =
    /^(\s*)([\u2010-\u2015\u2022\u2212])\s*([A-Za-z_]+:.*)$/.exec(line) ?? [];
  if (mark !== "") {
    const message = `starts with ${quoted(mark)}. Type a hyphen and a space: ${quoted(`- ${words}`)}.`;
    return at(edge.length + 1, "", message);
  }
  const [, before = "", name = "", rest = ""] = namedLine.exec(line) ?? [];
  if (before === "" && name !== "" && rest.trim() !== "" && startsEntryWithoutHyphen(lines, index)) {
    return at(1, "", `needs a hyphen and a space at its start: ${quoted(`- ${line.trim()}`)}.`);
  }
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
  const message = /^["']/.test(value) ? mistakeInQuoted(value, next) : mistakeInPlain(value, next, names);
  return message === undefined ? [] : at(line.length - rest.trimStart().length + 1, name, message);
}

/** Whether a field at the left edge begins an entry with indented fields below it, in a file that is otherwise a list. */
function startsEntryWithoutHyphen(lines: readonly string[], index: number): boolean {
  // Right below other fields it is one of theirs that lost its indent.
  if (/^\s*[^\s#]/.test(lines[index - 1] ?? "")) return false;
  return /^ +[A-Za-z_]+:/.test(lines[index + 1] ?? "") && lines.some((line) => /^- +[A-Za-z_]+:/.test(line));
}

/** Text after the closing quote, or no closing quote before the next field. */
function mistakeInQuoted(value: string, next: string): string | undefined {
  const mark = value[0] ?? "";
  const quotedValue = mark === '"' ? /^"(?:[^"\\]|\\.)*"(.*)$/ : /^'(?:[^']|'')*'(.*)$/;
  const closed = quotedValue.exec(value);
  if (!closed) return namedLine.test(next) ? unclosedQuoteMessage(mark) : undefined;
  const rest = (closed[1] ?? "").trim();
  if (rest === "" || rest.startsWith("#")) return undefined;
  const other = mark === '"' ? "single" : "double";
  return `has ${quoted(rest)} after its closing quote. Put ${other} quotes round the whole text.`;
}

function mistakeInPlain(value: string, next: string, names: ReadonlySet<string>): string | undefined {
  const bracket = value.startsWith("[") ? "]" : value.startsWith("{") ? "}" : undefined;
  if (bracket && !value.includes(bracket) && namedLine.test(next)) return unclosedBracketMessage(bracket);
  const mark =
    /^(?:[?:](?=\s)|[|>](?![-+\d]*(?:\s+#.*)?$)|\{\{|\[[^\]]*\](?=\s*[^\s#])|\{[^}]*\}(?=\s*[^\s#]))/.exec(
      value,
    )?.[0];
  if (mark !== undefined) return `starts with ${quoted(value.slice(0, 1))}. Put the words in quotes.`;
  if (/^-\s/.test(value)) {
    return 'starts with "-". Begin the list on the next line, or put the words in quotes.';
  }
  const second = /(?:^|\s)(([A-Za-z_]+):\s+\S+)$/.exec(value);
  if (second && names.has(second[2] ?? ""))
    return `holds a second field. Start ${quoted(second[1] ?? "")} on a line of its own.`;
  return /^[^[{|>#].*:(\s|$)/.test(value) ? "holds a colon. Put the words in quotes." : undefined;
}

function unclosedBracketMessage(bracket: string): string {
  return `opens a bracket that is not closed. Type ${bracket} at its end, or put the words in quotes.`;
}

function unclosedQuoteMessage(mark: string): string {
  return `opens a quote that is not closed. Type ${mark} at the end of the words.`;
}

function diagnose(
  { code, message: reason }: YAMLError,
  lines: readonly string[],
  at: SourcePosition,
): Diagnostic {
  const position = nextTextLine(lines, at);
  const line = lines[position.line - 1] ?? "";
  const diagnostic = (message: string): Diagnostic => ({
    ...position,
    field: namedLine.exec(line)?.[2] ?? "",
    message,
  });
  const value = line.slice(position.column - 1);
  switch (code) {
    case "BAD_DQ_ESCAPE":
      return diagnostic(
        `has ${quoted(value.slice(0, 2))} between double quotes. Type \\\\ for a backslash, or use single quotes.`,
      );
    case "BAD_SCALAR_START":
      return diagnostic(`starts with ${quoted(value.slice(0, 1))}. Put the words in quotes.`);
    case "MULTIPLE_DOCS":
      return { ...diagnostic("A line --- or ... cuts the file in two here. Delete that line."), field: "" };
    case "RESOURCE_EXHAUSTION":
      return { ...diagnostic("goes too many levels deep. Keep fields to one or two levels."), field: "" };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return misindentedLine(lines, position);
  }
  const mark = /closing (["'])quote/.exec(reason)?.[1];
  if (mark) return unclosedQuote(lines, mark);
  const bracket = /with an? ([\]}])$/.exec(reason)?.[1];
  return bracket ? diagnostic(unclosedBracketMessage(bracket)) : unexpectedLine(lines, position.line);
}

/** A line of text without a field, or one that is indented further than the field it follows. */
function misindentedLine(lines: readonly string[], position: SourcePosition): Diagnostic {
  const { line: number } = nextTextLine(lines, { line: position.line + 1, column: 1 });
  const [, before, name] = namedLine.exec(lines[number - 1] ?? "") ?? [];
  if (before === undefined || name === undefined || !namedLine.test(lines[position.line - 1] ?? "")) {
    return unexpectedLine(lines, position.line);
  }
  const message = "starts further in than the line above it. Start both at the same column.";
  return { line: number, column: before.length + 1, field: name, message };
}

/** `position`, or the start of the next line of text when that one is empty or a comment. */
function nextTextLine(lines: readonly string[], position: SourcePosition): SourcePosition {
  const isText = (line: string) => /^\s*[^\s#]/.test(line);
  if (isText(lines[position.line - 1] ?? "")) return position;
  const after = lines.findIndex((line, index) => index >= position.line && isText(line));
  return after < 0 ? position : { line: after + 1, column: 1 };
}

/** The quotation mark that is never closed: the last field, item or line that opens one. */
function unclosedQuote(lines: readonly string[], mark: string): Diagnostic {
  const index = lines.findLastIndex((text) => new RegExp(`(?:^\\s*|[:-]\\s+|[[{,]\\s*)${mark}`).test(text));
  const text = lines[index] ?? "";
  const field = namedLine.exec(text)?.[2] ?? "";
  return {
    line: Math.max(index, 0) + 1,
    column: text.indexOf(mark) + 1,
    field,
    message: unclosedQuoteMessage(mark),
  };
}

function unexpectedLine(lines: readonly string[], number: number): Diagnostic {
  const line = lines[number - 1] ?? "";
  const [, before = "", name] = namedLine.exec(line) ?? [];
  const misindented =
    name === undefined || before.includes("-") ? undefined : misindentedField(lines, number, before.length);
  if (name !== undefined && misindented !== undefined)
    return { line: number, column: before.length + 1, field: name, message: misindented };
  const remedy = /^\s*-/.test(line)
    ? 'Begin every "-" of a list at the same column.'
    : name !== undefined
      ? "Check the spaces at its start, its colon and its quotes."
      : "Start it with the name of a field and a colon, or put spaces before it if it belongs to the line above.";
  const message = `${quoted(line)} does not fit with the lines above it. ${remedy}`;
  return { line: number, column: line.search(/\S|$/) + 1, field: "", message };
}

/** The message for a field that is indented like no field above it: the nearest indent, or the inner of two, was meant. */
function misindentedField(lines: readonly string[], number: number, start: number): string | undefined {
  const open: { name: string; start: number }[] = [];
  for (const line of lines.slice(0, number - 1).reverse()) {
    const [, before = "", name] = namedLine.exec(line) ?? [];
    if (name !== undefined && before.length < (open.at(-1)?.start ?? Number.POSITIVE_INFINITY))
      open.push({ name, start: before.length });
  }
  const distance = (field: { start: number }) => Math.abs(field.start - start);
  const [intended] = open.sort((a, b) => distance(a) - distance(b) || b.start - a.start);
  if (!intended || intended.start === start) return undefined;
  const way = intended.start > start ? "out" : "in";
  return `starts further ${way} than ${quoted(intended.name)} above it. Start both at the same column.`;
}
