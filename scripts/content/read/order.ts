/** Puts what was read into the order that `content/order.yaml` gives. */
import type { Kind } from "../kinds.ts";
import type { Order, orderedKinds } from "../schema.ts";
import type { Entry } from "./entry.ts";
import { valueAt } from "./source-position.ts";

export type OrderedKind = (typeof orderedKinds)[number] | "theme";

/** Where the ids of each kind stand in `content/order.yaml`: the steps to each list of them. */
export function listedIds(
  order: Entry<"order">,
  kind: OrderedKind,
): { path: (string | number)[]; id: string }[] {
  const { data } = order;
  const inList = (path: (string | number)[]) => {
    const list = valueAt(data, path);
    return Array.isArray(list) ? list.map((id: unknown, index) => ({ path: [...path, index], id })) : [];
  };
  const themes = valueAt(data, ["checklist"]);
  const all =
    kind === "responsibility"
      ? inList(["responsibilities"])
      : kind !== "theme" && kind !== "question"
        ? inList([`${kind}s`])
        : (Array.isArray(themes) ? themes : []).flatMap((_, index) =>
            kind === "question"
              ? inList(["checklist", index, "questions"])
              : [
                  {
                    path: ["checklist", index, "theme"],
                    id: valueAt(data, ["checklist", index, "theme"]) as unknown,
                  },
                ],
          );
  return all.filter(
    (listed): listed is { path: (string | number)[]; id: string } => typeof listed.id === "string",
  );
}

/**
 * The entries of a kind in order; one that is not listed comes last. Without a list, as in versions published before
 * there was one, themes stay as they are, and everything else goes by the figures at the start of its file's name.
 */
export function inOrder<K extends OrderedKind>(
  kind: K,
  entries: readonly Entry<K>[],
  order: Entry<"order"> | undefined,
): Entry<K>[] {
  if (!order)
    return kind === "theme" ? [...entries] : entries.toSorted((a, b) => figuresOf(a) - figuresOf(b));
  const rank = new Map(listedIds(order, kind).map(({ id }, index) => [id, index]));
  const rankOf = ({ fields }: Entry<K>) => rank.get(String((fields as { id?: string }).id)) ?? rank.size;
  return entries.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function figuresOf({ file }: Entry<Kind>): number {
  const figures = /^\d{1,6}(?!\d)/.exec(file.slice(file.lastIndexOf("/") + 1))?.[0];
  return figures === undefined ? Number.MAX_SAFE_INTEGER : Number(figures);
}

/** The theme of each question, by its id. */
export function themesOfQuestions({ checklist }: Order): Map<string, string> {
  return new Map(checklist.flatMap(({ theme, questions }) => questions.map((id) => [id, theme] as const)));
}
