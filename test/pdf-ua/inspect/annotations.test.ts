import { PDFArray, PDFNumber, PDFString } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { dictEntry, pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { type EditablePdf, inspectBroken, unarchived } from "../editing.ts";
import { finished, printing } from "../printing.ts";
import { type Breakage, breaking } from "./breaking.ts";
import { GOOD } from "./good.ts";

const widget = ({ pdf }: EditablePdf) => {
  const field = pdf.getForm().getField("c");
  const [found] = field.acroField.getWidgets();
  if (!found) throw new Error("The good PDF has no field.");
  return found.dict;
};

breaking("inspect/annotations", {
  "7.18.1-2 7.18.5-2": ({ annotation }) => annotation().delete(pdfName("Contents")),
  "7.18.1-3": (pdf) => {
    widget(pdf).delete(pdfName("TU"));
    pdf.first("Form").dict.delete(pdfName("Alt"));
  },
  "7.18.3-1": ({ pdf }) => {
    for (const page of pdf.getPages()) page.node.delete(pdfName("Tabs"));
  },
  "7.18.4-1": ({ first, set }) => set(first("Form").dict, "S", "Span"),
  "7.18.4-2": ({ first, append }) => void append(first("Form").dict, "Span"),
  "7.18.5-1": ({ first, set }) => set(first("Link").dict, "S", "Span"),
  "6.3.3-1 7.18.1-1": ({ annotation, set }) => set(annotation(), "Subtype", "Text"),
  "6.3.3-1 7.18.1-1 7.18.2-1": ({ annotation, set }) => set(annotation(), "Subtype", "TrapNet"),
  "6.3.3-1 7.18.8-1": ({ annotation, set }) => set(annotation(), "Subtype", "PrinterMark"),
  "field-twice": ({ pdf, catalog, set }) => {
    const form = dictEntry(catalog, "AcroForm");
    const fields = form?.lookup(pdfName("Fields"), PDFArray).asArray() ?? [];
    const group = pdf.context.obj({
      FT: "Btn",
      T: PDFString.of("again"),
      TU: PDFString.of("Ask: Asked"),
      Kids: [],
    });
    if (form) set(form, "Fields", [...fields, pdf.context.register(group)]);
  },
  "link-stops tab-order": (file) => {
    const link = file.first("Link");
    const piece = file.annotation().clone(file.pdf.context);
    piece.set(pdfName("StructParent"), PDFNumber.of(900));
    const ref = file.pdf.context.register(piece);
    const [object] = link.children.filter((child) => child.kind === "object");
    const pages = file.pdf.getPages().filter((page) =>
      page.node
        .Annots()
        ?.asArray()
        .includes(object?.object as never),
    );
    pages[0]?.node.Annots()?.push(ref);
    const kids = link.dict.lookup(pdfName("K"), PDFArray);
    kids.push(file.pdf.context.obj({ Type: "OBJR", Obj: ref }));
    const tree = dictEntry(file.root.dict, "ParentTree")?.lookup(pdfName("Nums"), PDFArray);
    tree?.push(PDFNumber.of(900));
    if (link.ref) tree?.push(link.ref);
  },
  "tab-order": ({ pdf, set }) => {
    const [page] = pdf.getPages();
    if (page) set(page.node, "Annots", [...(page.node.Annots()?.asArray() ?? [])].reverse());
  },
  "parent-tree 7.18.5-1": (pdf) => {
    const anothers = widget(pdf).get(pdfName("StructParent"));
    if (anothers) pdf.annotation().set(pdfName("StructParent"), anothers);
  },
});

describe("inspect/annotations, in files that other programs write", (test) => {
  const print = printing(test);
  const said = async (breakIt: Breakage) => {
    const { pdf } = await finished(await print(GOOD, { formFields: true }));
    return (await inspectBroken(unarchived(pdf), breakIt)).map(({ rule, message }) => `${rule}: ${message}`);
  };
  /** A link without words, which would be reported. */
  const mute = ({ annotation }: EditablePdf) => {
    const link = annotation();
    link.delete(pdfName("Contents"));
    return link;
  };

  test("asks for the words of a link, unless it is hidden, lies outside the page, or is a pop-up", async () => {
    assert.equal((await said((pdf) => void mute(pdf))).length, 2);
    assert.equal(await said((pdf) => pdf.set(mute(pdf), "F", 2)), []);
    assert.equal(await said((pdf) => pdf.set(mute(pdf), "Rect", [-20, -20, -10, -10])), []);
    assert.equal(await said((pdf) => pdf.set(mute(pdf), "Subtype", "Popup")), []);
  });

  test("takes the visible part of a page, where it has one, for the page", async () => {
    assert.equal(
      await said((pdf) => {
        mute(pdf);
        for (const page of pdf.pdf.getPages()) pdf.set(page.node, "CropBox", [0, 0, 10, 10]);
      }),
      [],
    );
  });

  test("passes over what is no annotation, and looks at one that is written where it is used", async () => {
    assert.equal(
      await said(({ pdf }) => {
        const [page] = pdf.getPages();
        page?.node.lookup(pdfName("Annots"), PDFArray).push(PDFNumber.of(7));
      }),
      [],
    );
    const direct = await said(({ pdf }) => {
      const annotation = pdf.context.obj({ Subtype: "Text", Rect: [10, 10, 20, 20] });
      pdf.getPages()[0]?.node.lookup(pdfName("Annots"), PDFArray).push(annotation);
    });
    assert.equal(direct, [
      "7.18.1-2: A Text has no description.",
      "7.18.1-1: A Text stands in nothing, not in an Annot.",
    ]);
  });
});
