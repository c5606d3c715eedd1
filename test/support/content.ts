/** Content in a folder of its own, and what the project says about it. */
import { mkdtempSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readLibrary } from "../../scripts/content/library.ts";
import { readContent } from "../../scripts/content/read/read-content.ts";
import type { Rule } from "../../scripts/content/rules/rule.ts";
import { inReadingOrder, type Problem, problemLine } from "../../scripts/core/problem.ts";
import { goodContent } from "../fixtures/content/good-content.ts";
import { unfitWord } from "../lab/fuzz/message-fault.ts";

export { goodContent, unfitWord };

/** Text, or bytes, by path from the project folder: `content/board.yaml`. */
export type Content = Map<string, string | Uint8Array>;

/** The good content with `from` in one file changed to `to`; throws when `from` is not there. */
export function change(path: string, from: string, to: string, content = goodContent()): Content {
  const text = content.get(path);
  if (typeof text !== "string" || !text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return content.set(
    path,
    text.replace(from, () => to),
  );
}

/** The good content with one file more, or another in its place; without `text` the file is taken away. */
export function put(path: string, text?: string | Uint8Array, content = goodContent()): Content {
  if (text !== undefined) return content.set(path, text);
  if (!content.delete(path)) throw new Error(`${path} is not there`);
  return content;
}

/** Writes `content` into a folder of its own for as long as `work` takes. */
export async function withProject<Result>(
  content: Content,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "content-"));
  try {
    for (const [path, text] of content) await writeInto(folder, path, text);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The lines of the report on `content`, without the count; none when all is well. Throws for unfit wording. */
export function linesFor(content: Content): Promise<string[]> {
  return inKeptProject(content, async (folder) => {
    const read = await readLibrary(folder);
    return "problems" in read ? inPlainWords(read.problems) : [];
  });
}

/** What one rule says about `content`. Throws for unfit wording. */
export function ruleLines(rule: Rule, content: Content): Promise<string[]> {
  return inKeptProject(content, async (folder) => {
    const { content } = await readContent(folder);
    return inPlainWords(inReadingOrder(rule(content)));
  });
}

interface KeptProject {
  folder: string;
  content: Content;
}

/** The folder that the last check has used and what lies in it; undefined when that check failed half-way. */
let kept: Promise<KeptProject | undefined> = Promise.resolve(undefined);

/** Like `withProject`, for work that only reads: the folder stays for the next check, which writes what differs. */
async function inKeptProject<Result>(
  content: Content,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const before = kept;
  const { promise, resolve } = Promise.withResolvers<KeptProject | undefined>();
  kept = promise;
  let left: KeptProject | undefined;
  try {
    const { folder, content: old } = (await before) ?? { folder: folderUntilExit(), content: new Map() };
    for (const path of old.keys()) if (!content.has(path)) removeWithFolders(folder, path);
    for (const [path, text] of content) if (old.get(path) !== text) await writeInto(folder, path, text);
    const result = await work(folder);
    left = { folder, content: new Map(content) };
    return result;
  } finally {
    resolve(left);
  }
}

function folderUntilExit(): string {
  const folder = mkdtempSync(join(tmpdir(), "content-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function writeInto(folder: string, path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** Removes a file and the folders that are empty without it, up to `folder` itself. */
function removeWithFolders(folder: string, path: string): void {
  rmSync(join(folder, path));
  for (let at = dirname(path); at !== "." && readdirSync(join(folder, at)).length === 0; at = dirname(at))
    rmdirSync(join(folder, at));
}

/** The problems as lines, once each message is known to keep to the words that board staff use. */
export function inPlainWords(problems: readonly Problem[]): string[] {
  for (const { message } of problems) {
    const word = unfitWord(message);
    if (word !== undefined) throw new Error(`A message says "${word}": ${message}`);
  }
  return problems.map(problemLine);
}
