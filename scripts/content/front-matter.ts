/** Splits a Markdown file into its fields and its words; only plain YAML fields are let through. */
import matter from "gray-matter";
import type { Problem } from "../core/problem.ts";
import { quoted } from "../core/quote.ts";

export interface Split {
  /** The fields as YAML; its lines count as in the file. */
  fields: string;
  /** The words under the fields. */
  words: string;
  /** Line of the file, from 1, on which `words` begins. */
  wordsLine: number;
}

/** Splits `text`; a file whose fields cannot be told from its words yields one problem. */
export function splitFields(text: string, file: string): Split | { problem: Problem } {
  const refused = (line: number, message: string) => ({ problem: { file, line, column: 1, field: "", message } });
  if (text.trim() === "") return refused(1, "is empty. Start it with its fields between two lines of ---.");
  const lines = text.split("\n");
  const opening = (lines[0] ?? "").trimEnd();
  // gray-matter runs whatever engine the opening line names, JavaScript among them.
  if (/^---\s*\S/.test(opening) && !/^---\s*ya?ml$/.test(opening)) {
    return refused(1, `starts with ${quoted(opening)}. Type --- alone on the first line: fields are plain lines only.`);
  }
  if (!opening.startsWith("---")) {
    return refused(1, `starts with ${quoted(opening)}. Type --- alone on the first line, then the fields, then --- again.`);
  }
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  if (closing < 0) {
    return refused(1, "has no line that ends its fields. Type --- alone on a line after the last field.");
  }
  if ((lines[closing] ?? "").trimEnd() !== "---") {
    return refused(closing + 1, `has ${quoted(lines[closing] ?? "")} where its fields end. Type --- alone on that line.`);
  }
  const { matter: fields, content } = matter(text, { engines: { yaml: () => ({}) } });
  return { fields, words: content, wordsLine: lines.length - content.split("\n").length + 1 };
}
