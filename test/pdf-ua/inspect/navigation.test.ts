import { PDFHexString } from "@cantoo/pdf-lib";
import { bookmarksBelow } from "../../../scripts/pdf-ua/pdf/outline.ts";
import { dictEntry, pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { breaking } from "./breaking.ts";

breaking("inspect/navigation", {
  bookmarks: ({ catalog }) => {
    const [, second] = bookmarksBelow(dictEntry(catalog, "Outlines"));
    second?.set(pdfName("Title"), PDFHexString.fromText("Another"));
  },
  "page-labels": ({ catalog }) => catalog.delete(pdfName("PageLabels")),
  "link-target": ({ catalog }) => catalog.delete(pdfName("Dests")),
});
