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

/** The pack kept under `key`, or undefined. A file that was cut short or altered is not used. */
export async function fromCache(folder: string, key: string): Promise<Uint8Array | undefined> {
  try {
    const kept = await readFile(join(folder, `${key}.pdf`));
    const sum = kept.subarray(0, SUM_LENGTH).toString("latin1");
    const pdf = kept.subarray(SUM_LENGTH);
    return sum === checksum(pdf) ? new Uint8Array(pdf) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a pack. A cache that cannot be written to (full disk, no permission) is no reason to fail: it is only slower. */
export async function toCache(folder: string, key: string, pdf: Uint8Array): Promise<void> {
  const file = join(folder, `${key}.pdf`);
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, Buffer.concat([Buffer.from(checksum(pdf), "latin1"), pdf]));
    await rename(draft, file);
  } catch {
    return;
  }
}

const SUM_LENGTH = 64;

function checksum(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
