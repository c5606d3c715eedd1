/** Joins the consortium's own pages and the editions of its boards into one site, the same to the byte wherever they were built. */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { EnvironmentError } from "../../core/environment-error.ts";
import { type FileContent, replaceFolder } from "../../core/replace-folder.ts";
import { series } from "../../core/series.ts";
import { checksumList, checksumOf } from "../../site/checksums.ts";
import type { SiteFiles } from "../../site/files.ts";
import { headersOfBoards } from "../../site/headers.ts";
import { anchorsIn, isThere } from "./edition-links.ts";
import { type EditionRecord, filesOf, verifyEdition } from "./editions.ts";

export interface JoinInput {
  /** The consortium's own files, with `_headers` and `SHA256SUMS`. */
  root: SiteFiles;
  /** Folder of the editions. */
  editions: string;
  records: readonly EditionRecord[];
  /** Those of them that are not of these words: of theirs, a link that leads nowhere is told and no fault. */
  older: ReadonlySet<string>;
  /** The boards that have a file now. */
  boards: readonly string[];
}

/**
 * Puts the joined site into `to`, and answers with what people should know. Every checksum is compared, and every link
 * from a board to what all share. Throws an `EnvironmentError`, and changes nothing, when a file is not as it was built,
 * or when a board would be lost that the site in `to` has.
 */
export async function joinSite(
  to: string,
  { root, editions, records, older, boards }: JoinInput,
): Promise<{ notes: string[]; files: number }> {
  await refuseLoss(to, boards, new Set(records.map(({ board }) => board)));
  const notes: string[] = [];
  const anchors = anchorsOf(root);
  const files = new Map<string, FileContent>(root);
  const sums = new Map(Array.from(root, ([path, body]) => [path, checksumOf(body)]));
  for (const record of records) {
    await verifyEdition(editions, record);
    const { board } = record;
    for (const { part, path, sum } of filesOf(record)) {
      const place = part === "own" ? `${board}/${path}` : path;
      if (part === "shared" && sums.has(place)) continue;
      files.set(place, { sameAs: join(editions, board, part, path) });
      sums.set(place, sum);
    }
    const lost = lostLinks(root, record, anchors);
    if (lost.length === 0) continue;
    const message = `${board} leads to ${series(lost, "and")}, which the consortium's pages no longer have.`;
    if (!older.has(board)) throw new Error(message);
    notes.push(`${message} It was built of older words.`);
  }
  const headers = `${root.get("_headers") ?? ""}${headersOfBoards(records.map(({ board }) => board))}`;
  files.set("_headers", headers);
  sums.set("_headers", checksumOf(headers));
  sums.delete("SHA256SUMS");
  files.set("SHA256SUMS", checksumList(sums));
  await replaceFolder(to, files);
  return { notes, files: files.size };
}

/** A board that readers have must not vanish because its edition is not here. */
async function refuseLoss(to: string, boards: readonly string[], there: ReadonlySet<string>): Promise<void> {
  const lost: string[] = [];
  for (const id of boards.filter((board) => !there.has(board)))
    if (await isFile(join(to, id, "manifest.json"))) lost.push(id);
  if (lost.length === 0) return;
  const [verb, them] = lost.length === 1 ? ["has", "it"] : ["have", "them"];
  const message = `The site in ${to} would lose ${series(lost, "and")}, which ${verb} no edition to put in its place. Build ${them} first: npm run build -- --boards all`;
  throw new EnvironmentError(message);
}

function isFile(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The links of an edition to pages and places that the consortium's own pages do not have. */
function lostLinks(root: SiteFiles, { links, shared }: EditionRecord, anchors: Anchors): string[] {
  return links.filter((link) => !isThere(link, (file) => root.has(file) || file in shared, anchors));
}

type Anchors = { get(file: string): ReadonlySet<string> | undefined };

/** The ids on each page, looked up once: many editions lead to the same few pages. */
function anchorsOf(files: SiteFiles): Anchors {
  const known = new Map<string, Set<string>>();
  return {
    get: (file) => {
      if (!file.endsWith(".html")) return undefined;
      const found = known.get(file) ?? anchorsIn(String(files.get(file) ?? ""));
      known.set(file, found);
      return found;
    },
  };
}
