/** The edition of a board of a consortium in the preview: rendered when it is opened, and only the one that was opened last is kept. */
import { boardLibrary } from "../content/board-library.ts";
import type { Library } from "../content/schema.ts";
import type { SiteFile, SiteFiles } from "../site/files.ts";
import { oneWordFile } from "../site/word/index.ts";

/** A place in the edition of a board. */
export interface BoardPlace {
  /** The words of the board. */
  library: Library;
  /** The path within its folder. */
  path: string;
}

/** Where `path`, from the top of the consortium's website, leads to; undefined when no board has it. */
export function boardPlace(consortium: Library, path: string): BoardPlace | undefined {
  const [, id = "", rest = ""] = /^([^/]+)\/(.*)$/s.exec(path) ?? [];
  const board = consortium.boards.find((one) => one.id === id);
  return board && { library: boardLibrary(consortium, board), path: rest };
}

/** The pages of one build: the consortium's, or where there is one board its own, and those of boards that are opened. */
export class BoardPages {
  readonly #library: Library;
  readonly #files: SiteFiles;
  readonly #render: (library: Library) => Promise<SiteFiles>;
  #open: { id: string; files: Promise<SiteFiles> } | undefined;

  /** `render` makes the pages of one edition, by path within its folder, and what they load. */
  constructor(library: Library, files: SiteFiles, render: (library: Library) => Promise<SiteFiles>) {
    this.#library = library;
    this.#files = files;
    this.#render = render;
  }

  /** What is at a path from the top. */
  async at(path: string): Promise<SiteFile | undefined> {
    const place = boardPlace(this.#library, path);
    if (place) return (await this.#editionOf(place.library)).get(place.path);
    // An edition loads styles from the top that no other edition has, when its board has a colour of its own.
    return this.#files.get(path) ?? (await this.#open?.files)?.get(path);
  }

  #editionOf(library: Library): Promise<SiteFiles> {
    const id = library.local?.id ?? "";
    if (this.#open?.id !== id) this.#open = { id, files: this.#render(library) };
    return this.#open.files;
  }
}

/** A Word copy as its words are now; undefined when there is none at that path. */
export async function wordAt(library: Library, path: string): Promise<{ body: Uint8Array } | undefined> {
  const place = boardPlace(library, path) ?? { library, path };
  const body = await oneWordFile(place.library, place.path);
  return body && { body };
}
