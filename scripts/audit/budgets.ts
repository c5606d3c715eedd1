/** What each kind of page may weigh, in bytes after Brotli compression, on a first visit. */
import type { Budget } from "./finding.ts";

const KB = 1024;
/** Styles for the screen and for paper: two thirds are for paper, and load while people read. */
const css = 17 * KB;
const js = 6 * KB;
/** Two faces of the house font. */
const fonts = 25 * KB;

/** The first budget that matches holds. Style sheets for print are fetched too, but nobody waits for them. */
export const budgets: readonly Budget[] = [
  {
    // It has the styles of large print too.
    kind: "pack page",
    pages: /^\/packs\/[^/]+\/$/,
    html: 27 * KB,
    css: 18 * KB,
    js,
    total: 43 * KB + fonts,
    requests: 8,
  },
  {
    // Its words alone, without any markup, take 30 KB: nothing that holds them all stays under 25. They must all be
    // there, because a page may ask for nothing later (`connect-src 'none'`), and one print prints one page.
    kind: "page of a pack's own parts",
    pages: /^\/build-a-pack\/sheets\/$/,
    html: 50 * KB,
    css,
    js,
    total: 68 * KB + fonts,
    requests: 8,
  },
  // A file to take away, with its styles in it; nobody opens it on the way to something else.
  {
    kind: "copy in one file",
    pages: /^\/downloads\//,
    html: 64 * KB,
    css: 0,
    js: 0,
    total: 64 * KB,
    requests: 1,
  },
  // With the pictures of all packs, which load when they are near.
  {
    kind: "page that shows the packs",
    pages: /^\/(packs\/)?$/,
    html: 14 * KB,
    css,
    js,
    total: 85 * KB + fonts,
    requests: 12,
  },
  // Every source with what it says, how it was read and its limits: it grows as the words do.
  {
    kind: "list of sources",
    pages: /^\/evidence\/$/,
    html: 20 * KB,
    css,
    js,
    total: 35 * KB + fonts,
    requests: 8,
  },
  // Every changed word of a version with what stood there before: 2.0 changed most of them.
  {
    kind: "list of what a version changed",
    pages: /^\/versions\/[^/]+\/$/,
    html: 72 * KB,
    css,
    js,
    total: 90 * KB + fonts,
    requests: 8,
  },
  { kind: "page", pages: /./, html: 16 * KB, css, js, total: 35 * KB + fonts, requests: 8 },
];
