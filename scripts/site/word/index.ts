/** The sheets as Word files, for people who will change them. */
import type { Library } from "../../content/schema.ts";
import { editionOf } from "../edition.ts";
import { wordFile } from "./document.ts";
import { wordSheets } from "./sheets.ts";

/** Every sheet of `library` as a `.docx`, by its place from the top of the site. The same words give the same bytes. */
export async function wordFiles(library: Library): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const sheet of wordSheets(library))
    files.set(sheet.file, await wordFile(sheet, editionOf(library), library.board));
  return files;
}

/** One sheet; undefined when there is none at that place. */
export async function oneWordFile(library: Library, file: string): Promise<Uint8Array | undefined> {
  const sheet = wordSheets(library).find((one) => one.file === file);
  return sheet && wordFile(sheet, editionOf(library), library.board);
}

/** Where all of them are. */
export function wordFileNames(library: Library): string[] {
  return wordSheets(library).map(({ file }) => file);
}
