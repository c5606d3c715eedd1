/** Small files that each say one change to the good content, so that a case can be read at a glance. */
import { globSync, readFileSync } from "node:fs";
import { chmod, lstat, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
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

export interface Case {
  /** `yaml/tab-at-the-start`. */
  name: string;
  changes: Change[];
}

/** Every case under `folder`, itself under test/fixtures, in the order of the names. Throws for a case that is no case. */
export function casesIn(folder: string): Case[] {
  const files = globSync(`test/fixtures/${folder}/**/*.yaml`, { cwd: project }).sort();
  return files.map((path) => {
    const file = path.replaceAll("\\", "/");
    const read = parse(readFileSync(join(project, file), "utf8")) as unknown;
    const changes = z
      .array(changeSchema)
      .min(1)
      .safeParse(Array.isArray(read) ? read : [read]);
    if (!changes.success) throw new Error(`${file}: ${z.prettifyError(changes.error)}`);
    return { name: file.slice(`test/fixtures/${folder}/`.length, -".yaml".length), changes: changes.data };
  });
}

/**
 * Puts the good content in `folder` back after `changes`: the one file when no more was touched, otherwise everything.
 */
export async function undoChanges(folder: string, changes: readonly Change[]): Promise<void> {
  const good = goodContent();
  const simple =
    changes.length > 0 &&
    changes.every(
      ({ file, write, append, replace, bytes, zeros }) =>
        good.has(file) && [write, append, replace, bytes, zeros].some((words) => words !== undefined),
    );
  if (!simple) await rm(join(folder, "content"), { recursive: true, force: true });
  const wanted = simple ? changes.map(({ file }) => file) : [...good.keys()];
  for (const file of wanted) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), good.get(file) ?? "");
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
