/**
 * All the content, checked: one typed library, or every problem at once. Long, because it puts together every kind that the
 * library has.
 */
import { inReadingOrder, type Problem, problemLine } from "../core/problem.ts";
import { boardIdOf } from "./board-library.ts";
import type { Fields, Kind } from "./kinds.ts";
import { type Entry, picturesIn } from "./read/entry.ts";
import { isBoardFile } from "./read/folder-layout.ts";
import { themesOfQuestions } from "./read/order.ts";
import type { ParsedContent } from "./read/parsed-content.ts";
import { readContent } from "./read/read-content.ts";
import { readSections } from "./read/sections.ts";
import { rules } from "./rules/index.ts";
import { requiredFiles, requiredPages } from "./rules/required-files.ts";
import {
  briefingSections,
  guideSections,
  type Library,
  questionSections,
  responsibilitySections,
  type SectionRule,
  vignetteSections,
} from "./schema.ts";
import { newestFirst } from "./version-order.ts";

/** What was read, and the problems of boards that are left out of it. */
export interface ReadLibrary {
  library: Library;
  withheld: Problem[];
}

/**
 * Reads `<projectFolder>/content`. Whatever is there, the answer is the library or all problems in reading order;
 * paths in problems are `content/…`. With `boardsApart`, a problem in the file of one board of a consortium leaves that
 * board out of the library and stands in `withheld`.
 */
export async function readLibrary(
  projectFolder: string,
  { boardsApart = false }: { boardsApart?: boolean } = {},
): Promise<ReadLibrary | { problems: Problem[] }> {
  const { content, problems } = await readContent(projectFolder);
  // A value that was found wrong in parsing gets no second problem from a rule.
  const reported = new Set(problems.flatMap(fieldKey));
  const ruleProblems = rules
    .flatMap((rule) => rule(content))
    .filter((problem) => !fieldKey(problem).some((key) => reported.has(key)));
  const all = inReadingOrder(deduplicate(withoutConsequences([...problems, ...ruleProblems])));
  const withheld = boardsApart ? all.filter(({ file }) => isBoardFile(file.replace("content/", ""))) : [];
  if (all.length > withheld.length) return { problems: all };
  const library = buildLibrary(content);
  const apart = new Set(withheld.map(({ file }) => file));
  return { library: { ...library, boards: library.boards.filter(({ file }) => !apart.has(file)) }, withheld };
}

/**
 * Reads published content from the folder whose `content/` it is, however old its form. No rule is applied, and no limit:
 * one that was set later cannot forbid what nobody may change any more. What the words do not have, because nobody asked
 * for it then, is blank. The board's file, the facts of the accessibility statement and pages that the site cannot do
 * without are taken from `today` where they are missing. Problems are those of files of which nothing can be read, and,
 * where there is nothing to take, of those that are missing.
 */
export async function readPublishedLibrary(
  folder: string,
  today?: Pick<Library, "board" | "accessibility" | "pages">,
): Promise<{ library: Library } | { problems: Problem[] }> {
  const { content, problems } = await readContent(folder, { ofEarlier: true });
  const all = [
    ...problems,
    ...(today ? [] : requiredFiles(content).filter(({ file }) => !laterFiles.has(file))),
  ];
  if (all.length > 0) return { problems: inReadingOrder(all) };
  const library = buildLibrary(content, today);
  const pages = (today?.pages ?? []).filter(
    ({ id }) => requiredPages.includes(id) && !library.pages.some((page) => page.id === id),
  );
  return { library: { ...library, pages: [...library.pages, ...pages] } };
}

/** What was published before there was an order.yaml has its order in the names of its files. */
const laterFiles = new Set(["content/order.yaml"]);

/** Identifies a field by its line: problems point at its name, its value or a letter in it. */
function fieldKey({ file, line, field }: Problem): string[] {
  return field === "" ? [] : [`${file}:${line} ${field}`];
}

/** Leaves out each problem with a part of the words that another one explains as a whole. */
function withoutConsequences(problems: readonly Problem[]): Problem[] {
  const causes = Map.groupBy(
    problems.filter(({ covers }) => covers !== undefined),
    ({ file, line }) => `${file}:${line}`,
  );
  const isExplained = ({ file, line, field, column, message, covers }: Problem) =>
    covers === undefined &&
    causes.get(`${file}:${line}`)?.some((cause) => {
      const [, part] = /"([^"]+)"/.exec(message) ?? [];
      // Within a field every problem has the position of the whole field; in the body, a field is a heading.
      const isWithin =
        (field !== "" && field === cause.field) ||
        (column >= cause.column && column < cause.column + (cause.covers ?? "").length);
      return part !== undefined && isWithin && cause.covers?.includes(part);
    });
  return problems.filter((problem) => !isExplained(problem)).map(({ covers: _, ...problem }) => problem);
}

function deduplicate(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()];
}

/** For content without a problem only. */
function buildLibrary(
  { entries, pictures }: ParsedContent,
  instead?: Pick<Library, "board" | "accessibility">,
): Library {
  const board = completeEntries(entries.board)[0]?.complete ?? instead?.board;
  const accessibility = completeEntries(entries.accessibility)[0]?.complete ?? instead?.accessibility;
  if (!board || !accessibility) throw new Error("A required file is missing, and no rule has reported it.");
  const [order] = completeEntries(entries.order);
  const themes = order && themesOfQuestions(order.complete);
  const questions = completeEntries(entries.question).map((entry, index) => ({
    ...numbered(entry, index, questionSections),
    theme: themes?.get(entry.complete.id) ?? entry.complete.theme ?? "",
  }));
  const boards = completeEntries(entries.localBoard);
  const first = new Set(order?.complete.newly_qualified);
  return {
    board,
    localLinks: board.local_links ?? [],
    accessibility,
    themes: completeEntries(entries.theme).map(({ complete }) => complete),
    evidence: completeEntries(entries.evidence).map(({ complete }) => complete),
    glossary: completeEntries(entries.term).map(({ complete }) => complete),
    pictures: pictures.flatMap(({ picture }) => picture ?? []),
    retired: completeEntries(entries.retired).map(({ complete }) => complete),
    questions,
    newlyQualified: questions.filter(({ id }) => first.has(id)),
    responsibilities: completeEntries(entries.responsibility).map((entry, index) =>
      numbered(entry, index, responsibilitySections),
    ),
    guides: completeEntries(entries.guide).map((entry, index) => numbered(entry, index, guideSections)),
    briefings: completeEntries(entries.briefing).map((entry, index) =>
      numbered(entry, index, briefingSections),
    ),
    vignettes: completeEntries(entries.vignette).map((entry, index) =>
      numbered(entry, index, vignetteSections),
    ),
    packs: completeEntries(entries.pack).map((entry) => ({
      ...entry.complete,
      file: entry.file,
      introduction: bodyText(entry),
    })),
    pages: completeEntries(entries.page).map((entry) => ({
      ...entry.complete,
      file: entry.file,
      body: bodyText(entry),
    })),
    versions: completeEntries(entries.version)
      .map(({ complete, file, frozen, body }) => ({
        ...complete,
        file,
        frozen,
        note: body?.source.trim() ?? "",
      }))
      .sort((a, b) => newestFirst(a.version, b.version)),
    boards: boards.map(({ complete, file }) => ({ ...complete, id: boardIdOf(file), file })),
    boardLogos: entries.localBoard.length > 0 ? notInWords(entries, pictures) : [],
  };
}

/** Names of the pictures that neither the words nor the consortium's own file show. */
function notInWords(entries: ParsedContent["entries"], pictures: ParsedContent["pictures"]): string[] {
  const shown = (Object.values(entries).flat() as Entry[]).flatMap((entry) =>
    entry.kind === "localBoard" || entry.frozen ? [] : picturesIn(entry),
  );
  const words = new Set([...shown, ...entries.board.flatMap(({ fields }) => fields.logo ?? [])]);
  return pictures.flatMap(({ name }) => (words.has(name) ? [] : [name]));
}

type CompleteEntry<K extends Kind> = Entry<K> & { complete: Fields<K> };

function completeEntries<K extends Kind>(entries: readonly Entry<K>[]): CompleteEntry<K>[] {
  return entries.filter((entry): entry is CompleteEntry<K> => entry.complete !== undefined);
}

/** Fields, number in the order from 1, and sections of an item that has them. */
function numbered<K extends Kind, R extends Readonly<Record<string, SectionRule>>>(
  { complete, file, body }: CompleteEntry<K>,
  index: number,
  sectionRules: R,
) {
  const { sections } = readSections(body ?? emptyBody, sectionRules, file);
  const blank = Object.entries(sectionRules).map(([name, { type }]) => [name, type === "text" ? "" : []]);
  return {
    ...complete,
    file,
    number: index + 1,
    ...(Object.fromEntries(blank) as typeof sections),
    ...sections,
  };
}

const emptyBody = {
  source: "",
  lines: [],
  firstLine: 1,
  tokens: [],
  referenceLabels: [],
  unusedFootnotes: [],
};

function bodyText({ body }: Entry): string {
  return body?.source.trim() ?? "";
}
