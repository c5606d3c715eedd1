/** Clause 7.21: fonts are embedded, every glyph exists and stands for a character; with the families and sizes that are expected. */
import { PDFDict } from "@cantoo/pdf-lib";
import type { Visitor } from "../pdf/events.ts";
import { charactersOf, codesOf, type Font, NO_CHARACTER } from "../pdf/fonts.ts";
import { embeddedGlyphs, type Glyphs } from "../pdf/sfnt.ts";
import { arrayEntry, asDict, dictEntry, entry, nameEntry, numberEntry, pdfName } from "../pdf/values.ts";
import type { Subject } from "./subject.ts";

const INVISIBLE = 3;
const SYMBOLIC = 4;

export function inspectFonts(subject: Subject): Visitor {
  const { fontFamilies, smallestType } = subject.expectations;
  const known = new Map<Font, { glyphs: Glyphs | undefined; looked: Set<number> }>();
  return {
    shown({ font, codes, mode, size, stream }, open) {
      if (!font) return;
      const page = stream.page + 1;
      const report = (rule: string, message: string) => subject.report(rule, message, page);
      let program = known.get(font);
      if (!program) {
        inspectFont(font, report);
        program = { glyphs: programOf(font, report), looked: new Set() };
        known.set(font, program);
      }
      inspectProgram(font, program.glyphs, codes, program.looked, report);
      if (mode !== INVISIBLE && !font.embedded)
        report("7.21.4.1-1", `The font ${font.name} is not embedded.`);
      inspectGlyphs(font, codes, report);
      const text = charactersOf(font, codes).trim();
      if (text === "") return;
      if (fontFamilies && !fontFamilies.some((family) => font.name.startsWith(family)))
        report("font-family", `"${text}" is set in ${font.name}, not in ${fontFamilies[0]}.`);
      const replaced = open.some((marked) => marked.properties.has("ActualText"));
      if (smallestType && !replaced && size < smallestType - 0.05) {
        report(
          "type-size",
          `Text is set in ${Math.round(size * 10) / 10} points; the smallest allowed is ${smallestType}.`,
        );
      }
    },
    painted() {},
  };
}

type Report = (rule: string, message: string) => void;

/** The embedded program whose glyphs a font names by their number. */
function programOf(font: Font, report: Report): Glyphs | undefined {
  const descriptor = dictEntry(asDict(arrayEntry(font.dict, "DescendantFonts")[0]), "FontDescriptor");
  if (!isIdentity(font) || !descriptor?.has(pdfName("FontFile2"))) return undefined;
  const glyphs = embeddedGlyphs(descriptor);
  if (!glyphs) report("7.21.4.1-2", `The embedded program of the font ${font.name} cannot be read.`);
  return glyphs;
}

/** Each glyph that is shown stands in the program with its ink, and is as wide there as the file says (7.21.5). */
function inspectProgram(
  font: Font,
  glyphs: Glyphs | undefined,
  shown: Uint8Array,
  looked: Set<number>,
  report: Report,
): void {
  if (!glyphs) return;
  for (const code of codesOf(font, shown)) {
    if (looked.has(code)) continue;
    looked.add(code);
    const character = font.characters.get(code) ?? "";
    const paints = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
    if (code >= glyphs.count || (paints && !glyphs.hasInk(code)))
      report(
        "7.21.4.1-2",
        `The embedded program of the font ${font.name} lacks the glyph of "${character}".`,
      );
    else if (font.advance && Math.abs(font.advance(code) - glyphs.advance(code)) > 1)
      report(
        "7.21.5-1",
        `The glyph of "${character}" is not as wide in the font ${font.name} as the file says.`,
      );
  }
}

function isIdentity(font: Font): boolean {
  const descendant = asDict(arrayEntry(font.dict, "DescendantFonts")[0]);
  return font.encoding.startsWith("Identity-") && nameEntry(descendant, "Subtype") === "CIDFontType2";
}

function inspectFont(font: Font, report: Report): void {
  const descendant = asDict(arrayEntry(font.dict, "DescendantFonts")[0]);
  if (font.subtype === "Type0" && nameEntry(descendant, "Subtype") === "CIDFontType2" && font.embedded) {
    if (!descendant?.has(pdfName("CIDToGIDMap")))
      report("7.21.3.2-1", `The font ${font.name} has no CIDToGIDMap.`);
  }
  if (font.subtype !== "TrueType") return;
  const encoding = entry(font.dict, "Encoding");
  const base = encoding instanceof PDFDict ? nameEntry(encoding, "BaseEncoding") : font.encoding;
  const symbolic = ((numberEntry(dictEntry(font.dict, "FontDescriptor"), "Flags") ?? 0) & SYMBOLIC) !== 0;
  if (!symbolic && base !== "MacRomanEncoding" && base !== "WinAnsiEncoding")
    report("7.21.6-2", `The font ${font.name} has no standard encoding.`);
  if (symbolic && encoding) report("7.21.6-3", `The font ${font.name} of signs has an encoding.`);
}

function inspectGlyphs(font: Font, shown: Uint8Array, report: Report): void {
  const identity = isIdentity(font);
  if (identity && codesOf(font, shown).includes(0))
    report("7.21.8-1", `A character is missing from the font ${font.name}.`);
  if (font.hasToUnicode) {
    const text = charactersOf(font, shown);
    if (identity && text.includes("\uFFFD"))
      report("7.21.7-1", `A glyph of the font ${font.name} stands for no character.`);
    if (NO_CHARACTER.some((value) => text.includes(value)))
      report("7.21.7-2", `A glyph of the font ${font.name} stands for a value that is no character.`);
  } else if (identity || (font.subtype === "Type3" && !font.dict.has(pdfName("Encoding")))) {
    report("7.21.7-1", `The font ${font.name} does not say which characters its glyphs are (ToUnicode).`);
  }
}
