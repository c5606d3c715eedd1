/** Keeps finished packs between builds under a name made of everything that decides their bytes. Safe to delete. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A name for one finished pack: the same inputs give the same name, any other input another one. */
export function cacheKey(inputs: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) hash.update(`${input.length}:`).update(input);
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
    const pdf = new Uint8Array(kept.subarray(HEAD_LENGTH));
    return sum === checksum(pdf) ? { pdf, pages: Number(pages) } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a pack. A cache that cannot be written to (full disk, no permission) is no reason to fail: it is only slower. */
export async function toCache(folder: string, key: string, { pdf, pages }: Kept): Promise<void> {
  const file = join(folder, `${key}.pdf`);
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const head = Buffer.from(`${checksum(pdf)} ${pages}`.padEnd(HEAD_LENGTH), "latin1");
    await writeFile(draft, Buffer.concat([head, pdf]));
    await rename(draft, file);
  } catch {
    return;
  }
}

/** Before the PDF: its checksum and its number of pages. */
const HEAD_LENGTH = 80;

function checksum(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
