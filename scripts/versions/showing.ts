/** Which words a build shows: the published ones to the public, the ones on disk to those who write them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { History, PublishedVersion } from "../content/history.ts";
import { readPublishedLibrary } from "../content/library.ts";
import type { Library, Version } from "../content/schema.ts";
import { newestFirst } from "../content/version-order.ts";
import { fixedAddress } from "../core/fixed-address.ts";
import type { PrintedPack } from "../core/printed-pack.ts";
import type { Problem } from "../core/problem.ts";
import { comparableItems } from "./comparable-items.ts";
import { difference } from "./difference.ts";
import { versionsFolder } from "./folders.ts";
import { currentOf, frozenWords } from "./history.ts";
import { smallestNumber } from "./number.ts";

/**
 * The words that the public sees: those of the current version as they were published; before the first version, those
 * on disk. Three things are today's: the address for suggestions, because a version may outlive the place where it was
 * written; the facts and the contact of the accessibility statement, because they are about the website and not about
 * the words; and the local links on pages, because procedures move. Paper has those of its own day. In a consortium the
 * boards too are today's, with their logos: their facts belong to no version.
 */
export async function publicWords(
  project: string,
  library: Library,
  history: History,
): Promise<{ library: Library } | { problems: Problem[] }> {
  const shown = currentOf(history);
  if (!shown) return { library };
  const source = `content/versions/${shown.note.version}/source`;
  const read = await readPublishedLibrary(join(project, source), library);
  if ("problems" in read) {
    const message =
      "cannot be read by the project as it is now. Publish a new version together with the change of the code.";
    return {
      problems: read.problems.map((problem) => ({ ...problem, file: `${source}/${problem.file}`, message })),
    };
  }
  const { source_address: _, accessibility: __, ...board } = read.library.board;
  const { source_address, accessibility } = library.board;
  const known = new Set(read.library.pictures.map(({ address }) => address));
  const logos = library.pictures.filter(
    ({ name, address }) => library.boardLogos.includes(name) && !known.has(address),
  );
  return {
    library: {
      ...read.library,
      accessibility: library.accessibility,
      localLinks: library.localLinks,
      boards: library.boards,
      boardLogos: library.boardLogos,
      pictures: [...read.library.pictures, ...logos],
      board: {
        ...board,
        ...(source_address === undefined ? {} : { source_address }),
        ...(accessibility === undefined ? {} : { accessibility }),
      },
      versions: library.versions.filter(
        ({ version, frozen }) => frozen && newestFirst(version, shown.note.version) >= 0,
      ),
    },
  };
}

/**
 * The words on disk. When they differ from what was published last and no note has been written for them yet, a version
 * without words of its own stands in front, so that nothing made from them can pass for what was published. So it is
 * before the first version of a board too.
 */
export async function draftWords(project: string, library: Library, history: History): Promise<Library> {
  const [newest] = history;
  if (library.versions[0]?.frozen === false) return library;
  const before = newest ? await frozenWords(project, newest.note.version) : [];
  const changes = difference(before, comparableItems(library));
  if (changes.length === 0 && newest?.state === "current") return library;
  const { version, kind } = smallestNumber(numbersOf(history), changes);
  const { prepared_on } = library.accessibility;
  // Nothing reads the clock: before the first version, the only day that the words name is that of their statement.
  const { date, why, approved_by, review_by, file } = newest?.note ?? {
    date: prepared_on,
    why: "",
    approved_by: "",
    review_by: prepared_on,
    file: "content/board.yaml",
  };
  const draft: Version = {
    version,
    date,
    kind,
    summary: "Words that have not been published yet.",
    why,
    approved_by,
    review_by,
    file,
    frozen: false,
    note: "",
  };
  return { ...library, versions: [draft, ...library.versions] };
}

/** The words on disk as they will be once their newest note is published. */
export function wordsToRelease(library: Library): Library {
  const [newest, ...others] = library.versions;
  return newest ? { ...library, versions: [{ ...newest, frozen: true }, ...others] } : library;
}

/** Every number that was published. */
export function numbersOf(history: History): string[] {
  return history.map(({ note }) => note.version);
}

/** PDFs of a version, by the address that they keep for ever. */
export async function fixedPacks(project: string, shown: PublishedVersion): Promise<Map<string, Uint8Array>> {
  const { version } = shown.note;
  const packs = shown.packs.map(
    async (pack) => [fixedAddress(version, pack.file), await packBytes(project, version, pack)] as const,
  );
  return new Map(await Promise.all(packs));
}

function packBytes(project: string, version: string, { file }: PrintedPack): Promise<Uint8Array> {
  return readFile(join(versionsFolder(project), version, file));
}
