/** Clauses 7.2 and 7.5 on tables: a whole grid of cells, each connected to its headings. */
import { PDFArray } from "@cantoo/pdf-lib";
import { attribute } from "../pdf/attributes.ts";
import { type Element, elementsIn } from "../pdf/structure.ts";
import { asName, asNumber, asText, textEntry } from "../pdf/values.ts";
import { pageOf, type Subject, typeOf } from "./subject.ts";

interface Cell {
  element: Element;
  heading: boolean;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function inspectTables(subject: Subject): void {
  const ids = new Set(subject.elements.flatMap((element) => textEntry(element.dict, "ID") ?? []));
  for (const table of subject.elements) {
    if (typeOf(subject, table) !== "Table") continue;
    inspectHeaders(subject, table, layOut(subject, table), ids);
  }
}

function rowsOf(subject: Subject, table: Element): Element[] {
  return elementsIn(table).flatMap((child) => {
    const type = typeOf(subject, child);
    if (type === "TR") return [child];
    return ["THead", "TBody", "TFoot"].includes(type) ? rowsOf(subject, child) : [];
  });
}

/** Places every cell in the grid and reports gaps and overlaps. */
function layOut(subject: Subject, table: Element): Cell[] {
  const page = pageOf(subject, table);
  const rows = rowsOf(subject, table);
  const taken: boolean[][] = rows.map(() => []);
  const cells: Cell[] = [];
  rows.forEach((line, row) => {
    let column = 0;
    for (const element of elementsIn(line)) {
      while (taken[row]?.[column]) column++;
      const cell = {
        element,
        heading: typeOf(subject, element) === "TH",
        row,
        column,
        rows: span(element, "RowSpan"),
        columns: span(element, "ColSpan"),
      };
      cells.push(cell);
      if (row + cell.rows > rows.length)
        subject.report("7.2-41", `A cell of row ${row + 1} reaches below the table.`, page);
      if (occupy(taken, cell)) subject.report("7.2-15", `Two cells of row ${row + 1} overlap.`, page);
      column += cell.columns;
    }
  });
  const widths = taken.map((row) => row.length);
  const [first = 0] = widths;
  const other = widths.findIndex((width) => width !== first);
  if (other > 0) {
    const rule = (widths[other] ?? 0) > first ? "7.2-42" : "7.2-43";
    subject.report(
      rule,
      `Row 1 of a table has ${first} columns, row ${other + 1} has ${widths[other]}.`,
      page,
    );
  }
  return cells;
}

/** Marks the places of a cell; true when one was taken already. */
function occupy(taken: boolean[][], { row, column, rows, columns }: Cell): boolean {
  let overlaps = false;
  for (const line of taken.slice(row, row + rows)) {
    for (let at = column; at < column + columns; at++) {
      overlaps ||= line[at] === true;
      line[at] = true;
    }
  }
  return overlaps;
}

function span(cell: Element, key: "RowSpan" | "ColSpan"): number {
  return asNumber(attribute(cell, "Table", key)) ?? 1;
}

/** A cell needs headings by name, or one in its row or column whose scope covers it. */
function inspectHeaders(
  subject: Subject,
  table: Element,
  cells: readonly Cell[],
  ids: ReadonlySet<string>,
): void {
  const headings = cells.filter((cell) => cell.heading);
  const allScoped = headings.every((cell) => scopeOf(cell) !== "");
  if (headings.length === 0) return;
  for (const cell of cells) {
    if (cell.heading) continue;
    const named = headersOf(cell);
    const unknown = named.filter((id) => !ids.has(id));
    const connected = named.length > unknown.length || headings.some((heading) => covers(heading, cell));
    if (connected) continue;
    const page = pageOf(subject, cell.element) ?? pageOf(subject, table);
    const place = `A cell in row ${cell.row + 1}, column ${cell.column + 1} of a table`;
    if (unknown.length > 0)
      subject.report("7.5-2", `${place} names headings that are not there: ${unknown.join(", ")}.`, page);
    else if (!allScoped) subject.report("7.5-1", `${place} has no heading.`, page);
  }
}

function headersOf({ element }: Cell): string[] {
  const headers = attribute(element, "Table", "Headers");
  return headers instanceof PDFArray ? headers.asArray().flatMap((id) => asText(id) ?? []) : [];
}

function scopeOf({ element }: Cell): string {
  return asName(attribute(element, "Table", "Scope")) ?? "";
}

function covers(heading: Cell, cell: Cell): boolean {
  const scope = scopeOf(heading);
  const sameRow = cell.row >= heading.row && cell.row < heading.row + heading.rows;
  const sameColumn = cell.column >= heading.column && cell.column < heading.column + heading.columns;
  return (
    (sameRow && (scope === "Row" || scope === "Both")) ||
    (sameColumn && (scope === "Column" || scope === "Both"))
  );
}
