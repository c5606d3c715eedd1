/** Reads a `.docx` back: its words, and what Word's own accessibility check would name. */
import { strFromU8, unzipSync } from "fflate";

function documentOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
}

/** The words of the body, a line a paragraph. */
export function wordText(bytes: Uint8Array): string {
  return documentOf(bytes)
    .split("</w:p>")
    .map((paragraph) =>
      Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text]) => text).join(""),
    )
    .join("\n")
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** Faults in words; none when it is sound. `plant` changes the body first. */
export function wordFaults(bytes: Uint8Array, plant: (body: string) => string = (body) => body): string[] {
  const body = plant(documentOf(bytes));
  const parts = unzipSync(bytes);
  const styles = strFromU8(parts["word/styles.xml"] ?? new Uint8Array());
  const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
  const faults: string[] = [];
  if (!/<w:lang w:val="en-GB"\/>/.test(styles)) faults.push("The language is not set.");
  if (!/<dc:title>[^<]+<\/dc:title>/.test(core)) faults.push("It has no title.");
  if (/<w:(gridSpan|vMerge)/.test(body)) faults.push("Cells are merged.");
  if (/<(wp:anchor|w:pict|w:txbxContent)\b/.test(body)) faults.push("Something floats.");
  const line = /<w:style [^>]*w:styleId="Picture".*?<\/w:style>/.exec(styles)?.[0] ?? "";
  for (const [, style = ""] of body.matchAll(/<w:p>((?:(?!<\/w:p>).)*)<wp:inline/g))
    if (!style.includes('w:val="Picture"') || !line.includes('w:lineRule="auto"'))
      faults.push("A picture stands in a line that cuts it.");
  for (const [picture] of body.matchAll(/<wp:docPr [^>]*>/g))
    if (!/ descr="[^"]+"/.test(picture)) faults.push("A picture has no words.");
  for (const table of body.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [])
    if (!/<w:tr>(?:(?!<\/w:tr>)[\s\S])*<w:tblHeader\/>/.test(table)) faults.push("A table has no head.");
  const outside = body.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, "");
  for (const paragraph of outside.match(/<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>|<w:p\/>/g) ?? [])
    if (!/<w:t[ >]|<wp:inline/.test(paragraph)) faults.push("A paragraph is blank.");
  let last = 0;
  for (const [, style = ""] of body.matchAll(/<w:pStyle w:val="(Title|Heading\d)"\/>/g)) {
    const level = style === "Title" ? 0 : Number(style.slice(-1));
    if (level > last + 1 || (last === 0 && level === 0 && style !== "Title"))
      faults.push(`A heading of level ${level} does not follow one of level ${level - 1}.`);
    last = level;
  }
  return faults;
}
