/** Every id that refers to another item refers to one that exists. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import { fold, nearest } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { slug } from "../../core/text.ts";
import { type Kind, type KindWithoutId, kinds } from "../kinds.ts";
import { curlyWording, idWording } from "../messages/value-wording.ts";
import { type Entry, fieldProblem, textsAt } from "../read/entry.ts";
import { listedIds } from "../read/order.ts";
import { idsOf, type ParsedContent } from "../read/parsed-content.ts";
import { valueAt } from "../read/source-position.ts";
import { orderedKinds } from "../schema.ts";
import type { Rule } from "./rule.ts";

type Target = Exclude<Kind, KindWithoutId>;

export const references: Rule = (content) => {
  const { entries } = content;
  return [
    ...entries.question.flatMap((entry) => referenceProblems(content, entry, "evidence", "evidence")),
    ...entries.responsibility.flatMap((entry) => referenceProblems(content, entry, "evidence", "evidence")),
    ...entries.guide.flatMap((entry) => [
      ...referenceProblems(content, entry, "questions", "question"),
      ...referenceProblems(content, entry, "responsibilities", "responsibility"),
      ...referenceProblems(content, entry, "evidence", "evidence"),
    ]),
    ...[...entries.briefing, ...entries.vignette].flatMap((entry) => [
      ...referenceProblems(content, entry, "questions", "question"),
      ...referenceProblems(content, entry, "evidence", "evidence"),
    ]),
    ...entries.order.flatMap((entry) => referenceProblems(content, entry, "newly_qualified", "question")),
    ...entries.pack.flatMap((entry) => partProblems(content, entry)),
    ...entries.retired.flatMap((entry) =>
      entry.fields.was === undefined ? [] : referenceProblems(content, entry, "instead", entry.fields.was),
    ),
  ];
};

/** Checks the ids in `field`, which has one or a list of them. */
function referenceProblems(content: ParsedContent, entry: Entry, field: string, kind: Target): Problem[] {
  const seen = new Set<string>();
  const depth = field === "instead" ? 1 : 2;
  return textsAt(entry, [field]).flatMap(({ path, text }) => {
    // A value where no id belongs has been reported already.
    if (path.length !== depth) return [];
    const isDuplicate = seen.has(text);
    seen.add(text);
    if (isDuplicate)
      return [
        fieldProblem(entry, path, `is ${quoted(text)}, which the list holds already. Delete one of them.`),
      ];
    const remedy = `Type an id from content/${kinds[kind].home}${depth === 2 ? ", or delete the line" : ""}.`;
    return danglingProblems(content, entry, path, text, kind, undefined, remedy);
  });
}

function partProblems(content: ParsedContent, entry: Entry): Problem[] {
  return (["guide", "briefing", "vignette", "page"] as const).flatMap((kind) =>
    textsAt(entry, ["parts"]).flatMap(({ path, text }) => {
      const part = valueAt(entry.data, [...path.slice(0, 2), "part"]);
      return path.length === 3 && path[2] === kind && part === kind
        ? danglingProblems(content, entry, path, text, kind)
        : [];
    }),
  );
}

/**
 * The problem of an id at `path` that no item of `kind` has; none when it may be one that could not be read.
 * `candidates` are the ids that may have been meant, and `remedy` is what to do when it is none of them.
 */
export function danglingProblems(
  content: ParsedContent,
  entry: Entry,
  path: readonly (string | number)[],
  id: string,
  kind: Target,
  candidates?: readonly string[],
  otherwise = `Type an id from content/${kinds[kind].home}.`,
): Problem[] {
  // The id may be one of those that could not be read.
  if (content.incompleteKinds.has(kind)) return [];
  const ids = idsOf(content, kind);
  if (ids.includes(id)) return [];
  // The id that was typed over by another item's.
  if (new Set(ids).size < ids.length && isListed(content, kind, id)) return [];
  const add = (message: string) => [fieldProblem(entry, path, message)];
  const curly = curlyWording(id);
  if (curly !== undefined) return add(curly);
  if (ids.includes(id.trim()) || foreignLetter(id) !== undefined) return add(idWording(id));
  const meant = candidates ?? ids;
  const byTitle = idByTitleOrFile(content.entries[kind], id);
  const suggestion =
    byTitle !== undefined && meant.includes(byTitle)
      ? byTitle
      : (nearest(id, meant) ?? nearest(slug(id), meant));
  const remedy = suggestion === undefined ? otherwise : `Did you mean ${quoted(suggestion)}?`;
  return add(`is ${quoted(id)}, which content/${kinds[kind].home} does not hold. ${remedy}`);
}

/** The id of the entry whose title or file name was typed instead of it. */
export function idByTitleOrFile(entries: readonly Entry<Target>[], typed: string): string | undefined {
  const wanted = fold(typed);
  const isIntended = ({ file, fields }: Entry<Target>) => {
    const name = file.slice(file.lastIndexOf("/") + 1);
    const title = "title" in fields ? (fields.title ?? "") : "";
    return [title, name, name.replace(".md", "")].some((label) => fold(label) === wanted);
  };
  return entries.find(isIntended)?.fields.id;
}

function isListed({ entries }: ParsedContent, kind: Target, id: string): boolean {
  const ordered = orderedKinds.find((one) => one === kind);
  const [list] = entries.order;
  return (
    ordered !== undefined && list !== undefined && listedIds(list, ordered).some((listed) => listed.id === id)
  );
}
