/** What differs between two versions, item by item, found by permanent ids and never by wording or number. */
import type { Change, ChangedPart, ItemKind } from "../content/history.ts";
import { orderedKinds } from "../content/schema.ts";
import { changedPairs, listDiff, wordRuns } from "../core/diff.ts";
import { ADDRESS_PART, type ComparableItem, type ComparablePart } from "./comparable-items.ts";

/** Kinds whose place people know, by a number or on a list. */
const placed: ReadonlySet<ItemKind> = new Set(orderedKinds);

/** Parts of the board that tell people whom to reach, and where. */
const contactParts = new Set(["Contacts", "Corrections", "Accessibility", ADDRESS_PART]);

/**
 * Every change from `before` to `after`, in the order of `after`; what was removed stands after the others of its
 * kind. One item may have two changes: it moved, and its words differ. Same words in, empty list out.
 */
export function difference(before: readonly ComparableItem[], after: readonly ComparableItem[]): Change[] {
  const nouns = [...new Set([...after, ...before].map(({ noun }) => noun))];
  return nouns.flatMap((noun) => {
    const old = before.filter((item) => item.noun === noun);
    const fresh = after.filter((item) => item.noun === noun);
    const moved = placed.has(noun) ? movedIds(idsOf(old), idsOf(fresh)) : new Set<string>();
    return [
      ...fresh.flatMap((item, index) => changesOf(old, item, index, moved)),
      ...old.flatMap((item, index) =>
        fresh.some(({ id }) => id === item.id) ? [] : [{ ...named(item, "removed"), from: index + 1 }],
      ),
    ];
  });
}

function changesOf(
  old: readonly ComparableItem[],
  item: ComparableItem,
  index: number,
  moved: ReadonlySet<string>,
): Change[] {
  const place = old.findIndex(({ id }) => id === item.id);
  const earlier = old[place];
  if (!earlier) return [{ ...named(item, "added"), to: index + 1 }];
  const changes: Change[] = [];
  if (moved.has(item.id)) changes.push({ ...named(item, "moved"), from: place + 1, to: index + 1 });
  const parts = changedParts(earlier.parts, item.parts);
  if (item.noun === "board") return [...changes, ...boardChanges(item, parts)];
  if (parts.length > 0) {
    const kind = parts.some(({ significance }) => significance === "meaning") ? "meaning" : "wording";
    changes.push({ ...named(item, kind), parts });
  }
  return changes;
}

function boardChanges(item: ComparableItem, parts: readonly ChangedPart[]): Change[] {
  const isContact = ({ name }: ChangedPart) => contactParts.has(name.replace(/, item \d+$/, ""));
  const contacts = parts.filter(isContact);
  const others = parts.filter((part) => !isContact(part));
  const kind = others.some(({ significance }) => significance === "meaning") ? "meaning" : "wording";
  return [
    ...(others.length > 0 ? [{ ...named(item, kind), parts: others }] : []),
    ...(contacts.length > 0 ? [{ ...named(item, "contacts"), parts: contacts }] : []),
  ];
}

function named({ noun, id, title }: ComparableItem, kind: Change["kind"]): Change {
  return { noun, id, title, kind, parts: [] };
}

function idsOf(items: readonly ComparableItem[]): string[] {
  return items.map(({ id }) => id);
}

/** The fewest ids that must move to turn one order into the other; what only makes room for them has not moved. */
function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const common = new Set(after);
  const old = before.filter((id) => common.has(id));
  const known = new Set(old);
  const fresh = after.filter((id) => known.has(id));
  return new Set(listDiff(old, fresh).flatMap(({ added }) => added));
}

function changedParts(before: readonly ComparablePart[], after: readonly ComparablePart[]): ChangedPart[] {
  const names = [...new Set([...after, ...before].map(({ name }) => name))];
  return names.flatMap((name) => {
    const old = before.find((part) => part.name === name);
    const fresh = after.find((part) => part.name === name);
    const part = fresh ?? old;
    if (!part) return [];
    const empty = Array.isArray(part.words) ? [] : "";
    return changed(part, old?.words ?? empty, fresh?.words ?? empty);
  });
}

function changed(part: ComparablePart, before: string | string[], after: string | string[]): ChangedPart[] {
  if (Array.isArray(before) && Array.isArray(after)) return changedItems(part, before, after);
  const runs = wordRuns(String(before), String(after));
  if (runs.every(({ kind }) => kind === "same")) return [];
  const isThere = before !== "" && after !== "";
  return [{ name: part.name, significance: isThere ? part.reworded : part.addedOrRemoved, runs }];
}

/** Each item that differs on its own. Between two that stayed, the first that went is compared with the first that came. */
function changedItems(
  part: ComparablePart,
  before: readonly string[],
  after: readonly string[],
): ChangedPart[] {
  return changedPairs(before, after).map(({ before: was, after: is }) => ({
    name: `${part.name}, item ${(is ?? was ?? 0) + 1}`,
    significance: was === undefined || is === undefined ? part.addedOrRemoved : part.reworded,
    runs: wordRuns(before[was ?? -1] ?? "", after[is ?? -1] ?? ""),
  }));
}
