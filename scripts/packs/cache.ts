/** Keeps finished packs between builds under a name made of everything that decides their bytes. Safe to delete. */
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

/** The pack kept under `key`, or undefined. A file that was cut short or altered is not used. */
export async function fromCache(folder: string, key: string): Promise<Kept | undefined> {
  try {
    const kept = await readFile(join(folder, `${key}.pdf`));
    const [sum, pages] = kept.subarray(0, HEAD_LENGTH).toString("latin1").split(" ");
    const found = { pdf: new Uint8Array(kept.subarray(HEAD_LENGTH)), pages: Number(pages) };
    return sum === checksum(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a pack. A cache that cannot be written to (full disk, no permission) is no reason to fail: it is only slower. */
export async function toCache(folder: string, key: string, kept: Kept): Promise<void> {
  const head = Buffer.from(`${checksum(kept)} ${kept.pages}`.padEnd(HEAD_LENGTH), "latin1");
  await keep(join(folder, `${key}.pdf`), Buffer.concat([head, kept.pdf]));
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

/** Before the PDF: a checksum of all that follows, and the number of pages. */
const HEAD_LENGTH = 80;

function checksum({ pdf, pages }: Kept): string {
  return createHash("sha256").update(`${pages}:`).update(pdf).digest("hex");
}
