/** What each kind of page may weigh, in bytes after Brotli compression, on a first visit. */
import type { Budget } from "./finding.ts";

const KB = 1024;
const css = 8 * KB;
const js = 5 * KB;

/** The first budget that matches holds. Style sheets for print are fetched too, but nobody waits for them. */
export const budgets: readonly Budget[] = [
  { kind: "pack page", pages: /^\/packs\/[^/]+\/$/, html: 25 * KB, css, js, total: 50 * KB, requests: 6 },
  { kind: "page", pages: /./, html: 14 * KB, css, js, total: 50 * KB, requests: 5 },
];
