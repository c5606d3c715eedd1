/** Every id that points at something finds it. */

import { foreignLetter } from "../../core/foreign-letter.ts";
import { fold, nearest } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { slug } from "../../core/text.ts";
import { type Kind, type KindWithoutId, kinds } from "../kinds.ts";
import { curlyWording, idWording } from "../messages/value-wording.ts";
import { type Entry, fieldProblem, textsAt } from "../read/entry.ts";
import { type Facts, idsOf } from "../read/parsed-content.ts";
import { valueAt } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

type Target = Exclude<Kind, KindWithoutId>;

/** Fields that hold one id. */
const single = new Set(["theme", "instead"]);

export const references: Rule = (facts) => {
  const { entries } = facts;
  return [
    ...entries.question.flatMap((entry) => [
      ...found(facts, entry, "theme", "theme"),
      ...found(facts, entry, "evidence", "evidence"),
    ]),
    ...entries.responsibility.flatMap((entry) => found(facts, entry, "evidence", "evidence")),
    ...entries.guide.flatMap((entry) => [
      ...found(facts, entry, "questions", "question"),
      ...found(facts, entry, "responsibilities", "responsibility"),
      ...found(facts, entry, "evidence", "evidence"),
    ]),
    ...entries.pack.flatMap((entry) => parts(facts, entry)),
    ...entries.retired.flatMap((entry) =>
      entry.fields.was === undefined ? [] : found(facts, entry, "instead", entry.fields.was),
    ),
  ];
};

/** The ids in `field`, which holds one or a list of them. */
function found(facts: Facts, entry: Entry, field: string, kind: Target): Problem[] {
  const seen = new Set<string>();
  const depth = single.has(field) ? 1 : 2;
  return textsAt(entry, [field]).flatMap(({ path, text }) => {
    // What stands where no id belongs has been named already.
    if (path.length !== depth) return [];
    const twice = seen.has(text);
    seen.add(text);
    if (twice)
      return [
        fieldProblem(entry, path, `is ${quoted(text)}, which the list holds already. Delete one of them.`),
      ];
    return dangling(facts, entry, path, text, kind);
  });
}

function parts(facts: Facts, entry: Entry): Problem[] {
  return (["guide", "page"] as const).flatMap((kind) =>
    textsAt(entry, ["parts"]).flatMap(({ path, text }) => {
      const part = valueAt(entry.data, [...path.slice(0, 2), "part"]);
      return path.length === 3 && path[2] === kind && part === kind
        ? dangling(facts, entry, path, text, kind)
        : [];
    }),
  );
}

function dangling(
  facts: Facts,
  entry: Entry,
  path: readonly (string | number)[],
  id: string,
  kind: Target,
): Problem[] {
  // Ids that could not be read may be the ones meant.
  if (facts.unsure.has(kind)) return [];
  const ids = idsOf(facts, kind);
  if (ids.includes(id)) return [];
  const add = (message: string) => [fieldProblem(entry, path, message)];
  const curly = curlyWording(id);
  if (curly !== undefined) return add(curly);
  if (ids.includes(id.trim()) || foreignLetter(id) !== undefined) return add(idWording(id));
  const meant = idMeant(facts.entries[kind], id) ?? nearest(id, ids) ?? nearest(slug(id), ids);
  const remedy =
    meant === undefined ? `Type an id from content/${kinds[kind].home}.` : `Did you mean ${quoted(meant)}?`;
  return add(`is ${quoted(id)}, which content/${kinds[kind].home} does not hold. ${remedy}`);
}

/** The id of the entry whose title, or the name of whose file, was typed in its place. */
function idMeant(entries: readonly Entry<Target>[], typed: string): string | undefined {
  const sought = fold(typed);
  const isMeant = ({ file, fields }: Entry<Target>) => {
    const name = file.slice(file.lastIndexOf("/") + 1);
    const title = "title" in fields ? (fields.title ?? "") : "";
    return [title, name, name.replace(".md", "")].some((way) => fold(way) === sought);
  };
  return entries.find(isMeant)?.fields.id;
}
