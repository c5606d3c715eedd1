/** Markdown as the paragraphs, lists and tables of Word: real styles, no blank paragraphs, nothing that floats. */
import {
  CheckBox,
  ExternalHyperlink,
  ImageRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { parser, plainText, type Token, type WritingSpace } from "../../content/markdown.ts";
import { type Picture, shownSize } from "../../content/pictures/picture.ts";

/** What a sheet is made of, in reading order. */
export type WordBlock = Paragraph | Table;

/** Room between the margins of A4, in twentieths of a point: 210 mm less 2 × 20 mm. */
export const TEXT_WIDTH = 9638;

/** A line to write on with a pen, in twentieths of a point: 9.75 mm. */
const LINE_HEIGHT = 553;

const LABEL_WIDTH = 3000;

/** A label, and lines of room to write beside it. */
export interface Room {
  label: string;
  lines: number;
}

/** Words in a line: `address` turns a link of the site into a whole address. */
export function inlineWords(markdown: string, address: (link: string) => string): ParagraphChild[] {
  return runs(parser.parseInline(markdown, {})[0]?.children ?? [], address);
}

/** Where words stand. */
export interface WordPlace {
  /** Turns a link of the site into a whole address. */
  address: (link: string) => string;
  /** The number of the next list of the document, so that each is numbered from one. */
  list: () => number;
  /** Widths in millimetres of the first columns of the first table. */
  columns?: readonly number[];
  /** What stands in the words. */
  pictures?: readonly Picture[];
}

/**
 * `markdown` as blocks. A heading of the first level that can stand in a text (`##`) gets the style of `level`; deeper ones
 * follow. Labels before lines to write on stand in one table with the room.
 */
export function wordBlocks(
  markdown: string,
  level: number,
  { address, list, columns = [], pictures = [] }: WordPlace,
): WordBlock[] {
  const blocks: WordBlock[] = [];
  const lists: { reference: "bullets" | "numbers"; instance: number }[] = [];
  let rooms: Room[] = [];
  let item: Token | undefined;
  let heading = 0;
  let table: { children: ParagraphChild[]; blank: boolean }[][] | undefined;
  let quoted = false;
  const flush = () => {
    if (rooms.length > 0) blocks.push(roomTable(rooms));
    rooms = [];
  };
  const tokens = parser.parse(markdown, {});
  tokens.forEach((token, index) => {
    switch (token.type) {
      case "heading_open":
        heading = level + Number(token.tag.slice(1)) - 2;
        break;
      case "heading_close":
        heading = 0;
        break;
      case "bullet_list_open":
        lists.push({ reference: "bullets", instance: list() });
        break;
      case "ordered_list_open":
        lists.push({ reference: "numbers", instance: list() });
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        lists.pop();
        break;
      case "list_item_open":
        item = token;
        break;
      case "blockquote_open":
      case "blockquote_close":
        quoted = token.type === "blockquote_open";
        break;
      case "table_open":
        table = [];
        break;
      case "tr_open":
        table?.push([]);
        break;
      case "table_close":
        flush();
        blocks.push(dataTable(table ?? [], blocks.some((block) => block instanceof Table) ? [] : columns));
        table = undefined;
        break;
      case "writing_space": {
        const { label, lines } = token.meta as unknown as WritingSpace;
        rooms.push({ label, lines });
        break;
      }
      case "inline": {
        const [only] = token.children ?? [];
        const name = only?.type === "image" ? String(only.attrGet("src")) : undefined;
        const picture = pictures.find((one) => one.name === name);
        if (picture) {
          flush();
          blocks.push(pictureParagraph(picture, plainText(only?.children), blocks.length + 1));
          break;
        }
        const children = runs(token.children ?? [], address);
        if (table) {
          const blank = plainText(token.children).trim() === "";
          table.at(-1)?.push({ children, blank });
        } else if (tokens[index + 2]?.type !== "writing_space" || heading > 0) {
          // The words before lines to write on are their label, which stands in the table with them.
          flush();
          blocks.push(
            paragraph(children, { heading, list: lists.at(-1), depth: lists.length, item, quoted }),
          );
          item = undefined;
        }
        break;
      }
    }
  });
  flush();
  return blocks;
}

/** A picture in the line, with what it shows for those who do not see it. `id` tells it from others of the sheet. */
function pictureParagraph(picture: Picture, words: string, id: number): Paragraph {
  const { width, height } = shownSize(picture);
  const image = new ImageRun({
    type: picture.kind === "jpg" ? "jpg" : "png",
    data: picture.bytes,
    transformation: { width, height },
    altText: { id: String(id), name: picture.name, title: "", description: words },
  });
  return new Paragraph({ style: "Picture", children: [image] });
}

interface ParagraphPlace {
  heading: number;
  list: { reference: "bullets" | "numbers"; instance: number } | undefined;
  depth: number;
  item: Token | undefined;
  quoted: boolean;
}

function paragraph(children: ParagraphChild[], { heading, list, depth, item, quoted }: ParagraphPlace) {
  if (heading > 0) return new Paragraph({ style: `Heading${Math.min(heading, 4)}`, children });
  if (!list) return new Paragraph({ ...(quoted ? { style: "Quote" } : {}), children });
  if ((item?.meta as { tick?: boolean } | null)?.tick)
    return new Paragraph({ style: "Tick", children: [box("Tick"), new TextRun("\u00A0"), ...children] });
  // A further paragraph of an item has no mark of its own.
  if (!item) return new Paragraph({ indent: { left: 360 * depth }, children });
  const { reference, instance } = list;
  return new Paragraph({ numbering: { reference, level: Math.min(depth, 3) - 1, instance }, children });
}

/** A box that can be ticked in Word; `name` is what a screen reader says of it. */
export function box(name: string): ParagraphChild {
  const symbol = (value: string) => ({ value, font: "MS Gothic" });
  return new CheckBox({ alias: name, checkedState: symbol("2612"), uncheckedState: symbol("2610") });
}

/** Boxes in one line, each with its word. */
export function answerLine(name: string, answers: readonly string[]): Paragraph {
  const children = answers.flatMap((answer, index) => [
    ...(index > 0 ? [new TextRun("\u2003")] : []),
    box(`${name}: ${answer}`),
    new TextRun(`\u00A0${answer}`),
  ]);
  return new Paragraph({ style: "Tick", indent: { left: 0, hanging: 0 }, children });
}

/** Labels beside room to write. */
export function roomTable(rooms: readonly Room[]): Table {
  const head = ["What to write about", "Room to write"];
  const widths = [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH];
  const rows = rooms.map(({ label, lines }) => ({
    cells: [[new TextRun({ text: label, bold: true })], []],
    lines,
  }));
  return tableOf(
    head.map((text) => [new TextRun({ text, bold: true })]),
    rows,
    widths,
  );
}

const TWIPS_A_MM = 1440 / 25.4;

/** A table of texts with heads; a blank cell is room to write. `columns`: widths of the first, in millimetres. */
function dataTable(
  table: readonly { children: ParagraphChild[]; blank: boolean }[][],
  columns: readonly number[],
): Table {
  const [head = [], ...rows] = table;
  const given = columns.map((width) => Math.round(width * TWIPS_A_MM));
  const left = TEXT_WIDTH - given.reduce((sum, width) => sum + width, 0);
  const equal = Math.floor(left / Math.max(1, head.length - given.length));
  return tableOf(
    head.map(({ children }) => children),
    rows.map((row) => ({
      cells: row.map(({ children }) => children),
      lines: row.some(({ blank }) => blank) ? 2 : 0,
    })),
    head.map((_, column) => given[column] ?? equal),
  );
}

/** A table whose head is repeated on each page, and whose rows are never split between two. `lines`: room to write. */
export function tableOf(
  head: readonly ParagraphChild[][],
  rows: readonly { cells: readonly ParagraphChild[][]; lines: number }[],
  columnWidths: readonly number[],
): Table {
  const row = (cells: readonly ParagraphChild[][], isHead: boolean, lines: number) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(lines > 0 ? { height: { value: lines * LINE_HEIGHT, rule: "atLeast" as const } } : {}),
      children: cells.map(
        (children, column) =>
          new TableCell({
            width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
            children: [new Paragraph({ style: isHead ? "TableHead" : "TableText", children })],
          }),
      ),
    });
  return new Table({
    columnWidths: [...columnWidths],
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    rows: [row(head, true, 0), ...rows.map(({ cells, lines }) => row(cells, false, lines))],
  });
}

/** Text of one look each; links keep their words. */
function runs(tokens: readonly Token[], address: (link: string) => string): ParagraphChild[] {
  const found: ParagraphChild[] = [];
  let look: { bold?: boolean; italics?: boolean; language?: { value: string } } = {};
  let link: { to: string; children: TextRun[] } | undefined;
  const add = (options: IRunOptions) => {
    const run = new TextRun({ ...look, ...options, ...(link ? { style: "Hyperlink" } : {}) });
    if (link) link.children.push(run);
    else found.push(run);
  };
  for (const token of tokens) {
    if (token.type === "text") add({ text: token.content });
    else if (token.type === "softbreak" || token.type === "hardbreak") add({ text: " " });
    else if (token.type === "strong_open") look = { ...look, bold: true };
    else if (token.type === "strong_close") look = { ...look, bold: false };
    else if (token.type === "span_open")
      look = { ...look, language: { value: String(token.attrGet("lang")) } };
    else if (token.type === "span_close") {
      const { language: _, ...rest } = look;
      look = rest;
    } else if (token.type === "link_open")
      link = { to: address(String(token.attrGet("href"))), children: [] };
    else if (token.type === "link_close" && link) {
      const { to, children } = link;
      link = undefined;
      found.push(new ExternalHyperlink({ link: to, children }));
    }
  }
  return found;
}
