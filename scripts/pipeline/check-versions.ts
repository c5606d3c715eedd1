/** What `check` and `release` ask of versions: nothing published was touched, and the next one may have its number. */
import { readLibrary } from "../content/library.ts";
import type { Problem } from "../core/problem.ts";
import { gitText } from "../versions/git.ts";
import { currentOf, readHistory } from "../versions/history.ts";
import { insteadProblems } from "../versions/instead.ts";
import { manifestsAt } from "../versions/known-manifests.ts";
import { nextVersion } from "../versions/next.ts";
import { reviewNotice } from "../versions/review.ts";
import { verifyFrozen } from "../versions/verify.ts";

/** `today` is `YYYY-MM-DD`. Notes are sentences about what will need doing soon; they are no problems yet. */
export async function checkVersions(
  project: string,
  today: string,
): Promise<{ problems: Problem[]; notes: string[] }> {
  // What others have published since this branch began is not here yet, and nobody took it away.
  const began = await gitText(project, "merge-base", "HEAD", "origin/main");
  const refs = began === undefined ? ["HEAD"] : ["HEAD", began];
  const altered = await verifyFrozen(project, await manifestsAt(project, refs));
  const read = await readLibrary(project);
  // Problems in the words are told where they are read to be built.
  if ("problems" in read || altered.length > 0) return { problems: altered, notes: [] };
  const history = await readHistory(project, read.library.versions);
  const { note, problems } = await nextVersion(project, read.library, history);
  const shown = currentOf(history)?.note ?? read.library.versions[0];
  const notice = shown && reviewNotice(shown.review_by, today);
  return { problems: [...insteadProblems(history, note), ...problems], notes: notice ? [notice] : [] };
}
