/** A Word document that is the same to the byte each time it is made. */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TabStopType,
  TextRun,
} from "docx";
import { strToU8, zipSync } from "fflate";
import type { Board } from "../../content/schema.ts";
import { PETROL } from "../../core/colours.ts";
import type { Edition } from "../edition.ts";
import type { WordSheet } from "./sheets.ts";
import { TEXT_WIDTH, type WordBlock } from "./words.ts";

const FONT = "Arial";
const POINTS = 2;

/** The bytes of a `.docx` of A4 with the version and its check address in the foot. */
export async function wordFile(
  { title, blocks }: WordSheet,
  edition: Edition,
  { name: publisher, accent = PETROL }: Pick<Board, "name" | "accent">,
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: publisher,
    lastModifiedBy: publisher,
    description: edition.line,
    styles: stylesIn(accent.replace("#", "")),
    numbering: { config: [bullets, numbers] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134, footer: 567 },
          },
        },
        footers: { default: foot(edition) },
        children: apart(blocks()),
      },
    ],
  });
  // The parts before they are zipped: to unzip what `toBuffer` gives, and zip it again, takes three times as long.
  return repeatable(Packer["compiler"].compile(document), edition.date);
}

/** Word joins two tables with nothing between them into one. */
function apart(blocks: readonly WordBlock[]): WordBlock[] {
  return blocks.flatMap((block, index) =>
    block instanceof Table && blocks[index - 1] instanceof Table
      ? [new Paragraph({ style: "Between", children: [new TextRun("Next part")] }), block]
      : [block],
  );
}

function foot(edition: Edition): Footer {
  return new Footer({
    children: [
      new Paragraph({ style: "Foot", children: [new TextRun(edition.line)] }),
      new Paragraph({
        style: "Foot",
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun("Is this copy current? "),
          new ExternalHyperlink({
            link: edition.checkAddress,
            children: [new TextRun({ text: edition.checkAddressShort, style: "Hyperlink" })],
          }),
          new TextRun({ children: ["\t", PageNumber.CURRENT] }),
        ],
      }),
    ],
  });
}

const heading = (size: number, before: number) => ({
  run: { font: FONT, size: size * POINTS, bold: true, color: "000000" },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
});

const stylesIn = (colour: string) => ({
  default: {
    document: {
      run: { font: FONT, size: 12 * POINTS, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 120, line: 288 } },
    },
    title: {
      run: { font: FONT, size: 24 * POINTS, bold: true, color: colour },
      paragraph: { spacing: { after: 120 }, keepNext: true },
    },
    heading1: heading(18, 320),
    heading2: heading(15, 260),
    heading3: heading(13, 200),
    heading4: heading(12, 160),
    hyperlink: { run: { color: colour, underline: {} } },
  },
  paragraphStyles: [
    { id: "Lead", name: "Lead", basedOn: "Normal", run: { size: 14 * POINTS, bold: true } },
    {
      id: "Tick",
      name: "Tick",
      basedOn: "Normal",
      paragraph: { indent: { left: 400, hanging: 400 }, spacing: { before: 60, after: 60 } },
    },
    { id: "Quote", name: "Quote", basedOn: "Normal", paragraph: { indent: { left: 400, right: 400 } } },
    {
      id: "Picture",
      name: "Picture",
      basedOn: "Normal",
      // A line of a fixed height would cut it.
      paragraph: { spacing: { before: 60, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: "TableText",
      name: "Table text",
      basedOn: "Normal",
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    {
      id: "TableHead",
      name: "Table head",
      basedOn: "TableText",
      run: { bold: true, size: 11 * POINTS },
      paragraph: { keepNext: true },
    },
    {
      id: "Between",
      name: "Between tables",
      basedOn: "Normal",
      run: { bold: true },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
    { id: "Foot", name: "Foot", basedOn: "Normal", paragraph: { spacing: { after: 0 } } },
  ],
});

const levels = [0, 1, 2];
const indent = (level: number) => ({
  paragraph: { indent: { left: 400 * (level + 1), hanging: 400 }, spacing: { after: 60 } },
});
const bullets = {
  reference: "bullets",
  levels: levels.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: "\u2022",
    alignment: AlignmentType.LEFT,
    style: indent(level),
  })),
};
const numbers = {
  reference: "numbers",
  levels: levels.map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: indent(level),
  })),
};

/** The library stamps the time of day, and names links by chance: both are taken from the words instead. */
function repeatable(parts: ReadonlyMap<string, unknown>, date: string): Uint8Array {
  const names = new Map<string, string>();
  const entries = [...parts].map(([file, content]): [string, Uint8Array] => {
    if (typeof content !== "string") return [file, content as Uint8Array];
    const text = content
      .replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
      .replace(/\brId[\w-]{15,}/g, (name) => {
        const known = names.get(name) ?? `rIdLink${names.size + 1}`;
        names.set(name, known);
        return known;
      });
    return [file, strToU8(text)];
  });
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}
