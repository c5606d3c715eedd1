/** Finds fields that are nested so deep that the parser, which calls itself for each level, would run out of memory. */

/** Far more than any schema has, and far less than the parser can bear. */
const MAX_DEPTH = 50;

/** The first line, from 1, that goes deeper; nothing when none does. */
export function tooDeepLine(text: string): number | undefined {
  const indents: number[] = [];
  let brackets = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    // A field or an entry at the left edge begins anew.
    if (indent === 0 && /^(?:- |[A-Za-z_]+:)/.test(line)) brackets = 0;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    // Marks of a list, or of what YAML calls a complex key, one after the other on one line.
    const runs = Array.from(line.matchAll(/(?:[-?:] +)+/g), ([run]) => run.replaceAll(" ", "").length);
    const marks = Math.max(0, ...runs);
    let deepest = brackets;
    for (const letter of line) {
      if (letter === "[" || letter === "{") brackets += 1;
      else if (letter === "]" || letter === "}") brackets = Math.max(0, brackets - 1);
      deepest = Math.max(deepest, brackets);
    }
    if (indents.length + marks > MAX_DEPTH || deepest > MAX_DEPTH) return index + 1;
  }
  return undefined;
}
