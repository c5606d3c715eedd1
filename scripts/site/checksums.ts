/** The checksums of a site's files, in the form that `sha256sum -c SHA256SUMS` reads at its top. */
import { createHash } from "node:crypto";
import type { SiteFile, SiteFiles } from "./files.ts";

/** A line a file, sorted by path. */
export function checksumsOf(files: SiteFiles): string {
  return checksumList(new Map(Array.from(files, ([path, body]) => [path, checksumOf(body)])));
}

/** The same from checksums that are known, by path. */
export function checksumList(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join("");
}

/** SHA-256 in small hexadecimal digits. */
export function checksumOf(body: SiteFile): string {
  return createHash("sha256").update(body).digest("hex");
}
