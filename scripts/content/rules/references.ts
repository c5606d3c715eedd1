/** Every id that refers to another item refers to one that exists. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import { fold, nearest } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { slug } from "../../core/text.ts";
import { type Kind, type KindWithoutId, kinds } from "../kinds.ts";
import { curlyWording, idWording } from "../messages/value-wording.ts";
import { type Entry, fieldProblem, textsAt } from "../read/entry.ts";
import { idsOf, type ParsedContent } from "../read/parsed-content.ts";
import { valueAt } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

type Target = Exclude<Kind, KindWithoutId>;

/** Fields with a single id. */
const singleIdFields = new Set(["theme", "instead"]);

export const references: Rule = (content) => {
  const { entries } = content;
  return [
    ...entries.question.flatMap((entry) => [
      ...referenceProblems(content, entry, "theme", "theme"),
      ...referenceProblems(content, entry, "evidence", "evidence"),
    ]),
    ...entries.responsibility.flatMap((entry) => referenceProblems(content, entry, "evidence", "evidence")),
    ...entries.guide.flatMap((entry) => [
      ...referenceProblems(content, entry, "questions", "question"),
      ...referenceProblems(content, entry, "responsibilities", "responsibility"),
      ...referenceProblems(content, entry, "evidence", "evidence"),
    ]),
    ...entries.pack.flatMap((entry) => partProblems(content, entry)),
    ...entries.retired.flatMap((entry) =>
      entry.fields.was === undefined ? [] : referenceProblems(content, entry, "instead", entry.fields.was),
    ),
  ];
};

/** Checks the ids in `field`, which has one or a list of them. */
function referenceProblems(content: ParsedContent, entry: Entry, field: string, kind: Target): Problem[] {
  const seen = new Set<string>();
  const depth = singleIdFields.has(field) ? 1 : 2;
  return textsAt(entry, [field]).flatMap(({ path, text }) => {
    // A value where no id belongs has been reported already.
    if (path.length !== depth) return [];
    const isDuplicate = seen.has(text);
    seen.add(text);
    if (isDuplicate)
      return [
        fieldProblem(entry, path, `is ${quoted(text)}, which the list holds already. Delete one of them.`),
      ];
    return danglingProblems(content, entry, path, text, kind);
  });
}

function partProblems(content: ParsedContent, entry: Entry): Problem[] {
  return (["guide", "page"] as const).flatMap((kind) =>
    textsAt(entry, ["parts"]).flatMap(({ path, text }) => {
      const part = valueAt(entry.data, [...path.slice(0, 2), "part"]);
      return path.length === 3 && path[2] === kind && part === kind
        ? danglingProblems(content, entry, path, text, kind)
        : [];
    }),
  );
}

function danglingProblems(
  content: ParsedContent,
  entry: Entry,
  path: readonly (string | number)[],
  id: string,
  kind: Target,
): Problem[] {
  // The id may be one of those that could not be read.
  if (content.incompleteKinds.has(kind)) return [];
  const ids = idsOf(content, kind);
  if (ids.includes(id)) return [];
  const add = (message: string) => [fieldProblem(entry, path, message)];
  const curly = curlyWording(id);
  if (curly !== undefined) return add(curly);
  if (ids.includes(id.trim()) || foreignLetter(id) !== undefined) return add(idWording(id));
  const suggestion = idByTitleOrFile(content.entries[kind], id) ?? nearest(id, ids) ?? nearest(slug(id), ids);
  const remedy =
    suggestion === undefined
      ? `Type an id from content/${kinds[kind].home}.`
      : `Did you mean ${quoted(suggestion)}?`;
  return add(`is ${quoted(id)}, which content/${kinds[kind].home} does not hold. ${remedy}`);
}

/** The id of the entry whose title or file name was typed instead of it. */
function idByTitleOrFile(entries: readonly Entry<Target>[], typed: string): string | undefined {
  const wanted = fold(typed);
  const isIntended = ({ file, fields }: Entry<Target>) => {
    const name = file.slice(file.lastIndexOf("/") + 1);
    const title = "title" in fields ? (fields.title ?? "") : "";
    return [title, name, name.replace(".md", "")].some((label) => fold(label) === wanted);
  };
  return entries.find(isIntended)?.fields.id;
}
