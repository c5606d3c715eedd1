/** Where the pages of a board's edition lead on the consortium's website, which may be built elsewhere and later. */
import { posix } from "node:path";
import { decodedFragment } from "../../core/fragment.ts";
import type { SiteFiles } from "../../site/files.ts";

/**
 * Every address that the pages of an edition lead to outside its own folder, from the top of the consortium's website
 * (`evidence/index.html#study`), once each and in order. `files` are those of the edition, by path within its folder
 * `id`. Links within it are those of the consortium's own pages, and looked at there.
 */
export function linksToShared(id: string, files: SiteFiles): string[] {
  const outside = new Set<string>();
  for (const [path, body] of files)
    if (path.endsWith(".html"))
      for (const target of targetsOf(`${id}/${path}`, String(body)))
        if (!target.startsWith(`${id}/`)) outside.add(target);
  return [...outside].sort();
}

/** Whether `target`, a path with or without a fragment, is among the files, and its anchor on its page. */
export function isThere(
  target: string,
  has: (file: string) => boolean,
  anchors: { get(file: string): ReadonlySet<string> | undefined },
): boolean {
  const [file = "", fragment = ""] = target.split("#");
  if (!has(file)) return false;
  // What a script reads, such as `#questions=not-seen`, is no anchor.
  return fragment === "" || fragment.includes("=") || (anchors.get(file)?.has(fragment) ?? true);
}

/** The ids on a page. */
export function anchorsIn(html: string): Set<string> {
  return new Set(Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id = ""]) => id));
}

/** What a page of ours leads to and loads, as files from the top of the website, with fragments. */
function targetsOf(page: string, html: string): string[] {
  return Array.from(html.matchAll(/ (?:href|src)="([^"]*)"/g), ([, address = ""]) => address)
    .filter((address) => !/^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(address))
    .map((address) => {
      const [way = "", fragment] = address.replaceAll("&amp;", "&").split("#");
      const target = posix.join(posix.dirname(page), way);
      const isFolder = way === "" || /(^|\/)\.{0,2}$/.test(way);
      const file = way === "" ? page : isFolder ? posix.join(target, "index.html") : target;
      return fragment === undefined ? file : `${file}#${decodedFragment(fragment)}`;
    });
}
