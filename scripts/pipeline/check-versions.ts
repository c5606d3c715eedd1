/** What `check` and `release` ask of versions: nothing published was touched, and the next one may have its number. */
import { readLibrary } from "../content/library.ts";
import type { Problem } from "../core/problem.ts";
import { alteredSince } from "../versions/altered.ts";
import { currentOf, readHistory } from "../versions/history.ts";
import { insteadProblems } from "../versions/instead.ts";
import { nextVersion } from "../versions/next.ts";
import { reviewNotice } from "../versions/review.ts";

/** `today` is `YYYY-MM-DD`. Notes are sentences about what will need doing soon; they are no problems yet. */
export async function checkVersions(
  project: string,
  today: string,
): Promise<{ problems: Problem[]; notes: string[] }> {
  const { problems: altered, notes: unseen } = await alteredSince(project);
  const read = await readLibrary(project);
  // Problems in the words are told where they are read to be built.
  if ("problems" in read || altered.length > 0) return { problems: altered, notes: unseen };
  const history = await readHistory(project, read.library.versions);
  const { note, problems } = await nextVersion(project, read.library, history);
  const shown = currentOf(history)?.note ?? read.library.versions[0];
  const notice = shown && reviewNotice(shown.review_by, today);
  return {
    problems: [...insteadProblems(history, note), ...problems],
    notes: [...unseen, ...(notice ? [notice] : [])],
  };
}
