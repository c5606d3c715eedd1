/** Finds the lines that Git leaves where two people changed the same words. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";

/** Seven of one mark at the left edge, alone or with a label: Git writes no other number. */
const mark = /^(<{7}|={7}|>{7}|\|{7})(?: .*)?$/;

/**
 * `text` without conflicts, in which every line keeps its number, and what is wrong with it: of a whole conflict the
 * first side stays, so that the rest of the file can be read.
 */
export function withoutConflicts(text: string, file: string): { text: string; problems: Problem[] } {
  if (!/^[<=>|]{7}/m.test(text)) return { text, problems: [] };
  const lines = text.split("\n");
  const problems: Problem[] = [];
  const add = (index: number, message: string) =>
    problems.push({ file, line: index + 1, column: 1, field: "", message });
  const kept = [...lines];
  const kindOf = (line: string) => mark.exec(line)?.[1]?.[0];
  for (let index = 0; index < lines.length; index += 1) {
    const kind = kindOf(lines[index] ?? "");
    if (kind === undefined) continue;
    kept[index] = "";
    const end = kind === "<" ? endOfConflict(lines, index, kindOf) : undefined;
    if (end === undefined) {
      add(
        index,
        `holds ${quoted(lines[index] ?? "")}, left over from two people's changes. Delete the line, and check whether words around it appear twice.`,
      );
      continue;
    }
    add(
      index,
      "holds two people's changes to the same words. Keep one of the two, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.",
    );
    const second = lines.findIndex((line, at) => at > index && /[|=]/.test(kindOf(line) ?? ""));
    kept.fill("", second, end + 1);
    index = end;
  }
  return { text: kept.join("\n"), problems };
}

/** The line that ends the conflict that begins at `start`; nothing when it is not whole. */
function endOfConflict(
  lines: readonly string[],
  start: number,
  kindOf: (line: string) => string | undefined,
): number | undefined {
  let halves = 1;
  for (let index = start + 1; index < lines.length; index += 1) {
    const kind = kindOf(lines[index] ?? "");
    if (kind === "<") return undefined;
    if (kind === "=") halves += 1;
    if (kind === ">") return halves === 2 ? index : undefined;
  }
  return undefined;
}
