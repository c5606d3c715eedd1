/** A note to begin from: what a machine can know is filled in, and what a person must say is left empty. */
import type { Change } from "../content/history.ts";
import { inWords, needsNewPaper, type Smallest } from "./number.ts";

/** Changes as a Markdown list, one a line: first those that call for new paper. */
export function changeList(changes: readonly Change[]): string[] {
  const first = changes.filter(needsNewPaper);
  const rest = changes.filter((change) => !needsNewPaper(change));
  return [...first, ...rest].map((change) => {
    const words = inWords(change);
    const parts = [...new Set(change.parts.map(({ name }) => name.toLowerCase()))];
    const where = parts.length > 0 && change.kind !== "meaning" ? `: ${parts.join("; ")}` : "";
    return `- ${words.charAt(0).toUpperCase()}${words.slice(1)}${where}.`;
  });
}

/**
 * Text of `content/versions/<n>/note.md`. The fields without a value stop the checks until somebody has filled them in.
 * `today` is `YYYY-MM-DD`.
 */
export function draftNote({ version, kind }: Smallest, changes: readonly Change[], today: string): string {
  // Before the first version everything is new, and a list of it would say nothing.
  const list = version === "1.0" ? ["- This is the first version."] : changeList(changes);
  return `---
version: "${version}"
# The day of publication. Change it if that is another day.
date: ${today}
# meaning: earlier paper must be replaced. wording: it may still be used. correction: typing slips only.
kind: ${kind}
# One sentence for readers: what is different.
summary:
# One sentence: why it was made.
why:
# The role that approved it. No person's name.
approved_by:
# The day by which the board will look at it again, such as 2027-06-30.
review_by:
# Below stands what changed, as the computer found it. Say it in your own words.
---

${list.join("\n") || "- No words changed."}
`;
}
