/** All the words, checked: one typed library, or every problem at once. */
import { inReadingOrder, type Problem, problemLine } from "../core/problem.ts";
import type { Fields, Kind } from "./kinds.ts";
import type { Entry } from "./read/entry.ts";
import type { Facts } from "./read/parsed-content.ts";
import { readFacts } from "./read/read-content.ts";
import { readSections } from "./read/sections.ts";
import { rules } from "./rules/index.ts";
import { neededFiles } from "./rules/required-files.ts";
import {
  guideSections,
  type Library,
  questionSections,
  responsibilitySections,
  type SectionRule,
} from "./schema.ts";

/**
 * Reads `<projectFolder>/content`. Whatever it holds, the answer is the library or all problems in reading order;
 * paths in problems are `content/…`.
 */
export async function readLibrary(
  projectFolder: string,
): Promise<{ library: Library } | { problems: Problem[] }> {
  const { facts, problems } = await readFacts(projectFolder);
  // Of a value that reading has found wrong, no rule has more to say.
  const reported = new Set(problems.flatMap(placeOfField));
  const ofRules = rules
    .flatMap((rule) => rule(facts))
    .filter((problem) => !placeOfField(problem).some((place) => reported.has(place)));
  const all = [...problems, ...ofRules];
  return all.length === 0 ? { library: libraryOf(facts) } : { problems: inReadingOrder(withoutRepeats(all)) };
}

/**
 * Reads words that were published, from the folder that holds their `content/`. No rule is asked about the
 * words: one that came later cannot forbid what nobody may change any more. Problems are those of files that are not
 * there, or that can no longer be read at all.
 */
export async function readPublishedLibrary(
  folder: string,
): Promise<{ library: Library } | { problems: Problem[] }> {
  const { facts, problems } = await readFacts(folder);
  const all = [...problems, ...neededFiles(facts)];
  return all.length === 0 ? { library: libraryOf(facts) } : { problems: inReadingOrder(all) };
}

/** Of a field its line will do: problems point at its name, its value or a letter in it. */
function placeOfField({ file, line, field }: Problem): string[] {
  return field === "" ? [] : [`${file}:${line} ${field}`];
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()];
}

/** For facts without a problem only. */
function libraryOf({ entries }: Facts): Library {
  const [board] = wholesOf(entries.board);
  const [accessibility] = wholesOf(entries.accessibility);
  if (!board || !accessibility) throw new Error("No rule has said that a file at the top is missing.");
  return {
    board: board.whole,
    accessibility: accessibility.whole,
    themes: wholesOf(entries.theme).map(({ whole }) => whole),
    evidence: wholesOf(entries.evidence).map(({ whole }) => whole),
    glossary: wholesOf(entries.term).map(({ whole }) => whole),
    retired: wholesOf(entries.retired).map(({ whole }) => whole),
    questions: wholesOf(entries.question).map((entry, index) => numbered(entry, index, questionSections)),
    responsibilities: wholesOf(entries.responsibility).map((entry, index) =>
      numbered(entry, index, responsibilitySections),
    ),
    guides: wholesOf(entries.guide).map((entry, index) => numbered(entry, index, guideSections)),
    packs: wholesOf(entries.pack).map((entry) => ({
      ...entry.whole,
      file: entry.file,
      introduction: words(entry),
    })),
    pages: wholesOf(entries.page).map((entry) => ({ ...entry.whole, file: entry.file, body: words(entry) })),
    versions: wholesOf(entries.version)
      .map(({ whole, file, frozen, body }) => ({ ...whole, file, frozen, note: body?.source.trim() ?? "" }))
      .sort((a, b) => newestFirst(a.version, b.version)),
  };
}

type Whole<K extends Kind> = Entry<K> & { whole: Fields<K> };

function wholesOf<K extends Kind>(entries: readonly Entry<K>[]): Whole<K>[] {
  return entries.filter((entry): entry is Whole<K> => entry.whole !== undefined);
}

/** Fields, place in the order from 1, and sections of an item that has them. */
function numbered<K extends Kind, R extends Readonly<Record<string, SectionRule>>>(
  { whole, file, body }: Whole<K>,
  index: number,
  sectionRules: R,
) {
  const { sections } = readSections(body ?? readNothing, sectionRules, file);
  return { ...whole, file, number: index + 1, ...sections };
}

const readNothing = { source: "", lines: [], firstLine: 1, tokens: [], addressLabels: [], unusedNotes: [] };

function words({ body }: Entry): string {
  return body?.source.trim() ?? "";
}

/** Orders the numbers of versions by figure, not by letter: 1.10 is newer than 1.9. */
export function newestFirst(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorB - majorA || minorB - minorA;
}
