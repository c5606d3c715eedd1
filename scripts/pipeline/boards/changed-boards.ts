/** Tries the boards of a consortium that a change is about, so that what does not fit their packs is told before it is merged. */
import { join } from "node:path";
import { boardIdOf } from "../../content/board-library.ts";
import { ContentProblems } from "../../core/content-problems.ts";
import { paths, project } from "../../core/paths.ts";
import { gitText } from "../../versions/git.ts";
import { boardsIn, buildConsortium } from "./consortium.ts";

/**
 * Builds the edition of each board whose file is not as it was when the branch left main, and answers with their ids; of
 * none when git cannot say. Throws `ContentProblems` when one must be mended first. Editions are kept in the cache.
 */
export async function tryChangedBoards(from = project, cache = paths.cache): Promise<string[]> {
  const all = await boardsIn(from);
  const base = all.length > 0 ? await gitText(from, "merge-base", "HEAD", "origin/main") : undefined;
  if (base === undefined) return [];
  const changed = await gitText(from, "diff", "--name-only", "--relative", base, "--", "content/boards");
  const ids = new Set((changed ?? "").split("\n").map(boardIdOf));
  const boards = all.filter((id) => ids.has(id));
  if (boards.length === 0) return [];
  const { problems } = await buildConsortium({
    from,
    cache,
    editions: join(cache, "editions"),
    boards,
    join: false,
  });
  if (problems.length > 0) throw new ContentProblems(problems);
  return boards;
}
