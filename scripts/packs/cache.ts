/** Keeps finished packs and their parts between builds under a name made of everything that decides their bytes. Safe to delete. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A name for one finished pack: the same inputs give the same name, any other input another one. */
export function cacheKey(inputs: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) hash.update(`${Buffer.byteLength(input)}:`).update(input);
  return hash.digest("hex");
}

export interface Kept {
  pdf: Uint8Array;
  pages: number;
}

/**
 * What is kept under `key`, with the plain data that was kept beside it, or undefined. A file that was cut short or altered
 * is not used.
 */
export async function fromCache<Whole extends Kept = Kept>(
  folder: string,
  key: string,
): Promise<Whole | undefined> {
  try {
    const kept = await readFile(join(folder, `${key}.pdf`));
    const rest = kept.subarray(CHECKSUM_LENGTH);
    if (kept.toString("latin1", 0, CHECKSUM_LENGTH) !== checksum(rest)) return undefined;
    const line = rest.indexOf("\n");
    const facts = JSON.parse(rest.toString("utf8", 0, line));
    return { ...facts, pdf: new Uint8Array(rest.subarray(line + 1)) };
  } catch {
    return undefined;
  }
}

/**
 * Keeps a PDF and the plain data beside it. A cache that cannot be written to (full disk, no permission) is no reason to fail:
 * it is only slower.
 */
export async function toCache(folder: string, key: string, { pdf, ...facts }: Kept): Promise<void> {
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), pdf]);
  await keep(join(folder, `${key}.pdf`), Buffer.concat([Buffer.from(checksum(rest)), rest]));
}

/** What was noted under a name, or undefined when nothing was or it cannot be read. It may be of any shape. */
export async function recall(folder: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, `${name}.json`), "utf8"));
  } catch {
    return undefined;
  }
}

/** Notes plain data under a name, for a later build. */
export async function note(folder: string, name: string, data: unknown): Promise<void> {
  await keep(join(folder, `${name}.json`), JSON.stringify(data));
}

async function keep(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, content);
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true }).catch(() => {});
  }
}

/** Before everything else stands a checksum of it, in hexadecimal. */
const CHECKSUM_LENGTH = 64;

function checksum(rest: Uint8Array): string {
  return createHash("sha256").update(rest).digest("hex");
}
