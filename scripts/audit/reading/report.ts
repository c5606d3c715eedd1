/** How hard each page is to read, worst first: something to look at, never a gate. */
import { gradeOf, type Sentence, sentencesOf } from "./sentences.ts";

/** A sentence of more words is hard to hold in the head (GOV.UK style guide). */
export const MAX_WORDS = 25;

export interface ReadPage {
  /** Path of the file, from the project folder. */
  file: string;
  grade: number;
  sentences: number;
  long: Sentence[];
  passive: Sentence[];
}

/** What there is to say of one page; `blocks` are its paragraphs, items and cells. */
export function readPage(file: string, blocks: readonly string[]): ReadPage {
  const all = blocks.flatMap(sentencesOf).filter(({ words }) => words > 0);
  return {
    file,
    grade: gradeOf(all),
    sentences: all.length,
    long: all.filter(({ words }) => words > MAX_WORDS).sort((a, b) => b.words - a.words),
    passive: all.filter(({ passive }) => passive !== undefined),
  };
}

/** The report as Markdown; pages with the highest grade come first, then by name. */
export function readingReport(pages: readonly ReadPage[]): string {
  const worst = [...pages].sort((a, b) => b.grade - a.grade || (a.file < b.file ? -1 : 1));
  const sum = (count: (page: ReadPage) => number) => pages.reduce((total, page) => total + count(page), 0);
  return `${[
    "# How the words read",
    "",
    `A machine's guess at what to look at first. It holds nothing back: people decide. ${sum(({ sentences }) => sentences)} sentences in ${pages.length} files, ${sum(({ long }) => long.length)} over ${MAX_WORDS} words, ${sum(({ passive }) => passive.length)} that look passive.`,
    "",
    "| File | Grade | Sentences | Long | Passive |",
    "| --- | --- | --- | --- | --- |",
    ...worst.map(
      ({ file, grade, sentences, long, passive }) =>
        `| ${file} | ${grade.toFixed(1)} | ${sentences} | ${long.length} | ${passive.length} |`,
    ),
    ...worst.filter(({ long, passive }) => long.length + passive.length > 0).flatMap(details),
  ].join("\n")}\n`;
}

function details({ file, long, passive }: ReadPage): string[] {
  return [
    "",
    `## ${file}`,
    "",
    ...long.map(({ text, words }) => `- ${words} words: ${text}`),
    ...passive.map(({ text, passive: found }) => `- passive, “${found}”: ${text}`),
  ];
}
