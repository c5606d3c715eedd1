/** The list of pages for search engines (sitemaps.org, protocol 0.9). */
import { escapeHtml } from "./markdown.ts";

/**
 * Every page that calls itself the one to be found: its canonical address is its own. `pages` is HTML by address from
 * the top of the site; `base` ends in a slash; `date` is the version's, `YYYY-MM-DD`.
 */
export function sitemapOf(pages: ReadonlyMap<string, string>, base: string, date: string): string {
  const listed = [...pages]
    .filter(([address, html]) => html.includes(`<link rel="canonical" href="${base}${address.slice(1)}">`))
    .map(([address]) => address)
    .sort();
  const entries = listed.map(
    (address) => `<url><loc>${escapeHtml(base + address.slice(1))}</loc><lastmod>${date}</lastmod></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</urlset>\n`;
}
