/** The lines of each page of a PDF from another browser, from top to bottom. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PrintedLine {
  text: string;
  /** Of its base line from the top of the paper, in points. */
  top: number;
}

/** By page; what stands on one base line is one line, in reading order. */
export async function printedLines(pdf: Uint8Array): Promise<PrintedLine[][]> {
  const opening = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await opening.promise;
    const pages: PrintedLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [, , , height = 0] = page.view;
      const lines = new Map<number, string>();
      for (const item of (await page.getTextContent()).items) {
        if (!("str" in item) || item.str === "") continue;
        const top = Math.round(height - Number(item.transform[5]));
        lines.set(top, (lines.get(top) ?? "") + item.str);
      }
      pages.push(
        [...lines]
          .map(([top, text]) => ({ top, text: text.replace(/\s+/g, " ").trim() }))
          .filter(({ text }) => text !== "")
          .sort((one, other) => one.top - other.top),
      );
    }
    return pages;
  } finally {
    await opening.destroy();
  }
}
