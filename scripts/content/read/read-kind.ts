/** Turns the files of one kind into its entries, in reading order. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { type Fields, type Kind, kinds } from "../kinds.ts";
import { readBody } from "./body.ts";
import type { Entry } from "./entry.ts";
import { readFrontMatter } from "./front-matter.ts";
import { namesOf } from "./schema-lookup.ts";
import { mostEntries, mostWordCharacters, RETIRED } from "./folder-layout.ts";
import { fileStart, type Path } from "./source-position.ts";
import { checkShape } from "./shape.ts";
import { readYaml, type Tree } from "./yaml.ts";

/** A file of words that was opened. */
export interface Source {
  /** Relative to `content/`. */
  path: string;
  /** As problems name it. */
  file: string;
  /** Absent when it could not be read as text. */
  text: string | undefined;
}

export interface ReadKind<K extends Kind> {
  kind: K;
  entries: Entry<K>[];
  /** False when an id may have been lost in reading. */
  sure: boolean;
  problems: Problem[];
}

/** Reads `kind` from those of `sources` that belong to it. `frozen` names the versions that are published. */
export function readKind<K extends Kind>(
  kind: K,
  sources: readonly Source[],
  frozen: ReadonlySet<string | undefined>,
): ReadKind<K> {
  const { form, home } = kinds[kind];
  const read: ReadKind<K> = { kind, entries: [], sure: true, problems: [] };
  if (form === "file" || form === "list") {
    const source = sources.find(({ path }) => path === home);
    if (source) readFields(read, source, form);
  } else {
    for (const source of sources.filter(({ path }) => path.startsWith(`${home}/`))) {
      readMarkdown(read, source, frozen.has(source.path.split("/")[1]));
    }
    read.entries.sort(
      (a, b) => (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER),
    );
  }
  const withId = !["board", "accessibility", "version", "retired"].includes(kind);
  read.sure &&= read.entries.length > 0 && !(withId && read.entries.some(({ fields }) => !("id" in fields)));
  return read;
}

/** `board.yaml`, or a file that lists items. */
function readFields<K extends Kind>(read: ReadKind<K>, source: Source, form: "file" | "list"): void {
  if (source.text === undefined) return;
  const { tree, problems } = readYaml(source.text, source.file, namesOf(kinds[read.kind].schema));
  read.problems.push(...problems);
  if (!tree) return;
  const { data } = tree;
  if (form === "file") {
    const problem = notFields(read.kind, data, source.file);
    if (problem) read.problems.push(problem);
    else addEntry(read, source, tree, [], undefined);
  } else if (Array.isArray(data) && data.length > mostEntries) {
    const message = `lists ${data.length} entries. Keep them to ${mostEntries} or fewer.`;
    read.problems.push({ file: source.file, ...fileStart, field: "", message });
  } else if (Array.isArray(data)) {
    for (const index of data.keys()) addEntry(read, source, tree, [index], undefined);
    if (data.length === 0 && source.path !== RETIRED) read.problems.push(notList(data, source.file));
  } else if (data !== null || source.path !== RETIRED) {
    read.problems.push(notList(data, source.file));
  }
}

/** A Markdown file with its fields on top. */
function readMarkdown<K extends Kind>(read: ReadKind<K>, source: Source, frozen: boolean): void {
  const names = namesOf(kinds[read.kind].schema);
  const parsed = source.text === undefined ? undefined : readFrontMatter(source.text, source.file, names);
  if (parsed === undefined || "problem" in parsed) {
    if (parsed) read.problems.push(parsed.problem);
    read.entries.push(emptyEntry(read.kind, source, frozen));
    return;
  }
  const { fields, words, wordsLine } = parsed;
  if (words.length > mostWordCharacters) {
    const message = `holds ${words.length} characters of words. Keep them under ${mostWordCharacters}.`;
    read.problems.push({ file: source.file, line: wordsLine, column: 1, field: "", message });
    read.entries.push(emptyEntry(read.kind, source, frozen));
    return;
  }
  const body = readBody(words, wordsLine);
  const { tree, problems } = fields;
  read.problems.push(...problems);
  const problem = tree && notFields(read.kind, tree.data, source.file);
  if (problem) read.problems.push(problem);
  if (tree && !problem) addEntry(read, source, tree, [], body, frozen);
  else read.entries.push({ ...emptyEntry(read.kind, source, frozen), body });
}

function addEntry<K extends Kind>(
  read: ReadKind<K>,
  source: Source,
  tree: Tree,
  base: Path,
  body: Entry["body"],
  frozen = false,
): void {
  const data = base.reduce<unknown>((value, step) => (value as unknown[])[step as number], tree.data);
  const prefix = base.length === 0 ? [] : [itemName(data, base)];
  const shape = checkShape(kinds[read.kind].schema, { file: source.file, tree, base, data, prefix });
  read.problems.push(...shape.problems);
  const wrong = new Set(shape.wrong.map((path) => path[0]));
  const right = Object.entries(typeof data === "object" && data !== null ? data : {}).filter(
    ([name]) => !wrong.has(name),
  );
  read.entries.push({
    ...emptyEntry(read.kind, source, frozen),
    data,
    prefix,
    body,
    fields: Object.fromEntries(right) as Partial<Fields<K>>,
    whole: shape.whole as Fields<K> | undefined,
    placeOf: (path) => tree.place([...base, ...path]),
  });
}

function emptyEntry<K extends Kind>(kind: K, { path, file }: Source, frozen: boolean): Entry<K> {
  const digits = /^(\d{1,6})(?!\d)/.exec(path.split("/").at(-1) ?? "")?.[1];
  const number = digits === undefined || kinds[kind].form !== "numbered" ? undefined : Number(digits);
  const nothing = { fields: {}, whole: undefined, data: undefined, prefix: [], body: undefined };
  return { kind, file, number, frozen, ...nothing, placeOf: () => fileStart };
}

/** The id of a listed item when it has one to be known by, otherwise its number. */
function itemName(data: unknown, base: Path): string {
  const id = typeof data === "object" && data !== null && "id" in data ? data.id : undefined;
  return typeof id === "string" && /^[a-z][a-z0-9-]{0,60}$/.test(id) ? id : `entry ${Number(base[0]) + 1}`;
}

function notFields(kind: Kind, data: unknown, file: string): Problem | undefined {
  if (typeof data === "object" && data !== null && !Array.isArray(data)) return undefined;
  const [name] = Object.keys(kinds[kind].schema.shape);
  const found = Array.isArray(data) ? "a list" : quoted(String(data));
  const what = data === null ? "has no fields" : `holds ${found} instead of fields`;
  const message = `${what}. Type the name of each field, a colon, a space and its value, such as "${name}: …".`;
  return { file, ...fileStart, field: "", message };
}

function notList(data: unknown, file: string): Problem {
  const what = data === null || Array.isArray(data) ? "lists nothing" : "is not a list";
  const name = file.endsWith(RETIRED) ? "was" : "id";
  return { file, ...fileStart, field: "", message: `${what}. Start each entry with "- ${name}:".` };
}
