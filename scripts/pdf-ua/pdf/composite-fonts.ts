/** Makes fonts smaller, or one of several: those that Chromium embeds, composite and shown by the numbers of their glyphs. */
import { createHash } from "node:crypto";
import { type PDFContext, PDFDict, type PDFObject, type PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { characterMap } from "./character-map.ts";
import { type Font, readFont } from "./fonts.ts";
import { type GlyphProgram, joinPrograms, ofOneFile, readProgram } from "./glyph-program.ts";
import { packedStream, streamBytes } from "./streams.ts";
import { arrayEntry, asDict, dictEntry, entry, pdfName } from "./values.ts";

/** A font of the file, and what is to be kept of it. */
interface Member {
  ref: PDFRef;
  font: Font;
  program: GlyphProgram;
  /** By glyph, each with its characters. */
  characters: ReadonlyMap<number, string>;
}

/** Leaves in each font that is a key of `shown` only the glyphs that are shown, by their numbers. */
export function narrowFonts(context: PDFContext, shown: ReadonlyMap<PDFDict, ReadonlySet<number>>): void {
  for (const member of readMembers(context, (font) => shown.has(font))) {
    const glyphs = shown.get(member.font.dict) ?? new Set();
    const characters = [...member.characters].filter(([glyph]) => glyphs.has(glyph));
    writeFont(context, [{ ...member, characters: new Map(characters) }]);
  }
}

/**
 * Fonts that are subsets of one file become one. Their names do not tell: the files of a family for two alphabets share
 * theirs. Nor do their standard widths: Chromium takes the commonest width of each subset, and makes up widths for glyphs
 * that are never shown, so only glyphs with characters are asked.
 */
export function uniteFonts(context: PDFContext): void {
  const groups: Group[] = [];
  for (const member of readMembers(context)) {
    const group = groups.find((one) => fits(one, member)) ?? {
      members: [],
      glyphs: new Map(),
      outlines: new Map(),
    };
    if (group.members.length === 0) groups.push(group);
    join(group, member);
  }
  for (const { members } of groups) if (members.length > 1) writeFont(context, members);
}

/** Fonts that agree, and what they say together. */
interface Group {
  members: Member[];
  /** Characters and width of each glyph with characters. */
  glyphs: Map<number, { characters: string; advance: number | undefined }>;
  /** What draws each glyph that has ink. */
  outlines: Map<number, Uint8Array>;
}

function fits({ members: [first], glyphs, outlines }: Group, { font, program, characters }: Member): boolean {
  if (first?.font.name !== font.name || !ofOneFile(first.program, program)) return false;
  for (const [glyph, own] of characters) {
    const known = glyphs.get(glyph);
    if (known && (known.characters !== own || known.advance !== font.advance?.(glyph))) return false;
  }
  // One that is empty was left out.
  return program.drawn.every((glyph) => {
    const known = outlines.get(glyph);
    return !known || Buffer.compare(known, program.outline(glyph)) === 0;
  });
}

function join({ members, glyphs, outlines }: Group, member: Member): void {
  const { font, program, characters } = member;
  members.push(member);
  for (const [glyph, own] of characters)
    glyphs.set(glyph, { characters: own, advance: font.advance?.(glyph) });
  for (const glyph of program.drawn) outlines.set(glyph, program.outline(glyph));
}

function readMembers(context: PDFContext, wanted: (font: PDFDict) => boolean = () => true): Member[] {
  return context.enumerateIndirectObjects().flatMap(([ref, object]): Member[] => {
    if (!(object instanceof PDFDict) || entry(object, "Type") !== pdfName("Font") || !wanted(object))
      return [];
    const file = entry(dictEntry(descendantOf(object), "FontDescriptor"), "FontFile2");
    if (!(file instanceof PDFStream)) return [];
    const font = readFont(object);
    if (font.subtype !== "Type0" || !font.advance) return [];
    return [{ ref, font, program: readProgram(streamBytes(file)), characters: font.characters }];
  });
}

function descendantOf(font: PDFDict): PDFDict | undefined {
  return asDict(arrayEntry(font, "DescendantFonts")[0]);
}

/** Writes one font in the place of its members. */
function writeFont(context: PDFContext, members: readonly Member[]): void {
  const [first] = members;
  const descendant = first && descendantOf(first.font.dict);
  const descriptor = dictEntry(descendant, "FontDescriptor");
  if (!first || !descendant || !descriptor) return;
  const characters = new Map(members.flatMap((member) => [...member.characters]));
  const widths = new Map(
    members.flatMap(({ font, characters }) =>
      [...characters.keys()].map((glyph): [number, number] => [glyph, font.advance?.(glyph) ?? 0]),
    ),
  );
  const program = joinPrograms(
    members.map(({ program, characters }) => ({ program, glyphs: characters.keys() })),
  );
  const name = pdfName(`${tagOf(program)}+${first.font.name}`);
  const changed = (dict: PDFDict, entries: Record<string, PDFObject>) => {
    const copy = PDFDict.fromMapWithContext(new Map(dict.entries()), context);
    for (const [key, value] of Object.entries(entries)) copy.set(pdfName(key), value);
    return copy;
  };
  const file = context.register(packedStream(context, program, { Length1: program.length }));
  const described = changed(descendant, {
    BaseFont: name,
    FontDescriptor: context.register(changed(descriptor, { FontName: name, FontFile2: file })),
    W: context.obj(widthRuns(widths)),
  });
  // A glyph that is never shown has any width.
  described.delete(pdfName("DW"));
  const font = changed(first.font.dict, {
    BaseFont: name,
    DescendantFonts: context.obj([context.register(described)]),
    ToUnicode: context.register(packedStream(context, characterMap(characters))),
  });
  for (const { ref } of members) context.assign(ref, font);
}

/** Six letters that differ for other glyphs (ISO 32000-1 9.6.4). */
function tagOf(program: Uint8Array): string {
  const digest = createHash("sha256").update(program).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join("");
}

/** `W` as a list of the first glyph of each run of neighbours and the widths of all in it. */
function widthRuns(widths: ReadonlyMap<number, number>): (number | number[])[] {
  const list: (number | number[])[] = [];
  let run: number[] = [];
  let next = -1;
  for (const [glyph, width] of [...widths].sort(([one], [other]) => one - other)) {
    if (glyph !== next) {
      run = [];
      list.push(glyph, run);
    }
    run.push(width);
    next = glyph + 1;
  }
  return list;
}
