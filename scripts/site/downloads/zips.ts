/** For an intranet: all packs of an edition as one zip, and the website as one that works from any folder and from disk. */
import { posix } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { type Edition, editionFacts, editions } from "../../core/editions.ts";
import type { PrintedPack } from "../../core/printed-pack.ts";
import { fileSize } from "../../core/text.ts";
import { checksumsOf } from "../checksums.ts";
import type { SiteFile, SiteFiles } from "../files.ts";

/** One zip on the packs page. */
export interface Zip {
  /** From the top of the site. */
  address: string;
  title: string;
  bytes: number;
}

/** Any day will do, as long as it is always the same. */
const MADE_ON = new Date(1980, 0, 1);

/** Packed already: packing again takes time and gains nothing. */
const PACKED = /\.(pdf|png|jpg|woff2|docx)$/;

const SITE_ZIP = "downloads/website.zip";

/** What the packs page has in place of the size of the website's zip, which holds that very page. */
export const SITE_ZIP_SIZE = "SIZE-OF-THE-WEBSITE";

const ZIPS_PAGE = "packs/index.html";

/** The packs of each edition as a zip, by its place from the top of the site, and what the packs page says of each. */
export function packZips(
  packs: readonly PrintedPack[],
  files: ReadonlyMap<string, Uint8Array>,
): { files: Map<string, Uint8Array>; list: Zip[] } {
  const made = new Map<string, Uint8Array>();
  const list = editions.flatMap((edition): Zip[] => {
    const inside = packs.flatMap((pack): [string, Uint8Array][] => {
      const pdf = pack.edition === edition ? files.get(pack.file) : undefined;
      return pdf ? [[posix.basename(pack.file), pdf]] : [];
    });
    if (inside.length === 0) return [];
    const zip = zipOf(inside);
    made.set(placeOf(edition), zip);
    const title = `All ${inside.length} packs, guides and sheets: ${editionFacts[edition].label.toLowerCase()}`;
    return [{ address: `/${placeOf(edition)}`, title, bytes: zip.length }];
  });
  return { files: made, list };
}

function placeOf(edition: Edition): string {
  return `downloads/packs-${edition}.zip`;
}

/**
 * Puts the website's zip among `files`, and its size on the packs page. `base` is the public address of the site, to
 * which links lead from a copy whose files are left out of it: packs of older versions, and what only a host reads.
 */
export function withSiteZip(files: SiteFiles, base: string): SiteFiles {
  const zip = zipOf(
    [...siteOnDisk(files, base)].map(([path, body]) => [`practice-checklist/${path}`, bytesOf(body)]),
  );
  const page = String(files.get(ZIPS_PAGE) ?? "");
  return new Map(files).set(SITE_ZIP, zip).set(
    ZIPS_PAGE,
    page.replace(SITE_ZIP_SIZE, () => fileSize(zip.length)),
  );
}

/** The files of a copy that works from disk: every link leads to a file, because there is no host to find it. */
export function siteOnDisk(files: SiteFiles, base: string): SiteFiles {
  const copy: SiteFiles = new Map();
  const kept = [...files.keys()].filter((path) => !isLeftOut(path)).sort();
  const known = new Set(kept);
  for (const path of kept) {
    const body = files.get(path) ?? "";
    copy.set(path, path.endsWith(".html") ? pageOnDisk(String(body), path, known, base) : body);
  }
  return copy.set("SHA256SUMS", checksumsOf(copy));
}

function isLeftOut(path: string): boolean {
  return /^(v\/|_headers$|SHA256SUMS$|404\.html$|sitemap\.xml$|downloads\/[^/]+\.zip$)/.test(path);
}

function pageOnDisk(html: string, path: string, known: ReadonlySet<string>, base: string): string {
  return (
    html
      .replace(/<section id="zips"[\s\S]*?<\/section>\n?/, "")
      // A browser takes no font ahead of time from a disk, and says so as a fault.
      .replace(/<link rel="preload"[^>]*>\n?/g, "")
      .replace(/ (href|src|data-sheets)="([^"]*)"/g, (whole, name: string, address: string) => {
        if (/^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(address)) return whole;
        const [, way = "", rest = ""] = /^([^?#]*)(.*)$/.exec(address) ?? [];
        const target = posix.join(posix.dirname(path), way === "" ? posix.basename(path) : way);
        const isFolder = /(^|\/)\.{0,2}$/.test(way) && way !== "";
        const file = isFolder ? posix.join(target, "index.html") : target;
        const there = isFolder && target !== "." ? `${target.replace(/\/$/, "")}/` : target;
        if (!known.has(file)) return ` ${name}="${base}${there}${rest}"`;
        return ` ${name}="${posix.relative(posix.dirname(path), file)}${rest}"`;
      })
  );
}

function zipOf(inside: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of [...inside].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[path] = [bytes, { level: PACKED.test(path) ? 0 : 3 }];
  return zipSync(entries, { mtime: MADE_ON });
}

function bytesOf(body: SiteFile): Uint8Array {
  return typeof body === "string" ? strToU8(body) : body;
}
