/** `content/order.yaml` lists every theme and every item that has a place in an order once, and nothing else. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { kinds } from "../kinds.ts";
import { type Entry, fieldProblem } from "../read/entry.ts";
import { listedIds, type OrderedKind } from "../read/order.ts";
import type { ParsedContent } from "../read/parsed-content.ts";
import { orderedKinds } from "../schema.ts";
import { danglingProblems } from "./references.ts";
import type { Rule } from "./rule.ts";
import { uniqueIds } from "./unique-ids.ts";

export const order: Rule = (content) => {
  const [list] = content.entries.order;
  // A file that is missing or cannot be read has a problem of its own.
  if (!list) return [];
  const idProblems = uniqueIds(content).map(({ file, line }) => `${file}:${line}`);
  const misnamed = new Set(idProblems);
  return [
    ...(["theme", ...orderedKinds] as const).flatMap((kind) => problemsOf(content, list, kind, misnamed)),
    ...olderThemes(content),
  ];
};

function problemsOf(
  content: ParsedContent,
  list: Entry<"order">,
  kind: OrderedKind,
  misnamed: ReadonlySet<string>,
): Problem[] {
  const lines = new Map<string, number>();
  const listed = listedIds(list, kind);
  const known = new Set(listed.map(({ id }) => id));
  const entries = content.entries[kind] as readonly Entry<OrderedKind>[];
  const isMisnamed = (entry: Entry) => misnamed.has(`${entry.file}:${entry.positionOf(["id"]).line}`);
  const unlisted = entries.filter(
    (entry) =>
      entry.fields.id !== undefined &&
      !known.has(entry.fields.id) &&
      !isMisnamed(entry) &&
      !misplacedFrom(content, list, kind, entry.fields.id),
  );
  const mayBeMisnamed = entries.some(isMisnamed);
  let [renamed] = unlisted.length === 1 ? unlisted : [];
  const inList = listed.flatMap(({ path, id }): Problem[] => {
    const line = lines.get(id);
    if (line !== undefined)
      return [
        fieldProblem(list, path, `is ${quoted(id)}, which line ${line} lists already. Delete one of them.`),
      ];
    lines.set(id, list.positionOf(path).line);
    const other = kindMeant(content, list, kind, id);
    if (other !== undefined)
      return [
        fieldProblem(
          list,
          path,
          `is ${quoted(id)}, which is a ${other}. Move the line to its place ${placeOf(other)}.`,
        ),
      ];
    const candidates = unlisted.flatMap(({ fields }) => fields.id ?? []);
    // The id that is wrong for another reason may have stood here.
    const dangling = mayBeMisnamed
      ? []
      : danglingProblems(content, list, path, id, kind, candidates, "Delete the line, or put its file back.");
    const newId = renamed?.fields.id;
    if (dangling.length === 0 || newId === undefined) return dangling;
    const entry = renamed;
    renamed = undefined;
    // One id that leads nowhere and one that is listed nowhere are the same change.
    if (!entry || dangling.some(({ message }) => !message.includes("does not hold"))) return dangling;
    const message = `is ${quoted(newId)}, but line ${list.positionOf(path).line} of content/order.yaml lists ${quoted(id)}. If it is that ${kind}, type ${quoted(id)} here again: an id that was published never changes. If it is another, type ${quoted(newId)} in that line.`;
    return [fieldProblem(entry, ["id"], message)];
  });
  const isPaired = unlisted.length === 1 && renamed === undefined;
  // Parts that could not be read may list it.
  if (isPaired || content.incompleteKinds.has(kind) || list.complete === undefined) return inList;
  return [
    ...inList,
    ...unlisted.map((entry) => {
      const line =
        kind === "theme" ? `"- theme: ${entry.fields.id}", with its questions,` : `"- ${entry.fields.id}"`;
      const message = `is ${quoted(entry.fields.id ?? "")}, which content/order.yaml does not list. Add ${line} there, at its place${kind === "theme" ? "" : ` ${placeOf(kind)}`}.`;
      return fieldProblem(entry, ["id"], message);
    }),
  ];
}

/** Where an item of a kind stands in the list. */
function placeOf(kind: OrderedKind): string {
  return kind === "question" ? 'under the "questions:" of its theme' : `under "${kinds[kind].home}:"`;
}

/** The kind of an item that is listed among those of `kind` and nowhere else. */
function kindMeant(
  content: ParsedContent,
  list: Entry<"order">,
  kind: OrderedKind,
  id: string,
): OrderedKind | undefined {
  const has = (one: OrderedKind) => content.entries[one].some(({ fields }) => fields.id === id);
  if (has(kind)) return undefined;
  return orderedKinds.find((one) => has(one) && !listedIds(list, one).some((listed) => listed.id === id));
}

/** Whether an item of `kind` is listed, but among those of another kind. */
function misplacedFrom(content: ParsedContent, list: Entry<"order">, kind: OrderedKind, id: string): boolean {
  return orderedKinds.some(
    (one) =>
      one !== kind &&
      listedIds(list, one).some((listed) => listed.id === id) &&
      kindMeant(content, list, one, id) === kind,
  );
}

/** The field by which each question once named its theme. */
function olderThemes({ entries }: ParsedContent): Problem[] {
  return entries.question
    .filter(({ data }) => typeof data === "object" && data !== null && Object.hasOwn(data, "theme"))
    .map((entry) =>
      fieldProblem(entry, ["theme"], "is set in content/order.yaml now. Delete the line here."),
    );
}
