/** What a reader of a test's report sees when a page is no longer heard as it was. */
import { listDiff } from "../../../scripts/core/diff.ts";

const MAX_SHOWN = 40;

const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");

/** The lines that went and came, and what to type to accept them; empty when both texts are the same. `where` is such as `of the layout "home"`. */
export function treeDifference(where: string, kept: string, now: string): string {
  if (kept === now) return "";
  const lines = listDiff(linesOf(kept), linesOf(now)).flatMap(({ removed, added }) => [
    ...removed.map((line) => `- ${line}`),
    ...added.map((line) => `+ ${line}`),
  ]);
  const shown = lines.slice(0, MAX_SHOWN);
  const more = lines.length - shown.length;
  return [
    `What a screen reader is told ${where} has changed:`,
    ...shown,
    ...(more > 0 ? [`and ${more} more lines`] : []),
    "If readers should hear it so, type: npm run trees",
  ].join("\n");
}
