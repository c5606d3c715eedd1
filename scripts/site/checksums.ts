/** The checksums of a site's files, in the form that `sha256sum -c SHA256SUMS` reads at its top. */
import { createHash } from "node:crypto";
import type { SiteFiles } from "./files.ts";

/** A line a file, sorted by path. */
export function checksumsOf(files: SiteFiles): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, body]) => `${createHash("sha256").update(body).digest("hex")}  ${path}\n`)
    .join("");
}
