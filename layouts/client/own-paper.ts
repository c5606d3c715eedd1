/** How much paper a choice takes, and on which page each part of it begins. */
import type { Piece, Rows } from "../../scripts/site/own-pack/plan.ts";
import { find } from "./find.ts";
import { count } from "./sentences.ts";

export interface Paper {
  pages: number;
  /** The page of each anchor. */
  tops: Map<string, number>;
  /** Anchors before which a side of lines for notes stands, so that what they begin starts on a sheet of its own. */
  blanks: string[];
}

/** The plan that the page was built with, in the order of printing. */
export function pagePlan(): Piece[] {
  return JSON.parse(find("#own-plan").textContent ?? "[]") as Piece[];
}

/** Undefined while the packs have not been printed, as in a preview: then nobody knows how long the parts are. */
export function paperOf(plan: readonly Piece[], chosen: ReadonlySet<string>): Paper | undefined {
  const pieces = plan.filter((piece) => comesWith(piece, chosen));
  const paper: Paper = { pages: 0, tops: new Map(), blanks: [] };
  for (const { id, right, rows, pages = rows && filled(rows, plan, pieces) } of pieces) {
    if (pages === undefined) return undefined;
    if (right && paper.pages % 2 === 1) {
      paper.blanks.push(id);
      paper.pages += 1;
    }
    paper.tops.set(id, paper.pages + 1);
    paper.pages += pages;
  }
  return paper;
}

function comesWith({ key }: Piece, chosen: ReadonlySet<string>): boolean {
  return key.endsWith("/") ? [...chosen].some((other) => other.startsWith(key)) : chosen.has(key);
}

function filled({ of, head, each }: Rows, plan: readonly Piece[], pieces: readonly Piece[]): number {
  const isRow = (piece: Piece) => (of === "listed" ? piece.listed : /^questions\/./.test(piece.key));
  const rows = pieces.filter(isRow).length || plan.filter(isRow).length;
  return Math.ceil((head + rows) / each);
}

/** `2 parts: 4 pages, 2 sheets of paper when printed on both sides.` */
export function paperSentence(plan: readonly Piece[], chosen: ReadonlySet<string>): string {
  if (chosen.size === 0) return "You have not chosen anything yet.";
  const parts = count(chosen.size, "part");
  const paper = paperOf(plan, chosen);
  if (!paper) return `${parts}.`;
  const sheets = count(Math.ceil(paper.pages / 2), "sheet");
  const said = `${parts}: ${count(paper.pages, "page")}, ${sheets} of paper when printed on both sides.`;
  const blanks = paper.blanks.length;
  if (blanks === 0) return said;
  return `${said} ${count(blanks, "page")} ${blanks === 1 ? "holds" : "hold"} lines for notes, so that questions start on a fresh sheet.`;
}
