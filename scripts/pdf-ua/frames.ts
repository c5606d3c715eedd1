/** Prints the heads and feet of a whole document on empty pages, to be laid under the pages of its parts. */
import type { Page } from "puppeteer";
import type { TaggedDocument } from "./document.ts";
import type { Frames } from "./lay-frames.ts";
import { pageBoxes, turnOf } from "./page-boxes.ts";
import { margins } from "./passes/margins.ts";
import { compactText } from "./pdf/compact-text.ts";
import { readPainting } from "./pdf/painting.ts";
import { readFile } from "./pdf/read-file.ts";
import { renumber } from "./pdf/renumber.ts";
import { packedStream } from "./pdf/streams.ts";
import { pdfName } from "./pdf/values.ts";
import { Walker } from "./pdf/walk.ts";
import { writeFile } from "./pdf/write-file.ts";
import { PDF_OPTIONS } from "./print.ts";
import { edited } from "./save.ts";

/**
 * One empty page for each of `kinds`, which are classes: style sheets give a class its page box, by `page: NAME`. The page
 * must be loaded with its style sheets and with words in every font of them; its body is lost. Rejects when the browser cannot print.
 */
export async function printFrames(page: Page, kinds: readonly string[]): Promise<Frames> {
  await page.emulateMediaType("print");
  const names = (await page.evaluate(`(${layOut})(${JSON.stringify(kinds)})`)) as string[];
  const boxes = await pageBoxes(page);
  const turns = names.map((name, index) => (index % 2 === 1 ? turnOf(boxes, name) : 0));
  return { pdf: await finishFrames(await page.pdf({ ...PDF_OPTIONS, outline: false })), turns };
}

/** Self-contained: it is sent to the page as text. Answers with the name of each page's box. */
function layOut(kinds: readonly string[]): string[] {
  const body = document.createElement("body");
  for (const [index, kind] of kinds.entries()) {
    const page = document.createElement("div");
    page.className = kind;
    page.style.height = "1px";
    if (index > 0) page.style.breakBefore = "page";
    body.append(page);
  }
  document.body.replaceWith(body);
  return [...body.children].map((page) =>
    getComputedStyle(page).getPropertyValue("page").replace("auto", ""),
  );
}

/** There is nothing to tag, so `finish` would refuse it: what is painted is marked as heads and feet, and no more. */
async function finishFrames(raw: Uint8Array): Promise<Uint8Array> {
  const pdf = await readFile(raw);
  const { context } = pdf;
  const dict = context.obj({});
  const doc: TaggedDocument = {
    pdf,
    context,
    facts: { title: "", language: "", date: "", elements: {} },
    root: { kind: "element", ref: undefined, dict, type: "StructTreeRoot", children: [], parent: undefined },
    painting: readPainting(new Walker(context, compactText), pdf.getPages()),
    annotations: new Map(),
    elementFacts: new Map(),
    edits: new Map(),
    findings: [],
  };
  // What stands in the upper half is a head, and in the lower a foot: there is nothing between.
  for (const painted of doc.painting.pages) {
    const { width, height } = painted.page.getSize();
    painted.area = [0, height / 2, width, height / 2];
  }
  margins(doc);
  for (const { ref, node } of pdf.getPages()) {
    const stream = doc.painting.streams.get(ref);
    if (!stream) continue;
    const packed = packedStream(context, edited(stream.bytes, doc.edits.get(ref) ?? []));
    node.set(pdfName("Contents"), context.register(packed));
  }
  renumber(context);
  return writeFile(context);
}
