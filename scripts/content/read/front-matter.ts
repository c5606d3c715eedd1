/**
 * Splits a Markdown file into its fields and its words; only plain YAML fields are let through. By hand, because
 * gray-matter runs JavaScript after `---js`, closes the fields at `---x`, and takes seconds over many blank lines.
 */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";

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
  const refused = (line: number, message: string) => ({
    problem: { file, line, column: 1, field: "", message },
  });
  if (text.trim() === "") return refused(1, "is empty. Start it with its fields between two lines of ---.");
  const lines = text.split("\n");
  const opening = (lines[0] ?? "").trimEnd();
  if (/^---\s*\S/.test(opening) && !/^---\s*ya?ml$/.test(opening)) {
    return refused(
      1,
      `starts with ${quoted(opening)}. Type --- alone on the first line: fields are plain lines only.`,
    );
  }
  if (opening === "")
    return refused(1, "starts with an empty line. Delete it: --- must be on the first line.");
  if (opening !== "---" && opening.trim() === "---")
    return refused(1, "starts with spaces before ---. Delete them: --- stands at the left edge.");
  if (!opening.startsWith("---")) {
    return refused(
      1,
      `starts with ${quoted(opening)}. Type --- alone on the first line, then the fields, then --- again.`,
    );
  }
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith("---"));
  if (closing < 0) {
    return refused(1, "has no line that ends its fields. Type --- alone on a line after the last field.");
  }
  if ((lines[closing] ?? "").trimEnd() !== "---") {
    return refused(
      closing + 1,
      `has ${quoted(lines[closing] ?? "")} where its fields end. Type --- alone on that line.`,
    );
  }
  // An empty line in the place of the opening one keeps the numbers of the lines.
  const fields = ["", ...lines.slice(1, closing)].join("\n");
  return { fields, words: lines.slice(closing + 1).join("\n"), wordsLine: closing + 2 };
}
