/** Builds a consortium: the editions of its boards one after another, its own pages, and the site of all of them. */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { boardIdOf } from "../../content/board-library.ts";
import type { LocalBoard } from "../../content/schema.ts";
import { ContentProblems } from "../../core/content-problems.ts";
import { paths, project } from "../../core/paths.ts";
import type { Problem } from "../../core/problem.ts";
import { recoverFolder } from "../../core/replace-folder.ts";
import { Printer } from "../../packs/printer.ts";
import { buildAssets } from "../../site/assets.ts";
import { renderFirst } from "../../site/render.ts";
import { type BuildOptions, type Built, makeSiteOf, oneFileBytesOf } from "../build.ts";
import { silent } from "../progress.ts";
import { readWords, type ShownWords } from "../words.ts";
import type { AskedBoards } from "./asked-boards.ts";
import { editionKeys } from "./edition-key.ts";
import { type EditionRecord, editionIds, noteProblems, readEdition, writeEdition } from "./editions.ts";
import { joinSite } from "./join-site.ts";
import { makeEdition } from "./make-edition.ts";
import { refuseUnbuilt, takeOver } from "./shards.ts";

export interface ConsortiumOptions extends BuildOptions, AskedBoards {
  /** Folder of the editions. */
  editions?: string;
  /**
   * Folders of editions that other machines built. They are taken over, and then every board must have its edition of
   * these words, unless it could not be built.
   */
  shards?: readonly string[];
}

export interface ConsortiumBuilt {
  /** The consortium's own site; undefined when nothing was joined. */
  root: Built | undefined;
  /** How many files the joined site has. */
  files: number;
  built: string[];
  /** Boards that were asked for and whose edition had no need to be built again. */
  unchanged: string[];
  problems: Problem[];
  /** Boards that have no edition, and those whose edition was built of other words or facts. */
  missing: string[];
  older: string[];
  /** Boards that have no file any more. */
  removed: string[];
  notes: string[];
}

/** The ids of the boards that have a file, sound or not, in order; none where one board has the words to itself. */
export async function boardsIn(from: string = project): Promise<string[]> {
  const names = await readdir(join(from, "content/boards")).catch(() => []);
  return names.flatMap((name) => (/^[^.~].*\.yaml$/.test(name) ? [boardIdOf(name)] : [])).sort();
}

/**
 * Builds what was asked for. A board whose facts must be mended first stops nothing but itself: its problems are among
 * those of the answer, and its last good edition stays. Throws `ContentProblems` when the words must be mended first.
 */
export async function buildConsortium(options: ConsortiumOptions): Promise<ConsortiumBuilt> {
  const { from = project, to = paths.site, progress = silent, words: shown = "draft", today } = options;
  const { editions = paths.editions, boards: asked, join: joins, shards } = options;
  await recoverFolder(to);
  const words = await progress("Read the words", () => readWords(from, shown, { boardsApart: true }));
  const all = await boardsIn(from);
  const keyOf = await editionKeys(words, today);
  const assets = options.assets ?? buildAssets();
  const keys = new Map(words.library.boards.map((board) => [board.id, keyOf(board)]));
  if (shards) await progress("Take over the editions", () => takeOver(shards, editions, keys));
  const outcome = await buildEditions({ ...options, from, editions, assets }, words, asked, keys);
  const rest = { root: undefined, files: 0, missing: [], older: [], removed: [], notes: [] };
  if (!joins) return { ...rest, ...outcome };

  const records: EditionRecord[] = [];
  for (const id of all) {
    const record = await readEdition(editions, id);
    if (record) records.push(record);
  }
  const there = new Set(records.map(({ board }) => board));
  const missing = all.filter((id) => !there.has(id));
  const older = records.flatMap(({ board, key }) => (keys.get(board) === key ? [] : [board]));
  if (shards) await refuseUnbuilt(editions, [...missing, ...older], keys);
  const shownWords = { ...words, library: { ...words.library, boards: records.map(listedBoard) } };
  const root = await makeSiteOf(shownWords, { ...options, assets });
  const { notes, files } = await progress("Join the boards with the consortium's own pages", () =>
    joinSite(to, { root: root.files, editions, records, older: new Set(older), boards: all }),
  );
  const removed = (await editionIds(editions)).filter((id) => !all.includes(id));
  for (const id of removed) await rm(join(editions, id), { recursive: true });
  // The files of boards that were not asked for are read all the same.
  const problems = [...new Set([...words.withheld, ...outcome.problems])];
  return { ...outcome, problems, root, files, missing, older, removed, notes };
}

/** What the front page says of a board is what its edition was built with. */
function listedBoard({ board: id, name, area, facts_as_at }: EditionRecord): LocalBoard {
  return { id, name, area, facts_as_at, contacts: [], file: `content/boards/${id}.yaml` };
}

type EditionsInput = Required<Pick<ConsortiumOptions, "from" | "editions" | "assets">> & ConsortiumOptions;

/** One board after another; nothing of one is held while the next is built, but the browser that prints. */
async function buildEditions(
  options: EditionsInput,
  words: ShownWords,
  asked: readonly string[],
  keys: ReadonlyMap<string, string>,
): Promise<Pick<ConsortiumBuilt, "built" | "unchanged" | "problems">> {
  const { editions } = options;
  const [built, unchanged, problems]: [string[], string[], Problem[]] = [[], [], []];
  const printer = new Printer();
  let make: ((board: LocalBoard, key: string) => Promise<void>) | undefined;
  try {
    for (const id of asked) {
      const board = words.library.boards.find((one) => one.id === id);
      const key = keys.get(id);
      if (!board || key === undefined) {
        problems.push(...words.withheld.filter(({ file }) => boardIdOf(file) === id));
        continue;
      }
      if ((await readEdition(editions, id))?.key === key) {
        unchanged.push(id);
        continue;
      }
      make ??= await editionMaker(options, words, printer);
      try {
        await make(board, key);
        built.push(id);
      } catch (reason) {
        if (!(reason instanceof ContentProblems)) throw reason;
        problems.push(...reason.problems);
        await noteProblems(editions, id, { key, report: reason.message });
      }
    }
  } finally {
    await printer.close();
  }
  return { built, unchanged, problems };
}

/** Makes an edition and puts it in place of the one before. What is the same for all boards is made once. */
async function editionMaker(
  { from, cache = paths.cache, progress = silent, today, editions, assets }: EditionsInput,
  words: ShownWords,
  printer: Printer,
): Promise<(board: LocalBoard, key: string) => Promise<void>> {
  const oneFileBytes = oneFileBytesOf(await renderFirst({ ...words, assets: await assets, printed: [] }));
  const input = { from, cache, progress: silent, today, assets, oneFileBytes, printer };
  return (board, key) =>
    progress(`Build ${board.id}`, async () => {
      const { own, shared, links } = await makeEdition(words, board, input);
      const { id, name, area, facts_as_at } = board;
      await writeEdition(editions, { board: id, name, area, facts_as_at, key, links }, { own, shared });
    });
}
