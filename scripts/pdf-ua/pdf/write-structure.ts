/** Writes the structure tree back into the file with its parent tree and its tree of ids (ISO 32000-1 14.7.2 to 14.7.4). */
import {
  type PDFContext,
  type PDFDict,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { type Child, descend, type Element, elementsIn, firstLeaf } from "./structure.ts";
import { dictEntry, numberEntry, pdfName, textEntry } from "./values.ts";

/** Finds the objects that the structure points to. */
export interface Lookups {
  /** The page that shows an annotation. */
  pageOfAnnotation(annotation: PDFRef): PDFRef | undefined;
  /** The dictionary with `StructParents` of a page or form XObject. */
  holder(owner: PDFRef): PDFDict | undefined;
}

const key = pdfName;

/** Every element gets `K`, `P` and `Pg`; the parent tree and the id tree are made anew. */
export function writeStructure(root: Element, lookups: Lookups): void {
  const { context } = root.dict;
  const ref = root.ref ?? context.register(root.dict);
  root.ref = ref;
  const contentParents = new Map<PDFRef, PDFRef[]>();
  const entries: [number, PDFObject][] = [];

  const write = (element: Element, parent: PDFRef): PDFRef => {
    const own = element.ref ?? context.register(element.dict);
    element.ref = own;
    const page = pageOf(element, lookups);
    element.dict.set(key("S"), key(element.type));
    element.dict.set(key("P"), parent);
    if (page) element.dict.set(key("Pg"), page);
    else element.dict.delete(key("Pg"));
    setChildren(
      element,
      element.children.map((child) => writeChild(child, own, page)),
    );
    return own;
  };

  const writeChild = (child: Child, parent: PDFRef, page: PDFRef | undefined): PDFObject => {
    if (child.kind === "element") return write(child, parent);
    if (child.kind === "object") {
      const structParent = numberEntry(dictOf(context, child.object), "StructParent");
      if (structParent !== undefined) entries.push([structParent, parent]);
      return context.obj({
        Type: "OBJR",
        Obj: child.object,
        ...withPage(lookups.pageOfAnnotation(child.object)),
      });
    }
    if (child.owner) {
      const list = contentParents.get(child.owner) ?? [];
      list[child.mcid] = parent;
      contentParents.set(child.owner, list);
    }
    if (child.owner === page) return PDFNumber.of(child.mcid);
    const inForm = child.owner && child.owner !== child.page ? { Stm: child.owner } : {};
    return context.obj({ Type: "MCR", ...withPage(child.page), MCID: child.mcid, ...inForm });
  };

  setChildren(
    root,
    elementsIn(root).map((child) => write(child, ref)),
  );
  for (const [owner, list] of contentParents) {
    const structParents = numberEntry(lookups.holder(owner), "StructParents");
    const array = context.obj(Array.from(list, (parent) => parent ?? PDFNull));
    if (structParents !== undefined) entries.push([structParents, context.register(array)]);
  }
  entries.sort(([one], [other]) => one - other);
  const nums = entries.flatMap(([number, value]) => [PDFNumber.of(number), value]);
  root.dict.set(key("ParentTree"), context.register(context.obj({ Nums: nums })));
  root.dict.set(key("ParentTreeNextKey"), PDFNumber.of((entries.at(-1)?.[0] ?? -1) + 1));
  writeIds(root);
}

function writeIds(root: Element): void {
  const { context } = root.dict;
  const ids = descend(root).flatMap((element): [string, PDFRef][] => {
    const id = textEntry(element.dict, "ID");
    return id && element.ref ? [[id, element.ref]] : [];
  });
  ids.sort(([one], [other]) => (one < other ? -1 : 1));
  root.dict.delete(key("IDTree"));
  const names = ids.flatMap(([id, ref]) => [PDFString.of(id), ref]);
  if (names.length > 0) root.dict.set(key("IDTree"), context.register(context.obj({ Names: names })));
}

function setChildren(element: Element, children: PDFObject[]): void {
  const [only] = children;
  if (!only) element.dict.delete(key("K"));
  else element.dict.set(key("K"), children.length === 1 ? only : element.dict.context.obj(children));
}

/** The page of the first content below, so that most children can be plain numbers. */
function pageOf(element: Element, lookups: Lookups): PDFRef | undefined {
  return firstLeaf(element, (leaf) =>
    leaf.kind === "content" ? leaf.page : lookups.pageOfAnnotation(leaf.object),
  );
}

function withPage(page: PDFRef | undefined): { Pg?: PDFRef } {
  return page ? { Pg: page } : {};
}

function dictOf(context: PDFContext, ref: PDFRef): PDFDict | undefined {
  return dictEntry(context.obj({ it: ref }), "it");
}
