/** Recognises what programs that share files put beside the words: copies under other names, and stand-ins. */
import { isKnownFile } from "./folder-layout.ts";

/** Ends of a name, without its extension, by which a program tells its copy from the file itself. */
const marks: readonly RegExp[] = [
  // Windows, macOS, downloads and Google Drive.
  / - copy( \(\d+\))?$/i,
  / copy( \d+)?$/i,
  / ?\(\d+\)$/,
  / \d+$/,
  // Dropbox, Nextcloud, ownCloud, Seafile, Resilio, Syncthing.
  / ?\([^()]*(conflict|sfconflict)[^()]*\)$/i,
  /[ ._-](sync-)?conflict(ed)?([ ._-][\w ._-]*)?$/i,
  // Git's merge tool.
  /_(BACKUP|BASE|LOCAL|REMOTE)_\d+$/,
];

/**
 * The file that the one at `path`, relative to `content/`, is a copy of, judged by its name; undefined when it is none.
 * `exists` says whether a file is there: without the first there is no copy.
 */
export function copyOf(path: string, exists: (path: string) => boolean): string | undefined {
  const [, folder = "", stem = "", extension = ""] = /^(.*\/)?([^/]*?)(\.[a-z]+)$/i.exec(path) ?? [];
  const stems = [
    ...marks.map((mark) => stem.replace(mark, "")),
    stem.replace(/^(copy of|_?conflict of) /i, ""),
    // OneDrive puts the name of the computer at the end, which is in capitals.
    ...Array.from(stem.matchAll(/-(?=[\w-]*[A-Z])/g), ({ index }) => stem.slice(0, index)),
  ];
  return stems
    .filter((other) => other !== "" && other !== stem)
    .map((other) => folder + other + extension)
    .find((other) => isKnownFile(other) && exists(other));
}

/** The file for which iCloud has left a stand-in at `path`, `.07-not-seen.md.icloud`; undefined for any other. */
export function standInFor(path: string): string | undefined {
  const [, folder = "", name] = /^(.*\/)?\.([^/]+)\.icloud$/i.exec(path) ?? [];
  return name === undefined || !isKnownFile(folder + name) ? undefined : folder + name;
}
