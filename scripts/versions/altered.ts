/** Everything that was changed in published versions, by their own lists and by all that git remembers of them. */
import type { Problem } from "../core/problem.ts";
import { verifyFrozen } from "./verify.ts";
import { memoryOf } from "./witness.ts";

/** What must be put back, and what could not be compared, as sentences. */
export async function alteredSince(project: string): Promise<{ problems: Problem[]; notes: string[] }> {
  const { witnesses, problems, notes } = await memoryOf(project);
  return { problems: [...(await verifyFrozen(project, witnesses)), ...problems], notes };
}
