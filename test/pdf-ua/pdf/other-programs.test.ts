/** What may stand in the files of other programs, though Chromium has not been seen to write it, is read all the same. */
import {
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFOperator,
  PDFOperatorNames,
} from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { replaceAttributes } from "../../../scripts/pdf-ua/pdf/attributes.ts";
import { readFont } from "../../../scripts/pdf-ua/pdf/fonts.ts";
import { bookmarksBelow } from "../../../scripts/pdf-ua/pdf/outline.ts";
import { propertyList } from "../../../scripts/pdf-ua/pdf/properties.ts";
import { embeddedGlyphs, unicodeMap } from "../../../scripts/pdf-ua/pdf/sfnt.ts";
import { packedStream, pageBytes, streamBytes } from "../../../scripts/pdf-ua/pdf/streams.ts";
import { type Element, readStructure } from "../../../scripts/pdf-ua/pdf/structure.ts";
import { entry, pdfName, text, textEntry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { writeStructure } from "../../../scripts/pdf-ua/pdf/write-structure.ts";
import { describe } from "../../support/describe.ts";

describe("a PDF of another program", (test) => {
  let pdf: PDFDocument;
  test.before(async () => {
    pdf = await PDFDocument.create();
  });
  const dict = (entries: object) => pdf.context.obj(entries as never) as unknown as PDFDict;
  const words = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
  const types = (element: Element): string =>
    element.type +
    (element.children.length === 0
      ? ""
      : `(${element.children.map((child) => (child.kind === "element" ? types(child) : child.kind)).join(" ")})`);
  const rootOf = (entries: object) => {
    pdf.catalog.set(pdfName("StructTreeRoot"), dict(entries));
    const root = readStructure(pdf);
    if (!root) throw new Error("There is no structure.");
    return root;
  };

  test("may have bookmarks that lead round in a ring", () => {
    const [one, two] = [dict({ Title: text("One") }), dict({ Title: text("Two") })];
    const [first, second] = [pdf.context.register(one), pdf.context.register(two)];
    one.set(pdfName("Next"), second);
    two.set(pdfName("Next"), first);
    const found = bookmarksBelow(dict({ First: first }));
    assert.equal(
      found.map((item) => textEntry(item, "Title")),
      ["One", "Two"],
    );
  });

  test("may have a page in parts, a page without any content, and content that is made here", () => {
    const page = pdf.addPage();
    assert.is(words(pageBytes(page)), "");
    const parts = ["q", "Q"].map((part) => pdf.context.register(packedStream(pdf.context, part)));
    page.node.set(pdfName("Contents"), pdf.context.obj(parts));
    assert.is(words(pageBytes(page)), "q\nQ\n");
    const made = PDFContentStream.of(dict({}), [PDFOperator.of(PDFOperatorNames.PushGraphicsState)], false);
    assert.match(words(streamBytes(made)), /^q\s*$/);
  });

  test("may keep the properties of marked content among the resources, or nowhere", () => {
    const named = dict({ P0: { MCID: 4, ActualText: text("a") } });
    const list = propertyList("/P0", named);
    assert.is(list.get("MCID"), 4);
    assert.ok(list.get("ActualText") instanceof Uint8Array);
    assert.is(propertyList("/P1", named).size, 0);
    assert.is(propertyList(7, named).size, 0);
  });

  test("may give an element several owners' attributes, or take all of them away", () => {
    const element = rootOf({ K: [{ S: "P" }] }).children[0] as Element;
    const all = ["Layout", "List"].map((O) => dict({ O }));
    replaceAttributes(element, all);
    assert.is(
      entry(element.dict, "A") instanceof PDFArray && (entry(element.dict, "A") as PDFArray).size(),
      2,
    );
    replaceAttributes(element, all.slice(1));
    assert.is(entry(element.dict, "A"), all[1]);
    replaceAttributes(element, []);
    assert.is(entry(element.dict, "A"), undefined);
  });

  test("may write elements where they are used, repeat one, and name no object for a reference", () => {
    const shared = pdf.context.register(dict({ S: "P" }));
    const ring = dict({ S: "Div" });
    ring.set(pdfName("K"), pdf.context.register(ring));
    const link = { S: "Link", K: [{ Type: "OBJR" }, { Type: "OBJR", Obj: shared }] };
    assert.is(
      types(rootOf({ K: [{ S: "H1" }, shared, shared, ring, link, PDFName.of("odd")] })),
      "StructTreeRoot(H1 P Div Link(object))",
    );
  });

  test("gets an empty element without children or a page, and a root with a number of its own", () => {
    const page = pdf.context.register(dict({ Type: "Page" }));
    const root = rootOf({
      K: [
        { S: "P", Pg: page, K: 1 },
        { S: "Span", K: [{ Type: "MCR", MCID: 0, Stm: page }] },
      ],
    });
    const [paragraph, span] = root.children as [Element, Element];
    paragraph.children = [];
    assert.is(root.ref, undefined);
    writeStructure(root, { pageOfAnnotation: () => undefined, holder: () => undefined });
    assert.ok(root.ref);
    for (const key of ["K", "Pg"]) assert.is(paragraph.dict.has(pdfName(key)), false, key);
    const content = entry(span.dict, "K");
    assert.ok(content instanceof PDFDict && !content.has(pdfName("Pg")));
  });

  test("may give widths in ranges or one by one, and leave the usual width to the reader", () => {
    const descendant = (entries: object) => [{ Subtype: "CIDFontType2", ...entries }];
    const advance = (entries: object, Encoding = "Identity-H") =>
      readFont(dict({ Subtype: "Type0", Encoding, DescendantFonts: descendant(entries) })).advance;
    const W = [1, [500, text("odd")], 10, 12, 600, 20, 21, text("odd")];
    assert.equal(
      [1, 2, 10, 12, 13, 20].map((code) => advance({ W })?.(code)),
      [500, 1000, 600, 600, 1000, 1000],
    );
    assert.is(advance({ DW: 250 })?.(7), 250);
    assert.is(advance({ W }, "Identity-V"), undefined);
  });

  test("may embed no TrueType program, or one that cannot be read", () => {
    assert.is(embeddedGlyphs(dict({ FontFile2: 7 as unknown as PDFObject })), undefined);
    assert.is(
      embeddedGlyphs(dict({ FontFile2: pdf.context.register(packedStream(pdf.context, "no font")) })),
      undefined,
    );
  });

  test("has characters only where its font lists them", () => {
    // Format 4: one segment by difference (A to C), one by a list of glyphs (a to b), and the closing one.
    const numbers = [0, 1, 3, 1, 0, 12, 4, 0, 0, 6, 0, 0, 0];
    const ends = [0x43, 0x62, 0xffff];
    const starts = [0x41, 0x61, 0xffff];
    const deltas = [0x10000 - 0x40, 5, 1];
    // The list stands right behind the three ranges: two numbers on from the second.
    const ranges = [0, 4, 0];
    const glyphs = [7, 0];
    const cmap = view([...numbers, ...ends, 0, ...starts, ...deltas, ...ranges, ...glyphs]);
    const glyphOf = unicodeMap(cmap);
    assert.equal([0x41, 0x43, 0x44, 0x61, 0x62, 0x63].map(glyphOf), [1, 3, 0, 12, 0, 0]);
    assert.is(glyphOf(0x10000), 0);
    assert.throws(
      () => unicodeMap(view([0, 1, 3, 1, 0, 12, 6])),
      /no table of Unicode characters in format 4/,
    );
  });
});

function view(numbers: readonly number[]): DataView {
  const made = new DataView(new ArrayBuffer(2 * numbers.length));
  for (const [index, number] of numbers.entries()) made.setUint16(2 * index, number);
  return made;
}
