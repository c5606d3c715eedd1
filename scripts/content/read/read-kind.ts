/** Parses the files of one kind into its entries, in reading order. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { type Fields, type Kind, kinds, kindsWithoutId, optionalKinds } from "../kinds.ts";
import { readBody } from "./body.ts";
import { fromEarlierForm } from "./earlier-form.ts";
import type { Entry } from "./entry.ts";
import { MAX_BODY_CHARACTERS, MAX_ENTRIES, RETIRED } from "./folder-layout.ts";
import { readFrontMatter } from "./front-matter.ts";
import { misplacedKind, savedOver } from "./misplaced.ts";
import { allFieldNames } from "./schema-lookup.ts";
import { checkShape } from "./shape.ts";
import { fileStart, type Path } from "./source-position.ts";
import { readYaml, type Tree } from "./yaml.ts";

/** A content file that was opened. */
export interface Source {
  /** Relative to `content/`. */
  path: string;
  /** Its path as problems give it. */
  file: string;
  /** What it is read as. */
  kind: Kind | undefined;
  /** Absent when it could not be read as text. */
  text: string | undefined;
}

export interface ReadKind<K extends Kind> {
  kind: K;
  entries: Entry<K>[];
  /** False when an id could not be read. */
  isComplete: boolean;
  problems: Problem[];
}

type Reading<K extends Kind> = ReadKind<K> & { ofEarlier: boolean };

/**
 * Parses those of `sources` that belong to `kind`. `frozen` names the versions that are published; `ofEarlier` says that
 * the words themselves were, perhaps under an earlier schema, so that their shape is no problem.
 */
export function readKind<K extends Kind>(
  kind: K,
  sources: readonly Source[],
  frozen: ReadonlySet<string | undefined>,
  ofEarlier = false,
): ReadKind<K> {
  const { form } = kinds[kind];
  const read: Reading<K> = { kind, entries: [], isComplete: true, problems: [], ofEarlier };
  if (form === "file" || form === "list") {
    const source = sources.find((one) => one.kind === kind);
    if (source) readFields(read, source, form);
  } else if (form === "files") {
    for (const source of sources.filter((one) => one.kind === kind)) readFields(read, source, "file");
  } else {
    for (const source of sources.filter((one) => one.kind === kind)) {
      readMarkdown(read, source, frozen.has(source.path.split("/")[1]));
    }
  }
  const withId = !kindsWithoutId.some((name) => name === kind);
  read.isComplete &&=
    (read.entries.length > 0 || optionalKinds.has(kind)) &&
    !(withId && read.entries.some(({ fields }) => !("id" in fields)));
  return read;
}

/** A file of fields, such as `board.yaml`, or one that lists entries. */
function readFields<K extends Kind>(read: Reading<K>, source: Source, form: "file" | "list"): void {
  if (source.text === undefined) return;
  const { tree, problems } = readYaml(source.text, source.file, allFieldNames(kinds[read.kind].schema));
  read.problems.push(...problems);
  if (!tree) return;
  const { data } = tree;
  const other = savedOverBy(read.kind, form === "list" && Array.isArray(data) ? data : [data]);
  if (other !== undefined) {
    read.problems.push({ file: source.file, ...fileStart, field: "", message: savedOver(read.kind, other) });
  } else if (form === "file") {
    const problem = notFieldsProblem(read.kind, data, source.file);
    if (problem) read.problems.push(problem);
    else addEntry(read, source, tree, [], undefined);
  } else if (Array.isArray(data) && data.length > MAX_ENTRIES) {
    const message = `lists ${data.length} entries. Keep them to ${MAX_ENTRIES} or fewer.`;
    read.problems.push({ file: source.file, ...fileStart, field: "", message });
  } else if (Array.isArray(data)) {
    for (const index of data.keys()) addEntry(read, source, tree, [index], undefined);
    if (data.length === 0 && source.path !== RETIRED)
      read.problems.push(notListProblem(read.kind, data, source.file));
  } else if (data !== null || source.path !== RETIRED) {
    read.problems.push(notListProblem(read.kind, data, source.file));
  }
}

/** The kind that every one of `entries` is of, when it is not the one that belongs in this file. */
function savedOverBy(own: Kind, entries: readonly unknown[]): Kind | undefined {
  const found = new Set(
    entries.map((entry) =>
      typeof entry === "object" && entry !== null
        ? misplacedKind(own, new Set(Object.keys(entry)))
        : undefined,
    ),
  );
  const [kind] = found;
  return found.size === 1 ? kind : undefined;
}

/** A Markdown file with its fields on top. */
function readMarkdown<K extends Kind>(read: Reading<K>, source: Source, frozen: boolean): void {
  const names = allFieldNames(kinds[read.kind].schema);
  const parsed = source.text === undefined ? undefined : readFrontMatter(source.text, source.file, names);
  if (parsed === undefined || "problem" in parsed) {
    if (parsed) read.problems.push(parsed.problem);
    read.entries.push(emptyEntry(read.kind, source, frozen));
    return;
  }
  const { fields, body: markdown, bodyLine, second } = parsed;
  if (markdown.length > MAX_BODY_CHARACTERS) {
    const message = `holds ${markdown.length} characters of words. Keep them under ${MAX_BODY_CHARACTERS}.`;
    read.problems.push({ file: source.file, line: bodyLine, column: 1, field: "", message });
    read.entries.push(emptyEntry(read.kind, source, frozen));
    return;
  }
  const body = second ? undefined : readBody(markdown, bodyLine);
  const { tree, problems } = fields;
  if (second) read.problems.push(second);
  read.problems.push(...problems);
  const problem = tree && notFieldsProblem(read.kind, tree.data, source.file);
  if (problem) read.problems.push(problem);
  if (tree && !problem) addEntry(read, source, tree, [], body, frozen);
  else read.entries.push({ ...emptyEntry(read.kind, source, frozen), body });
}

function addEntry<K extends Kind>(
  read: Reading<K>,
  source: Source,
  tree: Tree,
  base: Path,
  body: Entry["body"],
  frozen = false,
): void {
  const data = base.reduce<unknown>((value, step) => (value as unknown[])[step as number], tree.data);
  const prefix = base.length === 0 ? [] : [entryLabel(data, base)];
  const { schema } = kinds[read.kind];
  const shape = read.ofEarlier
    ? { complete: fromEarlierForm(schema, data), problems: [], invalidPaths: [] }
    : checkShape(schema, { file: source.file, tree, base, data, prefix });
  read.problems.push(...shape.problems);
  const invalid = new Set(shape.invalidPaths.map((path) => path[0]));
  const valid = Object.entries(typeof data === "object" && data !== null ? data : {}).filter(
    ([name]) => !invalid.has(name),
  );
  read.entries.push({
    ...emptyEntry(read.kind, source, frozen),
    data,
    prefix,
    body,
    fields: Object.fromEntries(valid) as Partial<Fields<K>>,
    complete: shape.complete as Fields<K> | undefined,
    positionOf: (path) => tree.position([...base, ...path]),
  });
}

function emptyEntry<K extends Kind>(kind: K, { file }: Source, frozen: boolean): Entry<K> {
  const blank = { fields: {}, complete: undefined, data: undefined, prefix: [], body: undefined };
  return { kind, file, frozen, ...blank, positionOf: () => fileStart };
}

/** What problems call an entry of a list: its id when it has a usable one, otherwise its number. */
function entryLabel(data: unknown, base: Path): string {
  const id = typeof data === "object" && data !== null && "id" in data ? data.id : undefined;
  return typeof id === "string" && /^[a-z][a-z0-9-]{0,60}$/.test(id) ? id : `entry ${Number(base[0]) + 1}`;
}

function notFieldsProblem(kind: Kind, data: unknown, file: string): Problem | undefined {
  if (typeof data === "object" && data !== null && !Array.isArray(data)) return undefined;
  const [name] = Object.keys(kinds[kind].schema.shape);
  const found = Array.isArray(data) ? "a list" : quoted(String(data));
  const what = data === null ? "has no fields" : `holds ${found} instead of fields`;
  const message = `${what}. Type the name of each field, a colon, a space and its value, such as "${name}: …".`;
  return { file, ...fileStart, field: "", message };
}

function notListProblem(kind: Kind, data: unknown, file: string): Problem {
  const what = data === null || Array.isArray(data) ? "lists nothing" : "is not a list";
  const [name] = Object.keys(kinds[kind].schema.shape);
  return { file, ...fileStart, field: "", message: `${what}. Start each entry with "- ${name}:".` };
}
