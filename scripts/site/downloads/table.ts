/** The questions as a table for spreadsheets: comma-separated values by RFC 4180. */
import type { Library } from "../../content/schema.ts";
import { editionOf, withSlash } from "../edition.ts";
import { plainLine } from "./plain-words.ts";

/** Spreadsheets take UTF-8 for something else unless a file begins with this mark. */
const UTF_8_MARK = "\ufeff";

/** One row a question under a row of names; lines end in CR LF. */
export function tableOf(library: Library): string {
  const { version } = editionOf(library);
  const base = withSlash(library.board.web_address);
  const themes = new Map(library.themes.map(({ id, title }) => [id, title]));
  const sources = new Map(
    library.evidence.map(({ id, author, year, title }) => [
      id,
      `${author}${year ? ` (${year})` : ""}, ${title}`,
    ]),
  );
  const rows = library.questions.map((question) => [
    question.id,
    String(question.number),
    themes.get(question.theme) ?? question.theme,
    question.title,
    question.question,
    question.for,
    question.source,
    question.quoted?.wording ?? "",
    question.evidence.map((id) => sources.get(id) ?? id).join("; "),
    `${base}checklist/${question.id}/`,
    // A bare 2.10 would be read as the number 2.1.
    `Version ${version}`,
  ]);
  const names = [
    "id",
    "number",
    "theme",
    "title",
    "question",
    "for",
    "source",
    "wording_2014",
    "evidence",
    "address",
    "version",
  ];
  return UTF_8_MARK + [names, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/**
 * One cell: plain words in quotation marks where a comma, a quotation mark or a line break needs them (RFC 4180,
 * section 2). An apostrophe goes before what a spreadsheet would run as a formula.
 */
export function cell(words: string): string {
  const plain = plainCell(words);
  const safe = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plainCell(words: string): string {
  return plainLine(words).replaceAll("\n", " ");
}
