/**
 * Splits a Markdown file into fields and body with gray-matter, whose only engine is our YAML reader. Input that
 * gray-matter handles badly is refused first: it closes the fields at `---x`, accepts other languages than YAML, and
 * takes a minute for a hundred thousand empty lines among the fields.
 */
import matter from "gray-matter";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { MAX_EMPTY_LINES } from "./folder-layout.ts";
import { fieldLengthProblem, type ParsedFields, readYaml } from "./yaml.ts";

export interface FrontMatter {
  /** The fields; their positions are those in the file. */
  fields: ParsedFields;
  /** The Markdown below the fields. */
  body: string;
  /** Line of the file, from 1, on which `body` begins. */
  bodyLine: number;
  /** The problem of fields that begin a second time. What stands below them is guesswork. */
  second: Problem | undefined;
}

/**
 * Reads `text`, the whole of `file`. `names` are those of the fields that may stand in it. A file whose
 * fields cannot be separated from its body yields one problem.
 */
export function readFrontMatter(
  text: string,
  file: string,
  names?: ReadonlySet<string>,
): FrontMatter | { problem: Problem } {
  const lines = text.split("\n");
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  const fault = openingFault(text, lines[0] ?? "") ?? closingFault(lines, closing);
  if (fault) return { problem: { file, column: 1, field: "", ...fault } };
  const fields = lines.slice(1, closing);
  const tooLong = fieldLengthProblem(["", ...fields].join("\n"), file) ?? emptyLineProblem(fields, file);
  // Fences without trailing spaces or `yaml`, and no fields that would take too long.
  const canonical = ["---", ...(tooLong ? [] : fields), "---", ...lines.slice(closing + 1)].join("\n");
  const read = (yaml: string) => readYaml(yaml, file, names);
  const split = matter(canonical, {
    engines: { yaml: read, json: refuse, javascript: refuse },
    excerpt: false,
  });
  // gray-matter calls no engine when there are only comments.
  const data = "problems" in split.data ? (split.data as ParsedFields) : read(split.matter);
  return {
    fields: tooLong ? { tree: undefined, problems: [tooLong] } : data,
    body: split.content,
    bodyLine: closing + 2,
    second: secondFields(lines, closing, file, names),
  };
}

/** Fields that begin again below the first, as when a file was saved into itself or its top was pasted twice. */
function secondFields(
  lines: readonly string[],
  closing: number,
  file: string,
  names: ReadonlySet<string> = new Set(),
): Problem | undefined {
  const isField = (line = "") => names.has(/^([a-z_]+):(?:\s|$)/.exec(line)?.[1] ?? "");
  const index = lines.findIndex(
    (line, at) =>
      at > closing && line.trimEnd() === "---" && isField(lines[at + 1]) && isField(lines[at + 2]),
  );
  if (index < 0) return undefined;
  const rest = lines.slice(index).join("\n").trim();
  const isWholeFile = rest === lines.slice(0, index).join("\n").trim();
  const message = isWholeFile
    ? "The whole file begins again on this line. Delete everything from here on."
    : "A second set of fields begins here. Keep one of the two, and delete the other with its two lines of ---.";
  return { file, line: index + 1, column: 1, field: "", message };
}

/** Replaces the engines that gray-matter comes with. */
function refuse(): never {
  throw new Error("Fields are YAML and nothing else.");
}

interface Fault {
  line: number;
  message: string;
}

function openingFault(text: string, line: string): Fault | undefined {
  const opening = line.trimEnd();
  const fault = (message: string) => ({ line: 1, message });
  if (text.trim() === "") return fault("is empty. Start it with its fields between two lines of ---.");
  if (/^---\s*\S/.test(opening) && !/^---\s*ya?ml$/.test(opening)) {
    return fault(
      `starts with ${quoted(opening)}. Type --- alone on the first line: fields are plain lines only.`,
    );
  }
  if (opening === "") return fault("starts with an empty line. Delete it: --- must be on the first line.");
  if (opening !== "---" && opening.trim() === "---")
    return fault("starts with spaces before ---. Delete them: --- must be at the start of the line.");
  if (!opening.startsWith("---")) {
    return fault(
      `starts with ${quoted(opening)}. Type --- alone on the first line, then the fields, then --- again.`,
    );
  }
  return undefined;
}

function closingFault(lines: readonly string[], closing: number): Fault | undefined {
  const line = lines[closing];
  if (line === undefined) {
    const message = "has no line that ends its fields. Type --- alone on a line after the last field.";
    return { line: 1, message };
  }
  if (line.trimEnd() === "---") return undefined;
  const message = `has ${quoted(line)} where its fields end. Type --- alone on that line.`;
  return { line: closing + 1, message };
}

function emptyLineProblem(fields: readonly string[], file: string): Problem | undefined {
  const empty = fields.filter((line) => line.trim() === "").length;
  if (empty <= MAX_EMPTY_LINES) return undefined;
  const line = fields.findIndex((text) => text.trim() === "") + 2;
  const message = `has ${empty} empty lines among its fields. Keep them to ${MAX_EMPTY_LINES} or fewer.`;
  return { file, line, column: 1, field: "", message };
}
