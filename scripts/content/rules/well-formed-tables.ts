/** Every table is parsed as one, and no cell of it is lost. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { count } from "../../core/text.ts";
import { type Body, positionOfLine } from "../read/body.ts";
import { type Entry, problemAt } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const MAX_COLUMNS = 6;

export const wellFormedTables: Rule = (content) => allEntries(content).flatMap(inEntry);

function inEntry(entry: Entry): Problem[] {
  const { body } = entry;
  if (!body || entry.frozen) return [];
  return body.tokens.flatMap(({ type, map }) => {
    if (!map) return [];
    const found =
      type === "table_open"
        ? inTable(body, map)
        : type === "paragraph_open"
          ? inParagraph(body, map)
          : undefined;
    return found ? [problemAt(entry, positionOfLine(body, found.line), "", found.message)] : [];
  });
}

interface Found {
  line: number;
  message: string;
}

/** Rows that were not parsed as a table: the page would show them with their marks. */
function inParagraph(body: Body, [start, end]: readonly [number, number]): Found | undefined {
  const rows = body.lines.slice(start, end);
  const first = rows.findIndex((row) => row.trimStart().startsWith("|"));
  if (first < 0) return columnsOf(rows, start);
  const [head = "", below = ""] = rows.slice(first);
  if (!/^[\s|:-]*-[\s|:-]*$/.test(below)) {
    const marks = `|${" --- |".repeat(Math.max(cellsOf(head).length, 1))}`;
    return {
      line: start + first,
      message: `starts with "|", and is not a table yet. Type ${quoted(marks)} on a line of its own below the first row.`,
    };
  }
  const [columns, marks] = [cellsOf(head).length, cellsOf(below).length];
  if (columns === marks)
    return {
      line: start + first,
      message:
        'starts with "|", and is not a table yet. Put an empty line above it, and start it at the left edge.',
    };
  return {
    line: start + first + 1,
    message: `marks ${count(marks, "column")}, and the row above it has ${columns}. Type as many of each.`,
  };
}

/** Columns that a spreadsheet, or a table of Word, puts apart by tabs, and people by upright strokes. */
function columnsOf(rows: readonly string[], start: number): Found | undefined {
  const words = rows.map((row) => row.replace(container, "").trim());
  const tab = words.findIndex((row) => row.includes("\t"));
  const stroke = words.findIndex((row, index) => / \| /.test(row) && / \| /.test(words[index + 1] ?? ""));
  const line = tab >= 0 ? tab : stroke;
  if (line < 0) return undefined;
  const cells = (words[line] ?? "").split(tab >= 0 ? /\t+/ : /\s\|\s/).map((cell) => cell.trim());
  const [head, marks] = [cells, cells.map(() => "---")].map((row) => quoted(`| ${row.join(" | ")} |`));
  return {
    line: start + line,
    message: `holds ${tab >= 0 ? "a tab, as in a copied table" : "columns that are not a table yet"}. Type ${head}, ${marks} below it, and each row in the same way.`,
  };
}

function inTable(body: Body, [start, end]: readonly [number, number]): Found | undefined {
  const headings = cellsOf(body.lines[start] ?? "");
  const columns = headings.length;
  if (columns > MAX_COLUMNS)
    return {
      line: start,
      message: `The table has ${columns} columns, and a page has room for ${MAX_COLUMNS}. Make two tables of it, or a list.`,
    };
  for (let line = start + 2; line < end; line += 1) {
    const cells = cellsOf(body.lines[line] ?? "");
    const extra = cells[columns];
    if (extra !== undefined)
      return {
        line,
        message: `has ${count(cells.length, "cell")}, and the table has ${count(columns, "column")}. ${quoted(extra)} would be left out: delete it, or give it a column.`,
      };
    if (cells.length < columns)
      return {
        line,
        message: `has ${count(cells.length, "cell")}, and the table has ${count(columns, "column")}. Type | once more for each cell that is empty.`,
      };
  }
  if (end - start < 3)
    return { line: start, message: "The table has no rows. Type them below its headings." };
  // The column of row names may lack a heading.
  const lacksHeading = headings.slice(1).includes("") || headings.every((words) => words === "");
  return lacksHeading
    ? { line: start, message: "A column of the table has no heading. Type one in its first row." }
    : undefined;
}

/** Marks before a table inside a quotation, an item or a definition. */
const container = /^[\s>]*(?:(?:[-+*:•●·▪◦‣○■⁃§Øüvoq]|\d{1,9}[.)])\s+)*/;

/** The same, where a row of a table follows. */
const containerOfARow = new RegExp(`${container.source}(?=\\|)`);

/** The cells of a row: the text between marks, of which the outer two are optional. */
function cellsOf(row: string): string[] {
  const cells = row
    .replace(containerOfARow, "")
    .trim()
    .split(/(?<!\\)\|/);
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells.map((cell) => cell.trim());
}
