/** What a font in a PDF says about its glyphs: their characters, its family, whether it is embedded. */
import { type PDFDict, PDFStream } from "@cantoo/pdf-lib";
import { latin1 } from "./operators.ts";
import { streamBytes } from "./streams.ts";
import {
  arrayEntry,
  asDict,
  asNumber,
  dictEntry,
  entry,
  items,
  nameEntry,
  numberEntry,
  pdfName,
} from "./values.ts";

/** Advance width of a glyph by its code, in thousandths of the type size. */
export type Advance = (code: number) => number;

/** Values that stand for no character (ISO 14289-1 7.21.7). */
export const NO_CHARACTER = ["\u0000", "\uFEFF", "\uFFFE"];

export interface Font {
  dict: PDFDict;
  /** `Type0`, `TrueType`, `Type1`, `Type3`. */
  subtype: string;
  /** PostScript name without its subset tag: `AtkinsonHyperlegibleNext-Regular`. */
  name: string;
  /** Name of the encoding, such as `Identity-H`; empty when it is a dictionary or missing. */
  encoding: string;
  embedded: boolean;
  hasToUnicode: boolean;
  /** Bytes per code: two in a composite font, one in a simple font. */
  width: 1 | 2;
  /** Characters of each code that ToUnicode lists. */
  characters: Map<number, string>;
  /** Only for composite fonts with the encoding Identity-H, as Chromium embeds them. */
  advance: Advance | undefined;
  /** The space glyph as a hexadecimal string, when the subset has one. */
  space: string | undefined;
}

/** Reads a font dictionary. */
export function readFont(dict: PDFDict): Font {
  const subtype = nameEntry(dict, "Subtype") ?? "";
  const described = subtype === "Type0" ? asDict(arrayEntry(dict, "DescendantFonts")[0]) : dict;
  const descriptor = dictEntry(described, "FontDescriptor");
  const toUnicode = entry(dict, "ToUnicode");
  const characters =
    toUnicode instanceof PDFStream
      ? readCharacterMap(latin1(streamBytes(toUnicode)))
      : new Map<number, string>();
  const width = subtype === "Type0" ? 2 : 1;
  const space = [...characters].find(([, character]) => character === " ")?.[0];
  return {
    dict,
    subtype,
    name: (nameEntry(dict, "BaseFont") ?? "").replace(/^[A-Z]{6}\+/, ""),
    encoding: nameEntry(dict, "Encoding") ?? "",
    embedded:
      ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor?.has(pdfName(key))) ||
      subtype === "Type3",
    hasToUnicode: toUnicode instanceof PDFStream,
    width,
    characters,
    advance: readAdvance(dict),
    space: space === undefined ? undefined : space.toString(16).padStart(2 * width, "0"),
  };
}

/** What was asked of a shown string last: each visitor of a page asks again. */
let last: { font: Font; shown: Uint8Array; codes: readonly number[]; characters: string } | undefined;

function lastShown(font: Font, shown: Uint8Array): NonNullable<typeof last> {
  if (last?.font === font && last.shown === shown) return last;
  const codes: number[] = [];
  let characters = "";
  for (let at = 0; at + font.width <= shown.length; at += font.width) {
    const code = font.width === 1 ? (shown[at] ?? 0) : (shown[at] ?? 0) * 256 + (shown[at + 1] ?? 0);
    codes.push(code);
    characters += font.characters.get(code) ?? "\uFFFD";
  }
  last = { font, shown, codes, characters };
  return last;
}

/** The codes in a shown string, which must stay as it is. */
export function codesOf(font: Font, shown: Uint8Array): readonly number[] {
  return lastShown(font, shown).codes;
}

/** The characters of a shown string, which must stay as it is; a code without a character becomes U+FFFD. */
export function charactersOf(font: Font, shown: Uint8Array): string {
  return lastShown(font, shown).characters;
}

/** Widths of a composite font that is written left to right by glyph (ISO 32000-1 9.7.4.3). */
function readAdvance(font: PDFDict): Advance | undefined {
  const descendant = asDict(arrayEntry(font, "DescendantFonts")[0]);
  if (!descendant || nameEntry(font, "Encoding") !== "Identity-H") return undefined;
  const standard = numberEntry(descendant, "DW") ?? 1000;
  const widths = new Map<number, number>();
  const list = arrayEntry(descendant, "W");
  for (let at = 0; at + 1 < list.length; ) {
    const first = asNumber(list[at]) ?? 0;
    const last = asNumber(list[at + 1]);
    if (last === undefined) {
      items(descendant.context, list[at + 1]).forEach((width, index) => {
        widths.set(first + index, asNumber(width) ?? standard);
      });
      at += 2;
      continue;
    }
    for (let code = first; code <= last; code++) widths.set(code, asNumber(list[at + 2]) ?? standard);
    at += 3;
  }
  return (code) => widths.get(code) ?? standard;
}

/** Reads the `bfchar` and `bfrange` sections of a ToUnicode CMap (ISO 32000-1 9.10.3). */
function readCharacterMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, section = ""] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", hex = ""] of section.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/g)) {
      map.set(Number.parseInt(code, 16), utf16(hex));
    }
  }
  for (const [, section = ""] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = "", to = "", hex = ""] of section.matchAll(
      /<([\da-fA-F]+)>\s*<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/g,
    )) {
      const first = Number.parseInt(from, 16);
      const start = utf16(hex);
      for (let code = first; code <= Number.parseInt(to, 16); code++) {
        const last = start.charCodeAt(start.length - 1) + code - first;
        map.set(code, start.slice(0, -1) + String.fromCharCode(last));
      }
    }
  }
  return map;
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}
