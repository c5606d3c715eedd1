/** Makes the edition of one board of a consortium, in memory: its pages, packs and sheets, and what they load. */
import { boardLibrary } from "../../content/board-library.ts";
import type { LocalBoard } from "../../content/schema.ts";
import { ContentProblems } from "../../core/content-problems.ts";
import type { PrintedPack } from "../../core/printed-pack.ts";
import type { Problem } from "../../core/problem.ts";
import type { Printer } from "../../packs/printer.ts";
import type { Assets } from "../../site/assets.ts";
import { type Edition, editionOf } from "../../site/edition.ts";
import type { SiteFiles } from "../../site/files.ts";
import { renderFirst } from "../../site/render.ts";
import { isShared } from "../../site/shared-pages.ts";
import { finishSite } from "../finish-site.ts";
import { endWithProblems, printAll } from "../print-site.ts";
import type { Progress } from "../progress.ts";
import { sheetsOf } from "../single-sheets.ts";
import type { ShownWords } from "../words.ts";
import { linksToShared } from "./edition-links.ts";

export interface EditionInput {
  /** Folder that holds `content/`. */
  from: string;
  cache: string;
  progress: Progress;
  today: string | undefined;
  assets: Promise<Assets>;
  /** Bytes of the consortium's copy in one file. */
  oneFileBytes: number;
  /** Stays open from board to board. */
  printer: Printer;
}

export interface MadeEdition {
  /** By path within the folder of the board. */
  own: SiteFiles;
  /** What its pages load of the consortium's website, by path from its top; the names change with the bytes. */
  shared: SiteFiles;
  /** Addresses of the consortium's website that its pages lead to. */
  links: string[];
}

/** Throws `ContentProblems` with the file of the board when its facts do not fit the packs. */
export async function makeEdition(
  { library: consortium, history }: Pick<ShownWords, "library" | "history">,
  board: LocalBoard,
  { from, cache, progress, today, assets: bundled, oneFileBytes, printer }: EditionInput,
): Promise<MadeEdition> {
  const library = boardLibrary(consortium, board);
  const assets = await bundled;
  const first = await renderFirst({ library, history, assets, printed: [] });
  const { printed, sheets } = await atFileOf(board, async () => {
    const packs = await printAll({ from, library, files: first, cache, progress, printer });
    const cut = await sheetsOf(library, packs, cache);
    await endWithProblems(from, library, cut);
    return { printed: packs, sheets: cut };
  });
  const all = await finishSite({ library, history, assets, printed, sheets, oneFileBytes, cache, today });
  const own: SiteFiles = new Map();
  const shared: SiteFiles = new Map();
  for (const [path, body] of all)
    if (path !== "licences.txt") (isShared(`/${path}`) ? shared : own).set(path, body);
  const packs = [...printed.packs, ...sheets.packs];
  own.set("manifest.json", manifestText(board, editionOf(library), packs));
  return { own, shared, links: linksToShared(board.id, own) };
}

/** The consortium prints the same words, so what does not fit here is a fact of the board: it is told at its file. */
async function atFileOf<Value>({ file }: LocalBoard, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (reason) {
    if (!(reason instanceof ContentProblems)) throw reason;
    const there = ({ file: found, line, column }: Problem) =>
      found === file ? { line, column } : { line: 1, column: 1 };
    throw new ContentProblems(reason.problems.map((problem) => ({ ...problem, file, ...there(problem) })));
  }
}

/** What the board's packs are, for people who have one: older packs are not kept, but can be made again and compared. */
function manifestText(board: LocalBoard, edition: Edition, packs: readonly PrintedPack[]): string {
  const { version, status, date } = edition;
  const { id, name, facts_as_at } = board;
  return `${JSON.stringify({ format: 1, board: id, name, version, status, date, facts_as_at, packs }, null, 1)}\n`;
}
