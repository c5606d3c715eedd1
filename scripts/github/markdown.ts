/** Markdown as GitHub shows it, made so that no words from outside can act in it. */

/** Stands in every comment, so that the next push can find it and take its place. */
export const COMMENT_MARK = "<!-- practice-checklist: report on a change -->";

/** GitHub takes 65,536 characters, and `report.yml` adds which packs look different; the end says where the rest is. */
const MAX_CHARACTERS = 55_000;

/** The parts below the mark, cut to what GitHub takes. */
export function asComment(parts: readonly string[]): string {
  const text = `${[COMMENT_MARK, ...parts].join("\n\n")}\n`;
  if (text.length <= MAX_CHARACTERS) return text;
  const cut = text.lastIndexOf("\n", MAX_CHARACTERS);
  return `${text.slice(0, cut)}\n\nThis comment is cut here. The whole of it is in the files of this run.\n`;
}

/** Words that Markdown shows as they are, on one line; an empty comment after "@" keeps GitHub from calling somebody. */
export function safe(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&")
    .replaceAll("@", "@<!-- -->");
}

/** A fence longer than any in the text cannot be closed by it (CommonMark 0.31, 4.5). */
export function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}

/** A Markdown table; the cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Characters in a line of plain text. In a fence, GitHub does not wrap lines. */
const LINE = 100;

/** A report of ours as plain text in lines of at most 100 characters: without the marks that only Markdown needs. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(COMMENT_MARK, "")
    .replaceAll("@<!-- -->", "@")
    .replace(/<\/?(ins|del)>/g, "")
    .replace(/\\([\\`*_{}[\]()#+!|~])/g, "$1")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .split(/\r\n?|\n/)
    .flatMap(wrapped)
    .join("\n")
    .trim();
}

function wrapped(line: string): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > LINE) {
    const space = rest.lastIndexOf(" ", LINE);
    const end = space > 0 ? space : LINE;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^ /, "");
  }
  return [...lines, rest];
}
