/** How changed pages read, before and after, as a part of the comment: a hint for people, never a gate. */
import { count } from "../core/text.ts";
import { safe, table } from "./markdown.ts";

/** Counts of one page. */
export interface Reading {
  /** School grade by Flesch and Kincaid. */
  grade: number;
  /** Sentences that are too long to hold in the head, and sentences that look passive. */
  long: number;
  passive: number;
}

/** A page whose words changed. */
export interface ReadingChange {
  /** Path from the project folder. */
  file: string;
  /** Absent for a new page. */
  before: Reading | undefined;
  after: Reading;
  /** Long sentences that were not there before. */
  newLong: { text: string; words: number }[];
}

const MAX_PAGES = 20;
const MAX_SENTENCES = 5;

/** The part, or nothing when no page changed. */
export function readingPart(changes: readonly ReadingChange[], mostWords: number): string[] {
  if (changes.length === 0) return [];
  const rows = changes
    .slice(0, MAX_PAGES)
    .map(({ file, before, after }) => [
      safe(file),
      change(before?.grade.toFixed(1), after.grade.toFixed(1)),
      change(before?.long, after.long),
      change(before?.passive, after.passive),
    ]);
  const more = changes.length - rows.length;
  const sentences = changes
    .flatMap(({ newLong }) => newLong)
    .sort((a, b) => b.words - a.words)
    .slice(0, MAX_SENTENCES);
  return [
    "### How it reads",
    "A machine's guess at what to look at. It holds nothing back.",
    table(["Page", "School grade", `Sentences over ${mostWords} words`, "Sentences that look passive"], rows),
    ...(more > 0 ? [`${count(more, "more page")} changed.`] : []),
    ...(sentences.length > 0
      ? [
          "The longest new sentences:",
          sentences.map(({ text, words }) => `- ${words} words: ${safe(text)}`).join("\n"),
        ]
      : []),
  ];
}

function change(before: string | number | undefined, after: string | number): string {
  if (before === undefined) return `${after}, new`;
  return before === after ? `${after}` : `${before} → ${after}`;
}
