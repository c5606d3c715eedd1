/**
 * Parts are printed at an address that belongs to no site, so that a part with the same words is the same for every board.
 * The public address comes into their links when packs are assembled.
 */
import type { PrintSource } from "./jobs.ts";

/** Where parts are printed. No site is there. */
export const PRINT_BASE = "https://print.invalid/";
/** Stands for the folder of a board within the site of its consortium; where there is one board, for the top of its site. */
const OWN = "own/";

type Place = Pick<PrintSource, "base" | "folder">;

/** The page at `path`, with every link and file of it by its whole address at `PRINT_BASE`. */
export function atPrintAddress(html: string, path: string, { folder = "" }: Place): string {
  const page = PRINT_BASE + (path.startsWith(folder) ? OWN + path.slice(folder.length) : path);
  return html.replace(/(\s(?:href|src)=")(?!#|[a-z][a-z0-9+.-]*:)([^"]*)(?=")/gi, (whole, name, link) =>
    URL.canParse(link, page) ? name + new URL(link, page).href : whole,
  );
}

/** The path, from the top of the site, of a path at `PRINT_BASE`. */
export function sitePath(path: string, { folder = "" }: Place): string {
  return path.startsWith(OWN) ? folder + path.slice(OWN.length) : path;
}

/** Words that name addresses as they are printed, with the addresses that are meant. */
export function withTrueAddresses(words: string, place: Place): string {
  return trueAddresses(place).reduce((sofar, [printed, meant]) => sofar.replaceAll(printed, meant), words);
}

/** Beginnings of addresses as they are printed, and as they are meant. */
export function trueAddresses({ base, folder = "" }: Place): [printed: string, meant: string][] {
  return [
    [PRINT_BASE + OWN, base + folder],
    [PRINT_BASE, base],
  ];
}
