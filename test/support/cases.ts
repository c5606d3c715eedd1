/** Tables of cases, each a change to the good content that can be read at a glance, and what is reported of it. */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { chmod, lstat, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { project } from "../../scripts/core/paths.ts";
import { goodContent } from "./content.ts";

/**
 * One change. Paths are from the project folder. In `with`, `write` and `append` the word GENERATED stands for
 * `repeat.text` so many times over; generated words are never stored.
 */
const changeSchema = z.strictObject({
  file: z.string(),
  /** Words that the good file holds, and what takes their place, once. */
  replace: z.string().optional(),
  with: z.string().optional(),
  /** The whole file, or what is put at its end. */
  write: z.string().optional(),
  append: z.string().optional(),
  repeat: z.strictObject({ text: z.string(), times: z.int() }).optional(),
  /** How the text becomes bytes; UTF-8 otherwise. */
  save_as: z.enum(["utf-16le", "utf-16be", "windows-1252", "utf-8 with mark", "crlf"]).optional(),
  /** The whole file as bytes, in hexadecimal. */
  bytes: z.string().optional(),
  /** A file full of zeros, so many bytes long. */
  zeros: z.int().optional(),
  delete: z.literal(true).optional(),
  rename: z.string().optional(),
  link_to: z.string().optional(),
  make: z.enum(["folder", "unreadable"]).optional(),
});

type Change = z.output<typeof changeSchema>;

/** A table as it is written: cases by name, each with one change or a list of them. */
const tableSchema = z.record(
  z.string(),
  z.strictObject({
    change: z.preprocess(
      (read) => (Array.isArray(read) ? (read as unknown[]) : [read]),
      z.array(changeSchema).min(1),
    ),
    /** Every line of the report, ending in a line feed; empty until UPDATE=1 has written it. */
    report: z.string().default(""),
  }),
);

export interface Case {
  /** `yaml/tab-at-the-start`: the table, then the case. */
  name: string;
  changes: Change[];
  report: string;
}

const tables = "test/fixtures/bad";

/** The cases of all tables of malformed content, in the order of the tables' names. Throws for a case that is no case. */
export function badCases(): Case[] {
  return globSync(`${tables}/*.yaml`, { cwd: project })
    .map((file) => basename(file, ".yaml"))
    .sort()
    .flatMap((table) => casesIn(`${tables}/${table}.yaml`, `${table}/`));
}

/** The cases of odd content that is read without a problem; their reports are empty. */
export function harmlessCases(): Case[] {
  return casesIn("test/fixtures/harmless.yaml", "");
}

function casesIn(file: string, prefix: string): Case[] {
  const table = tableSchema.safeParse(parse(readFileSync(join(project, file), "utf8")));
  if (!table.success) throw new Error(`${file}: ${z.prettifyError(table.error)}`);
  return Object.entries(table.data).map(([name, { change, report }]) => ({
    name: prefix + name,
    changes: change,
    report,
  }));
}

/** Writes `reports`, by the names of their cases, into the tables of malformed content; all else in them stays as it is. */
export function renewReports(reports: ReadonlyMap<string, string>): void {
  const byTable = Map.groupBy(reports, ([name]) => name.split("/", 1)[0] ?? "");
  for (const [table, renewed] of byTable) {
    const file = join(project, `${tables}/${table}.yaml`);
    const byName = new Map(renewed.map(([name, report]) => [name.slice(table.length + 1), report]));
    writeFileSync(file, withReports(readFileSync(file, "utf8"), byName));
  }
}

/** The text of a table with other reports. A case ends where the next line begins that is not indented. */
export function withReports(table: string, reports: ReadonlyMap<string, string>): string {
  const cases = table.split(/^(?=\S)/m).map((text) => {
    const report = reports.get(text.slice(0, text.indexOf(":")));
    if (report === undefined) return text;
    const [change = "", old] = text.split(/^ {2}report:/m);
    const lines = report.trimEnd().replace(/^/gm, "    ");
    return `${old === undefined ? `${change.trimEnd()}\n` : change}  report: |\n${lines}\n\n`;
  });
  return `${cases.join("").trimEnd()}\n`;
}

/** Writes the good content into `folder`, which has no words yet. */
export async function writeGoodContent(folder: string): Promise<void> {
  await putBack(folder, "content");
}

/** Takes away from `folder` what `changes` have added to the good content, and puts back what they have touched. */
export async function undoChanges(folder: string, changes: readonly Change[]): Promise<void> {
  for (const { file, rename: renamed = file } of changes) {
    for (const path of [file, renamed]) await putBack(folder, topAdded(path));
  }
}

/** The topmost folder on the way to `path` that the good content does not have, or else `path` itself. */
function topAdded(path: string): string {
  const steps = path.split("/");
  const way = steps.map((_, index) => steps.slice(0, index + 1).join("/"));
  const files = [...goodContent().keys()];
  return way.find((folder) => !files.some((file) => file.startsWith(`${folder}/`))) ?? path;
}

/** Makes the file or folder at `path` what it is in the good content, which may be nothing. */
async function putBack(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { recursive: true, force: true });
  for (const [file, words] of goodContent()) {
    if (file !== path && !file.startsWith(`${path}/`)) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), words);
  }
}

/** Makes the change of `one` in the good content that lies in the folder `project`. Throws when it changes nothing. */
export async function makeChange(folder: string, one: Change): Promise<void> {
  const path = join(folder, one.file);
  await mkdir(dirname(path), { recursive: true });
  if (one.delete) return rm(path, { recursive: true });
  if (one.rename !== undefined) return rename(path, join(folder, one.rename));
  if (one.link_to !== undefined) {
    await rm(path, { force: true, recursive: true });
    return symlink(one.link_to, path);
  }
  if (one.make === "folder") return void (await mkdir(path));
  if (one.make === "unreadable") return chmod(path, 0);
  if (one.zeros !== undefined) return writeFile(path, new Uint8Array(one.zeros));
  if (one.bytes !== undefined) return writeFile(path, Buffer.from(one.bytes.replace(/\s/g, ""), "hex"));
  if (
    await lstat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
  )
    throw new Error(`${one.file} is a folder`);
  await writeFile(path, saved(changedText(one), one.save_as));
}

function changedText(one: Change): string {
  const { replace, write, append, repeat } = one;
  const good = goodContent().get(one.file);
  const fill = (text: string) =>
    repeat ? text.replace("GENERATED", () => repeat.text.repeat(repeat.times)) : text;
  if (write !== undefined) return fill(write);
  if (typeof good !== "string") throw new Error(`${one.file} is not in the good content.`);
  if (append !== undefined) return good + fill(append);
  if (replace === undefined) return good;
  if (good.split(replace).length < 2) throw new Error(`${one.file} does not hold ${replace}`);
  return good.replace(replace, () => fill(one.with ?? ""));
}

function saved(text: string, as: Change["save_as"]): string | Uint8Array {
  switch (as) {
    case "utf-16le":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "utf-16be":
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case "windows-1252":
      return Buffer.from(text, "latin1");
    case "utf-8 with mark":
      return `\ufeff${text}`;
    case "crlf":
      return text.replaceAll("\n", "\r\n");
    default:
      return text;
  }
}
