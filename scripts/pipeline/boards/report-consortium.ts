/** What a build of a consortium says at its end. */
import { boardIdOf } from "../../content/board-library.ts";
import { problemReport } from "../../core/problem.ts";
import { series } from "../../core/series.ts";
import { count } from "../../core/text.ts";
import { summary } from "../build.ts";
import type { ConsortiumBuilt } from "./consortium.ts";

/** Names in one line: of very many, the first and how many there are. */
const MAX_NAMED = 12;

/** The lines for the screen, and those that say what must be mended, of which there are none when all is well. */
export function consortiumLines(done: ConsortiumBuilt, seconds: number): { lines: string[]; mend: string[] } {
  const { root, files, built, unchanged, problems, missing, older, removed, notes } = done;
  const lines: string[] = [];
  const say = (line: string) => lines.push("", line);
  if (root) {
    lines.push(summary(root, seconds));
    if (root.standing !== undefined) say(root.standing);
    for (const note of root.notes) say(note);
  }
  const parts = [
    built.length > 0 ? `${count(built.length, "board")} built` : "",
    unchanged.length > 0 ? `${unchanged.length} unchanged` : "",
  ].filter((part) => part !== "");
  if (parts.length > 0) say(`${parts.join(", ")}, in ${seconds.toFixed(1)} seconds.`);
  if (root) say(`The joined site has ${count(files, "file")}.`);
  for (const note of notes) say(note);
  if (removed.length > 0)
    say(`Left out, because content/boards holds no file of that name any more: ${named(removed)}.`);
  const failed = new Set(problems.map(({ file }) => boardIdOf(file)));
  const behind = older.filter((id) => !failed.has(id));
  if (behind.length > 0)
    say(
      `Built of older words or facts: ${named(behind)}. To build every board that has changed, type: npm run build -- --boards all`,
    );
  const lacking = missing.filter((id) => !failed.has(id));
  if (lacking.length > 0)
    say(
      `Not built yet, and so not on the website: ${named(lacking)}. To build them, type: npm run build -- --boards all`,
    );
  const outcomes = [...failed].map((id) =>
    missing.includes(id) || !root
      ? `${id} was not built.`
      : `${id} was not built: its last good edition stays on the website.`,
  );
  return { lines, mend: problems.length > 0 ? ["", problemReport(problems), ...outcomes] : [] };
}

function named(ids: readonly string[]): string {
  const more = ids.length - MAX_NAMED;
  return series(more > 0 ? [...ids.slice(0, MAX_NAMED), `${more} more`] : ids, "and");
}
