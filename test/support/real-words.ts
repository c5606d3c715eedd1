/** The words of the board that owns this copy of the project, read once in a process. Only tests of the words read them. */
import type { Library } from "../../scripts/content/schema.ts";
import { project } from "../../scripts/core/paths.ts";
import { readWords } from "../../scripts/pipeline/words.ts";

let library: Promise<Library> | undefined;

/**
 * The words while they are the project's own; nothing once a board has made them its own. What the project asks of its
 * own sentences, a board may do otherwise: `npm run report -- --sentences` tells it of long ones.
 */
export async function projectsOwnWords(): Promise<Library | undefined> {
  const library = await realLibrary();
  return library.board.example ? library : undefined;
}

/** As a build shows them. Throws with the whole report while they are not sound. */
export function realLibrary(): Promise<Library> {
  library ??= readWords(project, "draft").then((words) => words.library);
  return library;
}
