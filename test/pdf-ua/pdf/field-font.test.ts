import { readFileSync } from "node:fs";
import { PDFDict, PDFDocument, type PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as assert from "uvu/assert";
import { FIELD_FONT } from "../../../scripts/pdf-ua/passes/fields.ts";
import { embedFieldFont } from "../../../scripts/pdf-ua/pdf/field-font.ts";
import { charactersOf, readFont } from "../../../scripts/pdf-ua/pdf/fonts.ts";
import { mergeFonts } from "../../../scripts/pdf-ua/pdf/merged-font.ts";
import { readOperators } from "../../../scripts/pdf-ua/pdf/operators.ts";
import { embeddedGlyphs } from "../../../scripts/pdf-ua/pdf/sfnt.ts";
import { streamBytes } from "../../../scripts/pdf-ua/pdf/streams.ts";
import { arrayEntry, asDict, dictEntry, entry, textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing } from "../printing.ts";

const file = (name: string) =>
  new Uint8Array(readFileSync(`node_modules/@fontsource/${name}-400-normal.woff`));
const HOUSE = file("atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin");
const FILES = [
  HOUSE,
  file("atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext"),
  ...["latin-ext", "vietnamese", "greek", "cyrillic"].map((part) =>
    file(`noto-sans/files/noto-sans-${part}`),
  ),
];
/** Names that PDFium takes for those of fonts of symbols, which it asks for every letter. */
const ASKED_BY_PDFIUM = ["Wingdings", "Wingdings2", "Wingdings3", "Webdings"];
const TYPED = "Dŵr ŷ żółw Ł ș ț ą ė ş ğ ı İ người ẹ ọ ṣ ị ụ ṅ Україна ґ Ελληνικά £ € “ ” – …";

describe("the font of form fields", (test) => {
  const print = printing(test);

  test("has a glyph with ink, of its own width, for each letter that people type", async () => {
    const { context } = await PDFDocument.create();
    const font = readFont(context.lookup(embedFieldFont(context, FILES), PDFDict));
    assert.is(font.name, "FIELDS+AtkinsonHyperlegibleNext-Regular".replace(/^[A-Z]{6}\+/, ""));
    assert.is(font.encoding, "Identity-H");
    const program = embeddedGlyphs(
      dictEntry(asDict(arrayEntry(font.dict, "DescendantFonts")[0]), "FontDescriptor"),
    );
    const codes = new Map([...font.characters].map(([code, character]) => [character, code]));
    assert.is(codes.size, font.characters.size, "a character has one code");
    for (const letter of TYPED.replaceAll(" ", "")) {
      const code = codes.get(letter) ?? 0;
      assert.ok(code > 0 && program?.hasInk(code), letter);
      assert.ok(Math.abs((program?.advance(code) ?? 0) - (font.advance?.(code) ?? -9)) <= 1, letter);
    }
  });

  test("adds at most 60 KB", () => {
    const whole = mergeFonts(FILES).program.length;
    assert.ok(whole < 120_000, `${whole} bytes before it is packed`);
  });

  test("shows what is typed in another program, and sets a long answer smaller", async () => {
    const body =
      '<h1>F</h1><p><label>A <input name="a"></label></p><p><label>B <textarea name="b"></textarea></label></p>';
    const sample = await print(body, { formFields: true });
    const { pdf } = await finished({ ...sample, facts: { ...sample.facts, fieldFonts: FILES } });
    const long = "word ".repeat(200).trim();
    const saved = await typed(pdf, [TYPED, long]);
    assert.is(saved[0]?.text, TYPED);
    const size = saved[1]?.size ?? 99;
    assert.ok(size > 2 && size < 12, `${size} points`);
    assert.is(saved[1]?.text.replace(/\s+/g, " ").trim(), long);
  });

  test("goes by a name under which PDFium asks it for every letter", async () => {
    const sample = await print('<h1>F</h1><p><label>A <input name="a"></label></p>', { formFields: true });
    const { pdf } = await finished({ ...sample, facts: { ...sample.facts, fieldFonts: FILES } });
    const { catalog, context } = await PDFDocument.load(pdf, { updateMetadata: false });
    const form = dictEntry(catalog, "AcroForm");
    const [field] = arrayEntry(form, "Fields").map((ref) => asDict(context.lookup(ref as PDFRef)));
    const name = /^\/(\S+) 0 Tf/.exec(textEntry(field, "DA") ?? "")?.[1] ?? "";
    assert.ok(ASKED_BY_PDFIUM.includes(name), name);
    assert.ok(dictEntry(dictEntry(dictEntry(form, "DR"), "Font"), name));
  });

  test("refuses files that are no fonts, and none at all", () => {
    assert.throws(() => mergeFonts([new Uint8Array(64)]), /no table "/);
    assert.throws(() => mergeFonts([]), /There is no font/);
  });
});

/** What PDF.js draws into each place to type, read by the font that the file names. */
async function typed(pdf: Uint8Array, values: readonly string[]): Promise<{ text: string; size: number }[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const annotations = (await (await document.getPage(1)).getAnnotations()) as {
    id: string;
    fieldType?: string;
  }[];
  const places = annotations.filter(({ fieldType }) => fieldType === "Tx");
  for (const [index, { id }] of places.entries())
    document.annotationStorage.setValue(id, { value: values[index] });
  const saved = await PDFDocument.load(await document.saveDocument(), { updateMetadata: false });
  return (saved.getPages()[0]?.node.Annots()?.asArray() ?? []).flatMap((ref) => {
    const look = entry(dictEntry(asDict(saved.context.lookup(ref)), "AP"), "N");
    const dict = asDict(look);
    const font = dictEntry(dictEntry(dictEntry(dict, "Resources"), "Font"), FIELD_FONT);
    if (!(look instanceof PDFStream) || !font) return [];
    let [text, size] = ["", 0];
    readOperators(streamBytes(look), (operator, [first, second]) => {
      if (operator === "Tf") size = Number(second);
      if (operator === "Tj" && first instanceof Uint8Array) text += charactersOf(readFont(font), first);
    });
    return [{ text, size }];
  });
}
