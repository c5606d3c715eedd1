/** Reads the words of a tagged PDF: in the order of its structure, as a screen reader says them, or page by page. */
import { type Painting, readPainting } from "./pdf/painting.ts";
import { readFile } from "./pdf/read-file.ts";
import { type Element, readStructure } from "./pdf/structure.ts";
import { INLINE } from "./pdf/types.ts";
import { textEntry } from "./pdf/values.ts";
import { Walker } from "./pdf/walk.ts";

/**
 * The text, one line a block. Replacement text stands for what it replaces; pictures and fields are left out, since
 * their descriptions are not words of the page. Empty when the file has no tags. Rejects when the bytes are not a PDF.
 */
export async function readText(bytes: Uint8Array): Promise<string> {
  const pdf = await readFile(bytes);
  const root = readStructure(pdf);
  if (!root) return "";
  const text = spoken(root, readPainting(new Walker(pdf.context), pdf.getPages()));
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

/**
 * The tagged text of each page, in the order in which it is painted: without the margins, and without drawings that hold
 * text of their own. Rejects when the bytes are not a PDF.
 */
export async function readPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await readFile(bytes);
  const { marked } = readPainting(new Walker(pdf.context), pdf.getPages());
  return pdf.getPages().map((page) => {
    const contents = [...(marked.get(page.ref)?.values() ?? [])];
    return contents.flatMap(({ lines }) => lines.map((line) => line.text)).join(" ");
  });
}

function spoken(element: Element, painting: Painting): string {
  const replacement = textEntry(element.dict, "ActualText");
  if (replacement !== undefined) return replacement;
  let text = "";
  for (const child of element.children) {
    if (child.kind === "element")
      text += INLINE.has(child.type) ? spoken(child, painting) : `\n${spoken(child, painting)}\n`;
    else if (child.kind === "content" && child.owner) {
      for (const line of painting.marked.get(child.owner)?.get(child.mcid)?.lines ?? []) text += line.text;
    }
  }
  return text.replaceAll("\u00AD", "");
}
