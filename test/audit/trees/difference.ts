/** What a reader of a test's report sees when a layout is no longer heard as it was. */
import { wordRuns } from "../../../scripts/versions/word-runs.ts";

// Lines are compared as if each were one word.
const asWord = (line: string) => line.replaceAll(" ", "␣");
const MAX_SHOWN = 40;

/** The lines that went and came, and what to type to accept them; empty when both texts are the same. */
export function treeDifference(layout: string, kept: string, now: string): string {
  if (kept === now) return "";
  const lines = wordRuns(asWord(kept), asWord(now)).flatMap(({ kind, words }) =>
    kind === "same" ? [] : words.split(" ").map((line) => (kind === "added" ? "+ " : "- ") + line),
  );
  const shown = lines.slice(0, MAX_SHOWN).map((line) => line.replaceAll("␣", " "));
  const more = lines.length - shown.length;
  return [
    `What a screen reader is told of the layout "${layout}" has changed:`,
    ...shown,
    ...(more > 0 ? [`and ${more} more lines`] : []),
    "If readers should onResult it so, type: npm run trees",
  ].join("\n");
}
