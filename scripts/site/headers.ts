/** What a host is asked to send with each file: the `_headers` file, which Cloudflare and Netlify read. */
import type { SiteFile, SiteFiles } from "./files.ts";
import { policyOf } from "./policy.ts";

/** Both hosts join the values of a header that two rules give, so no two rules may give the same one to a file. */
const everyFile = [
  "X-Content-Type-Options: nosniff",
  "Referrer-Policy: no-referrer",
  "Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy: same-origin",
  // Addresses on paper begin with https, and a phone in a stranger's network should not be led elsewhere first.
  "Strict-Transport-Security: max-age=31536000",
];

/** How long browsers may keep the files of a folder without asking; of every other they ask each time. */
const kept: Readonly<Record<string, string>> = {
  // Each name changes with the bytes.
  "assets/": "public, max-age=31536000, immutable",
  "pictures/": "public, max-age=31536000, immutable",
  // The bytes of a version never change, but a withdrawn one is replaced by a notice, which must be seen within a day.
  "v/": "public, max-age=86400, immutable",
};

const CACHE_NONE = "Cache-Control: no-cache";

/** Clickjacking can only be ruled out by a header (CSP Level 3, section 3.3). */
const NO_FRAMES = "; frame-ancestors 'none'";

/** Rules for all of `files`, a path from the top to its content. Throws when a page states no policy. */
export function headersOf(files: SiteFiles): string {
  const places = new Map<string, [string, SiteFile][]>();
  for (const [path, body] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = path.slice(0, path.indexOf("/") + 1) || path;
    places.set(place, [...(places.get(place) ?? []), [path, body]]);
  }
  const rules = [rule("/*", everyFile)];
  for (const [place, inside] of places) {
    const cache = kept[place] ? `Cache-Control: ${kept[place]}` : CACHE_NONE;
    const pages = inside
      .filter(([path]) => path.endsWith(".html"))
      .map(([path, body]) => policyHeader(path, body));
    const shared = new Set(pages.map(({ header }) => header));
    // A browser shows a PDF in a page of its own making, which such a policy can leave without its styles.
    if (shared.size === 1 && !inside.some(([path]) => path.endsWith(".pdf"))) {
      rules.push(rule(addressOf(place), [cache, ...shared]));
    } else {
      rules.push(rule(addressOf(place), [cache]));
      rules.push(...pages.map(({ path, header }) => rule(addressOf(path), [header])));
    }
  }
  return `# For hosts that read this file (Cloudflare, Netlify). Pages state their policy themselves as well.\n${rules.join("")}`;
}

/**
 * Rules for the editions of boards, one a board, since hosts read only so many: their pages state their whole policy
 * themselves, and this one, which no page can state, does no harm to a PDF.
 */
export function headersOfBoards(boards: readonly string[]): string {
  const policy = `Content-Security-Policy: ${NO_FRAMES.slice(2)}`;
  return boards.map((id) => rule(`/${id}/*`, [CACHE_NONE, policy])).join("");
}

function policyHeader(path: string, body: SiteFile): { path: string; header: string } {
  const policy = policyOf(Buffer.from(body).toString("utf8"));
  if (policy === undefined)
    throw new Error(
      `${path} states no policy. Its layout must include layouts/partials/policy.njk after the charset.`,
    );
  return { path, header: `Content-Security-Policy: ${policy}${NO_FRAMES}` };
}

function rule(pattern: string, headers: readonly string[]): string {
  return `\n${pattern}\n${headers.map((header) => `  ${header}\n`).join("")}`;
}

/** What is asked for: `/packs/team/` for its `index.html`, `/assets/*` for a folder. */
function addressOf(path: string): string {
  return path.endsWith("/") ? `/${path}*` : `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}
