/** A site with the two files that speak of all the others: headers for the host, and checksums. */
import { checksumsOf } from "./checksums.ts";
import type { SiteFiles } from "./files.ts";
import { headersOf } from "./headers.ts";

/** `files`, packs and all, and then `_headers` and `SHA256SUMS`, which lists everything but itself. */
export function wholeSite(files: SiteFiles): SiteFiles {
  const served = new Map(files).set("_headers", headersOf(files));
  return served.set("SHA256SUMS", checksumsOf(served));
}
