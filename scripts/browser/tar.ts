/** Reads the plain files out of a small tar archive held in memory; nothing in it can name a place outside it. */

const BLOCK = 512;
const REGULAR_FILE = new Set(["0", "\0"]);

/**
 * The regular files of a ustar archive (POSIX.1-1988), by path with forward slashes; folders are implied by the paths.
 * Throws when the archive is cut short, or holds a link or a path that climbs out.
 */
export function readTar(archive: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + BLOCK);
    const path = field(header, 0, 100);
    const size = Number.parseInt(field(header, 124, 12), 8);
    const kind = String.fromCharCode(header[156] ?? 0);
    const end = at + BLOCK + size;
    if (Number.isNaN(size) || end > archive.length) throw new Error(`The archive is cut short at ${path}.`);
    if (path.startsWith("/") || path.split("/").includes(".."))
      throw new Error(`The archive leads outside: ${path}.`);
    if (REGULAR_FILE.has(kind)) files.set(path, archive.subarray(at + BLOCK, end));
    else if (kind !== "5")
      throw new Error(`The archive holds something that is neither file nor folder: ${path}.`);
    at = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** A header field ends at its first NUL, or at its full length. */
function field(header: Uint8Array, start: number, length: number): string {
  const text = Buffer.from(header.subarray(start, start + length)).toString("utf8");
  return text.split("\0", 1)[0] ?? "";
}
