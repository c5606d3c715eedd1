/** The editions of boards as they were built last, each in a folder of its own that is whole or untouched. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { EnvironmentError } from "../../core/environment-error.ts";
import { type FileContent, recoverFolder, replaceFolder } from "../../core/replace-folder.ts";
import { checksumOf } from "../../site/checksums.ts";
import type { SiteFiles } from "../../site/files.ts";

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A path that cannot lead out of its folder: an edition may come from another machine. */
const INSIDE = z.string().regex(/^(?!.*(^|\/)\.{0,2}(\/|$))[^\\:]+$/s);

/** What is noted of an edition beside its files. */
const recordSchema = z.strictObject({
  format: z.literal(1),
  board: z.string(),
  name: z.string(),
  area: z.string(),
  facts_as_at: z.string(),
  /** Of everything that decided its bytes. */
  key: z.string(),
  /** What its pages lead to on the consortium's website. */
  links: z.array(z.string()),
  /** Checksums, by path within the folder of the board. */
  own: z.record(INSIDE, SHA256),
  /** Checksums of what its pages load, by path from the top of the website. */
  shared: z.record(INSIDE.regex(/^(assets|pictures)\//), SHA256),
});

export type EditionRecord = z.infer<typeof recordSchema>;

/** Everything of a record that is not told by the files. */
export type EditionFacts = Omit<EditionRecord, "format" | "own" | "shared">;

const RECORD = "edition.json";

/** Where `folder` keeps the edition of a board. */
export function editionFolder(folder: string, id: string): string {
  return join(folder, id);
}

/** The record of a board's edition; undefined when there is none, or none that can be read. */
export async function readEdition(folder: string, id: string): Promise<EditionRecord | undefined> {
  await recoverFolder(editionFolder(folder, id));
  const read = recordSchema.safeParse(await readJson(join(folder, id, RECORD)));
  return read.success && read.data.board === id ? read.data : undefined;
}

/** The ids of all editions in `folder`, in order. */
export async function editionIds(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .flatMap((entry) => (entry.isDirectory() && !entry.name.includes(".") ? [entry.name] : []))
    .sort();
}

/** Puts an edition in place of the one before. */
export async function writeEdition(
  folder: string,
  facts: EditionFacts,
  { own, shared }: { own: SiteFiles; shared: SiteFiles },
): Promise<void> {
  const sumsOf = (files: SiteFiles) =>
    Object.fromEntries(
      [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, body]) => [path, checksumOf(body)]),
    );
  const record: EditionRecord = { format: 1, ...facts, own: sumsOf(own), shared: sumsOf(shared) };
  const files = new Map<string, FileContent>([
    [RECORD, `${JSON.stringify(record, null, 1)}\n`],
    ...Array.from(own, ([path, body]): [string, FileContent] => [`own/${path}`, body]),
    ...Array.from(shared, ([path, body]): [string, FileContent] => [`shared/${path}`, body]),
  ]);
  await replaceFolder(editionFolder(folder, facts.board), files);
  await rm(problemsFile(folder, facts.board), { force: true });
}

/** Every file of an edition, by its path in a folder of editions, with its checksum. */
export function* filesOf(
  record: EditionRecord,
): Generator<{ part: "own" | "shared"; path: string; sum: string }> {
  for (const part of ["own", "shared"] as const)
    for (const [path, sum] of Object.entries(record[part])) yield { part, path, sum };
}

/** Throws an `EnvironmentError` unless every file of the edition is the one that was built. */
export async function verifyEdition(folder: string, record: EditionRecord): Promise<void> {
  for (const { part, path, sum } of filesOf(record)) {
    const file = join(folder, record.board, part, path);
    const body = await readFile(file).catch(() => undefined);
    if (body && checksumOf(body) === sum) continue;
    const what = body ? "is not the file that was built" : "is missing";
    const remedy = `Delete the folder ${editionFolder(folder, record.board)}, and build the board again: npm run build -- --board ${record.board}`;
    throw new EnvironmentError(`${file} ${what}. ${remedy}`);
  }
}

/** Takes over an edition from another folder of editions. */
export async function adoptEdition(folder: string, other: string, record: EditionRecord): Promise<void> {
  await verifyEdition(other, record);
  const files = new Map<string, FileContent>([[RECORD, { sameAs: join(other, record.board, RECORD) }]]);
  for (const { part, path } of filesOf(record))
    files.set(`${part}/${path}`, { sameAs: join(other, record.board, part, path) });
  await replaceFolder(editionFolder(folder, record.board), files);
  await rm(problemsFile(folder, record.board), { force: true });
}

const problemsSchema = z.strictObject({ key: z.string(), report: z.string() });

/** Why a board could not be built, and with which key. */
export type EditionProblems = z.infer<typeof problemsSchema>;

/** A file beside the editions, so that a machine that joins them knows why one is not as it should be. */
export function problemsFile(folder: string, id: string): string {
  return join(folder, `${id}.problems.json`);
}

/** Notes why a board could not be built. */
export async function noteProblems(folder: string, id: string, problems: EditionProblems): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(problemsFile(folder, id), JSON.stringify(problems));
}

/** Why the board could not be built the last time; undefined when it could. */
export async function readProblems(folder: string, id: string): Promise<EditionProblems | undefined> {
  return problemsSchema.safeParse(await readJson(problemsFile(folder, id))).data;
}

/** The data in a file; undefined when there is none, or it cannot be read. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}
