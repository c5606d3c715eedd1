/**
 * Wraps everything that nobody tagged as an artifact: running heads and feet as pagination, drawings as layout.
 * Without it each of them fails 7.1-3. Words that stand inside the margins would be lost to a reader that way, so they
 * become a finding.
 */
import { edit, type TaggedDocument } from "../document.ts";
import type { PagePainting, Untagged } from "../pdf/painting.ts";

const LAYOUT = "/Artifact <</Type /Layout>> BDC\n";
const PAGINATION = "/Artifact <</Type /Pagination>> BDC\n";
const HEADER = "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n";
const FOOTER = "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n";

export function margins(doc: TaggedDocument): void {
  for (const page of doc.painting.pages) {
    reportLost(doc, page);
    for (const run of runsOf(page)) {
      edit(doc, run.stream, run.start, run.start, run.kind);
      edit(doc, run.stream, run.end, run.end, "\nEMC");
    }
  }
}

interface Run {
  stream: Untagged["stream"];
  start: number;
  end: number;
  kind: string;
}

/** Neighbours of one kind share an artifact when nothing but white space stands between them. */
function runsOf(page: PagePainting): Run[] {
  const runs: Run[] = [];
  for (const { stream, start, end, ...object } of page.untagged) {
    if (stream.picture) continue;
    const kind = kindOf(page, object);
    const last = runs.at(-1);
    if (last && last.stream === stream && last.kind === kind && isBlank(stream.bytes, last.end, start))
      last.end = end;
    else runs.push({ stream, start, end, kind });
  }
  return runs;
}

function kindOf({ area }: PagePainting, { text, x, y }: Pick<Untagged, "text" | "x" | "y">): string {
  if (!area || text === "") return LAYOUT;
  if (y > area[3]) return HEADER;
  if (y < area[1]) return FOOTER;
  return x < area[0] || x > area[2] ? PAGINATION : LAYOUT;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes.subarray(from, to).every((byte) => byte <= 32);
}

/** Signs alone, such as a dotted leader, are decoration. */
function reportLost(doc: TaggedDocument, page: PagePainting): void {
  const drawn = new Set(doc.facts.drawn);
  const lost = page.untagged
    .filter((object) => kindOf(page, object) === LAYOUT && !drawn.has(object.text.trim()))
    .map((object) => object.text);
  const words = lost.join(" ").replace(/\s+/g, " ").trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  const number = doc.painting.pages.indexOf(page) + 1;
  const message = `"${words}" is painted but not part of the text, so a screen reader skips it. Write it in the page, not in a style sheet (::before, ::after, counters) or a hidden element.`;
  doc.findings.push({ rule: "untagged-text", page: number, message });
}
