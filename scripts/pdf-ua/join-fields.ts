/** Makes one form of the fields of parts, as if all had stood in one page. */
import { PDFArray, type PDFContext, type PDFDict, PDFRef } from "@cantoo/pdf-lib";
import { asDict, entry, items, pdfName, text, textEntry } from "./pdf/values.ts";

/** What the fields of the parts before are called. */
export interface KnownFields {
  /** How many fields have a name, by that name. */
  counts: Map<string, number>;
  /** Groups of radio buttons by their name. */
  groups: Map<string, PDFRef>;
}

/**
 * The fields of a further part that are new ones. A name that another part has too gets a number: `x`, `x-2`, `x-3`. Radio
 * buttons of one name are one group, as they are in a page, so those of a group that is known join it.
 */
export function joinFields(context: PDFContext, fields: readonly PDFRef[], known: KnownFields): PDFRef[] {
  const named = fields.flatMap((ref): [PDFRef, PDFDict, string][] => {
    const dict = asDict(context.lookup(ref));
    return dict ? [[ref, dict, textEntry(dict, "T") ?? ""]] : [];
  });
  const names = new Set(named.map(([, , name]) => name));
  return named.flatMap(([ref, dict, name]) => {
    if (dict.has(pdfName("Kids"))) {
      const group = known.groups.get(name);
      if (group) return joinGroup(context, group, dict);
      known.groups.set(name, ref);
    }
    // The second `x` of a part has a number already.
    const bare = name.replace(/-\d+$/, "");
    const stem = names.has(bare) ? bare : name;
    const number = (known.counts.get(stem) ?? 0) + 1;
    known.counts.set(stem, number);
    dict.set(pdfName("T"), text(number === 1 ? stem : `${stem}-${number}`));
    return [ref];
  });
}

function joinGroup(context: PDFContext, group: PDFRef, added: PDFDict): [] {
  const kids = entry(asDict(context.lookup(group)), "Kids");
  for (const kid of items(context, added.get(pdfName("Kids")))) {
    if (kids instanceof PDFArray) kids.push(kid);
    if (kid instanceof PDFRef) asDict(context.lookup(kid))?.set(pdfName("Parent"), group);
  }
  return [];
}
