/** New wording that the project has for items that a board took from it: each is offered apart, to take or to leave. */
import { contentsOf } from "./git.ts";
import type { Entries, ProjectVersion } from "./project.ts";

export interface Offer {
  /** The folder of its kind: `checklist`. */
  kind: string;
  id: string;
  title: string;
  /** The board's file. */
  path: string;
  /** The id of the project's file, and of the one that the board took. */
  object: string;
  old: string;
  /** The board has changed the words as well, so taking these loses its own. */
  isChangedHere: boolean;
  /** Sources that the new words rest on and the board has not, as they stand in the project's list. */
  sources: string[];
}

export interface Offers {
  offers: Offer[];
  /** Files of items that are new in the project: a board adds what it wants of them itself. */
  added: string[];
  /** Items of the project that it has taken out, and the board still has: their files here. */
  takenOut: string[];
  /** Lists that the project has changed: a board compares them with its own. */
  lists: string[];
}

/** Items with a file each. */
const ITEM = /^content\/([a-z]+)\/[^/]+\.md$/;
export const SOURCES = "content/evidence.yaml";
const LISTS = [SOURCES, "content/glossary.yaml", "content/themes.yaml"];

interface Item {
  kind: string;
  id: string;
  path: string;
  object: string;
  text: string;
}

/**
 * What the project has worded anew since its version `since`, whose words the board has taken or was offered. Items are told
 * by their ids, whatever their files are called. What the board has no longer is not offered.
 */
export async function offersSince(
  folder: string,
  since: string,
  project: ProjectVersion,
  here: Entries,
): Promise<Offers> {
  const then = `content/versions/${since}/source/`;
  const entriesThen = new Map(
    [...project.entries].flatMap(([path, entry]) =>
      path.startsWith(then) ? [[path.slice(then.length), entry] as const] : [],
    ),
  );
  const paths = [project.entries, entriesThen, here].flatMap((entries) =>
    [...entries].filter(([path]) => ITEM.test(path) || path === SOURCES),
  );
  const texts = await contentsOf(
    folder,
    paths.map(([, { object }]) => object),
  );
  const textOf = (entries: Entries, path: string) =>
    texts.get(entries.get(path)?.object ?? "")?.toString() ?? "";
  const [now, before, ours] = [project.entries, entriesThen, here].map((entries) => itemsIn(entries, texts));
  const theirSources = sourcesIn(textOf(project.entries, SOURCES));
  const ourSources = sourcesIn(textOf(here, SOURCES));
  const offers: Offer[] = [];
  const added: string[] = [];
  for (const [key, item] of now ?? []) {
    const own = ours?.get(key);
    const old = before?.get(key);
    if (!old && !own) added.push(item.path);
    if (!old || !own || old.object === item.object || own.object === item.object) continue;
    offers.push({
      kind: item.kind,
      id: item.id,
      title: fieldOf(item.text, "title") ?? item.id,
      path: own.path,
      object: item.object,
      old: old.object,
      isChangedHere: !project.everHad.has(own.object),
      sources: [...theirSources].flatMap(([id, entry]) =>
        !ourSources.has(id) && new RegExp(`^ *- ${id}$`, "m").test(item.text) ? [entry] : [],
      ),
    });
  }
  const takenOut = [...(ours ?? [])].flatMap(([key, { path }]) =>
    before?.has(key) && !now?.has(key) ? [path] : [],
  );
  const lists = LISTS.filter((path) => {
    const [is, was] = [project.entries.get(path)?.object, entriesThen.get(path)?.object];
    return is !== was && is !== here.get(path)?.object;
  });
  return { offers, added, takenOut, lists };
}

function itemsIn(entries: Entries, texts: ReadonlyMap<string, Buffer>): Map<string, Item> {
  return new Map(
    [...entries].flatMap(([path, { object }]): [string, Item][] => {
      const [, kind] = ITEM.exec(path) ?? [];
      const text = texts.get(object)?.toString() ?? "";
      const id = fieldOf(text, "id");
      return kind && id ? [[`${kind} ${id}`, { kind, id, path, object, text }]] : [];
    }),
  );
}

/** A field of one line among those at the top of a file, without quotes. */
function fieldOf(text: string, name: string): string | undefined {
  const [, fields = ""] = /^---\r?\n([\s\S]*?)\n---/.exec(text) ?? [];
  const [, value] = new RegExp(`^${name}: *(.+?)\\r?$`, "m").exec(fields) ?? [];
  return value?.replace(/^(["'])(.*)\1$/, "$2");
}

/** The sources of a list by their ids, each as it stands there. */
function sourcesIn(list: string): Map<string, string> {
  const entries = list.split(/^(?=- id: )/m).slice(1);
  // What stands between two groups belongs to neither.
  return new Map(
    entries.map((entry) => {
      const text = entry.replace(/\n(?:\s*\n|#.*\n?)+$/, "\n").trimEnd();
      return [/^- id: *(\S+)/.exec(text)?.[1] ?? "", `${text}\n`];
    }),
  );
}
