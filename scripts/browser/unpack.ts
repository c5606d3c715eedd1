/** Unpacks the Chromium that npm installed into the project's own cache: whole, or not at all. */
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";
import { EnvironmentError } from "../core/environment-error.ts";
import { readTar } from "./tar.ts";

const PROGRAM = "chromium";
const MANIFEST = "manifest.json";

/** Sees only the fonts beside it, so that fallback letters look the same on every machine. */
const FONTCONFIG = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

export interface Unpacked {
  /** The program file. */
  path: string;
  /** What the browser process needs in its environment: its libraries and its fonts. */
  env: Record<string, string>;
}

/**
 * Unpacks `packed` (the `bin` folder of @sparticuz/chromium) as `folder`, or uses what lies there when its sizes agree with
 * its manifest. Processes that start together may each unpack; the first to finish wins and nobody sees a half-made folder.
 */
export async function unpackChromium(packed: string, folder: string): Promise<Unpacked> {
  if (!(await isWhole(folder))) {
    try {
      await unpackAside(packed, folder);
    } catch (reason) {
      throw new EnvironmentError(
        `Chromium could not be unpacked into ${folder}: make sure that this folder may be written and has 300 MB free, or set CHROMIUM_PATH to a browser you have.`,
        { cause: reason },
      );
    }
  }
  return {
    path: join(folder, PROGRAM),
    env: { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

async function unpackAside(packed: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const fresh = await mkdtemp(`${folder}-unpacking-`);
  try {
    await fill(fresh, packed);
    // Temporary folders are closed to other accounts; a browser installed by one may be used by all.
    await chmod(fresh, 0o755);
    await putInPlace(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function fill(folder: string, packed: string): Promise<void> {
  const sizes: Record<string, number> = {};
  const program = join(folder, PROGRAM);
  await pipeline(
    createReadStream(join(packed, "chromium.br")),
    createBrotliDecompress({ chunkSize: 1 << 21 }),
    createWriteStream(program, { mode: 0o755 }),
  );
  sizes[PROGRAM] = (await stat(program)).size;
  // SwiftShader is left packed: it only serves WebGL, which no page of ours uses.
  const small = new Map<string, Uint8Array>([["fonts.conf", Buffer.from(FONTCONFIG)]]);
  for (const archive of ["al2023.tar.br", "fonts.tar.br"]) {
    for (const [path, bytes] of readTar(brotliDecompressSync(await readFile(join(packed, archive))))) {
      if (!small.has(path)) small.set(path, bytes);
    }
  }
  for (const [path, bytes] of small) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes, { mode: 0o755 });
    sizes[path] = bytes.length;
  }
  await writeFile(join(folder, MANIFEST), JSON.stringify(sizes, null, 2));
}

/** Renames `fresh` to `folder`; a whole folder that another process put there meanwhile stays. */
async function putInPlace(fresh: string, folder: string): Promise<void> {
  try {
    await rename(fresh, folder);
  } catch (reason) {
    if (await isWhole(folder)) return;
    // What lies there is damaged. It is moved away first: deleting in place would show others a half-deleted folder.
    const damaged = await mkdtemp(`${folder}-damaged-`);
    await rename(folder, join(damaged, "folder")).catch(() => undefined);
    await rm(damaged, { recursive: true, force: true });
    await rename(fresh, folder).catch(async () => {
      if (!(await isWhole(folder))) throw reason;
    });
  }
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const sizes: Record<string, number> = JSON.parse(await readFile(join(folder, MANIFEST), "utf8"));
    for (const [path, size] of Object.entries(sizes)) {
      if ((await stat(join(folder, path))).size !== size) return false;
    }
    return PROGRAM in sizes;
  } catch {
    return false;
  }
}
