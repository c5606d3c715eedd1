/** The words of a page's main part, as somebody would read them out. */

const blocks = /<\/(h[1-6]|p|li|section)>/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** One line for each heading, paragraph or item of a list. For pages of our own templates only. */
export function plainLines(html: string): string[] {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? "";
  return main
    .replace(/\s+/g, " ")
    .replace(blocks, "\n")
    .replace(/<[^>]*>/g, "")
    .split("\n")
    .map((line) => line.replace(/&(#?\w+);/g, character).trim())
    .filter((line) => line !== "");
}

function character(all: string, name: string): string {
  return name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? all);
}
