/** The words of a consortium as one of its boards has them: the same words, with the facts of that board. */
import type { Library, LocalBoard } from "./schema.ts";

/** The id of a board: the name of its file, `content/boards/northshire.yaml`, without its ending. */
export function boardIdOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
}

/**
 * The words for the edition of `board`, which is served in a folder of the consortium's website that bears its id. What
 * the board's file leaves out, such as a logo, it has from `content/board.yaml`.
 */
export function boardLibrary(consortium: Library, board: LocalBoard): Library {
  const { id, file: _, facts_as_at: factsAsAt, ...facts } = board;
  const { web_address: address } = consortium.board;
  const web_address = `${address}${address.endsWith("/") ? "" : "/"}${id}/`;
  return {
    ...consortium,
    board: { ...consortium.board, ...facts, web_address },
    localLinks: facts.local_links ?? consortium.localLinks,
    boards: [],
    local: { id, factsAsAt, consortium },
  };
}
