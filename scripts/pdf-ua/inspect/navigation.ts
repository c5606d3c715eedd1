/** Rules of our own: bookmarks equal headings, pages are numbered as on paper, links lead somewhere. */
import { PDFArray, type PDFDict } from "@cantoo/pdf-lib";
import { bookmarksBelow } from "../pdf/outline.ts";
import type { Painting } from "../pdf/painting.ts";
import { leaves } from "../pdf/structure.ts";
import { HEADING } from "../pdf/types.ts";
import { asName, asText, dictEntry, entry, pdfName, textEntry, treePairs } from "../pdf/values.ts";
import { type Subject, typeOf } from "./subject.ts";

export function inspectNavigation(subject: Subject, painting: Painting): void {
  inspectBookmarks(subject, painting);
  if (treePairs(dictEntry(subject.catalog, "PageLabels"), "Nums").length === 0) {
    subject.report("page-labels", "The pages are not numbered in the file (PageLabels).");
  }
  subject.pages.forEach((page, index) => {
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const dict = subject.context.lookup(annotation);
      if (dict && "get" in dict) inspectTarget(subject, dict as PDFDict, index + 1);
    }
  });
}

function inspectBookmarks(subject: Subject, painting: Painting): void {
  const headings = subject.elements
    .filter((element) => HEADING.test(typeOf(subject, element)))
    .map((element) => {
      let text = "";
      for (const leaf of leaves(element)) {
        const content =
          leaf.kind === "content" && leaf.owner ? painting.marked.get(leaf.owner)?.get(leaf.mcid) : undefined;
        for (const line of content?.lines ?? []) text += line.text;
      }
      return text.replace(/\s+/g, " ").trim();
    })
    .filter((title) => title !== "");
  const titles = bookmarksBelow(dictEntry(subject.catalog, "Outlines")).map(
    (bookmark) => textEntry(bookmark, "Title") ?? "",
  );
  const longer = Math.max(headings.length, titles.length);
  for (let at = 0; at < longer; at++) {
    const [heading, title] = [headings[at] ?? "none", titles[at] ?? "none"];
    if (heading === title) continue;
    subject.report("bookmarks", `Bookmark ${at + 1} is "${title}", heading ${at + 1} is "${heading}".`);
    return;
  }
}

function inspectTarget(subject: Subject, link: PDFDict, page: number): void {
  const written = entry(link, "Dest") ?? entry(dictEntry(link, "A"), "D");
  const name = asName(written) ?? asText(written);
  if (name === undefined) return;
  const inDests = dictEntry(subject.catalog, "Dests")?.has(pdfName(name)) ?? false;
  const inNames = treePairs(dictEntry(dictEntry(subject.catalog, "Names"), "Dests"), "Names").some(
    ([key]) => asText(key) === name,
  );
  if (!inDests && !inNames && !(written instanceof PDFArray))
    subject.report("link-target", `A link leads to "${name}", which is not in the file.`, page);
}
