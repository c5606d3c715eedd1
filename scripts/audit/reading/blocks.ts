/** The words of a library as blocks of text, by the file that holds them. */
import { parser, plainText } from "../../content/markdown.ts";
import type { Library } from "../../content/schema.ts";

/** Paragraphs, items and cells of each file that board staff write, in reading order of the files. */
export function readableBlocks(library: Library): Map<string, string[]> {
  const blocks = new Map<string, string[]>();
  for (const item of library.questions)
    blocks.set(item.file, [
      item.question,
      ...[item.why, item.try].flatMap(blocksOf),
      ...[item.children, item.adults, item.helps, item.listen].flat().flatMap(blocksOf),
    ]);
  for (const item of library.responsibilities)
    blocks.set(item.file, [item.today, ...[item.why, ...item.good, ...item.show].flatMap(blocksOf)]);
  for (const item of library.guides)
    blocks.set(item.file, [
      item.who,
      item.summary,
      ...item.agenda.map((step) => step.do),
      ...[item.purpose, item.notes, item.opening, item.closing, ...item.rules].flatMap(blocksOf),
      ...item.handouts.flatMap(({ body }) => blocksOf(body)),
    ]);
  for (const item of library.packs)
    blocks.set(item.file, [item.purpose, item.who, ...blocksOf(item.introduction)]);
  for (const item of library.pages) blocks.set(item.file, [item.description, ...blocksOf(item.body)]);
  blocks.set(
    "content/glossary.yaml",
    library.glossary.flatMap(({ meaning, disputed }) => [meaning, disputed ?? ""]),
  );
  blocks.set(
    "content/evidence.yaml",
    library.evidence.flatMap(({ finding, limits }) => [finding, limits ?? ""]),
  );
  return blocks;
}

/** Headings are not sentences. */
function blocksOf(markdown: string): string[] {
  const tokens = parser.parse(markdown, {});
  return tokens.flatMap((token, index) =>
    token.type === "inline" && tokens[index - 1]?.type !== "heading_open" ? [plainText(token.children)] : [],
  );
}
