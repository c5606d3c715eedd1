/** The few questions that are put to git, and what is told to it. Needs no package: it also runs where a push is allowed. */
import { execFile } from "node:child_process";

const MAX_BYTES = 256_000_000;
const NOT_INSTALLED = "git is not installed";

/** What git answered, or why it did not: no git, no repository, no such thing. */
export type Answer = { output: Buffer } | { refusal: string };

/** Runs git in `folder`. Words are passed as they are, never through a shell. */
export function git(folder: string, ...args: string[]): Promise<Answer> {
  return gitGiven(folder, "", args);
}

/** Runs git in `folder`, with `input` on its standard input. */
export function gitGiven(folder: string, input: string, args: readonly string[]): Promise<Answer> {
  // In English on every computer, because `whyNoGit` reads it; what was committed, not what was put in its place; and
  // without a question for a password, which no one would see.
  const env = { ...process.env, LC_ALL: "C", GIT_NO_REPLACE_OBJECTS: "1", GIT_TERMINAL_PROMPT: "0" };
  return new Promise((resolve) => {
    const options = { cwd: folder, env, encoding: "buffer", maxBuffer: MAX_BYTES } as const;
    const child = execFile("git", args, options, (reason, stdout, stderr) => {
      if (!reason) resolve({ output: stdout });
      else if (reason.code === "ENOENT") resolve({ refusal: NOT_INSTALLED });
      // A git that could not be started has said nothing itself.
      else resolve({ refusal: stderr.toString().trim() || String(reason) });
    });
    // A git that ended before it had read all is noticed by its answer.
    child.stdin?.on("error", () => {}).end(input);
  });
}

/** What a refusal to answer any question means, and what to do: words that end a sentence, and a sentence. */
export function whyNoGit(refusal: string): string {
  if (refusal === NOT_INSTALLED) return `${refusal}. Install it from https://git-scm.com, then try again.`;
  const why = /not a git repository/.test(refusal) ? "this folder is not a git repository" : refusal;
  return `${why}. Work in a clone of the project.`;
}

/** What git answered as text, without the last line end; undefined when it refused. */
export async function gitText(folder: string, ...args: string[]): Promise<string | undefined> {
  const answer = await git(folder, ...args);
  return "output" in answer ? answer.output.toString().replace(/\n$/, "") : undefined;
}

/** Files below `path` at `ref`: the git object of each path from the project folder. Undefined when git cannot say. */
export async function objectsAt(
  folder: string,
  ref: string,
  path: string,
): Promise<Map<string, string> | undefined> {
  const list = await gitText(folder, "ls-tree", "-r", "-z", ref, "--", path);
  const entries = list?.split("\0").flatMap((line): [string, string][] => {
    const [, object, file] = /^\S+ blob (\S+)\t(.+)$/s.exec(line) ?? [];
    return object === undefined || file === undefined ? [] : [[file, object]];
  });
  return entries && new Map(entries);
}

/**
 * The contents of git objects, each named as `git cat-file` takes it: its id, or `REF:./PATH`. Those that git does not
 * know are left out. One process reads all, because starting one for each is what takes time.
 */
export async function contentsOf(folder: string, names: Iterable<string>): Promise<Map<string, Buffer>> {
  const asked = [...new Set(names)].filter((name) => !name.includes("\n"));
  const found = new Map<string, Buffer>();
  if (asked.length === 0) return found;
  const answer = await gitGiven(folder, `${asked.join("\n")}\n`, ["cat-file", "--batch"]);
  if ("refusal" in answer) return found;
  let at = 0;
  for (const name of asked) {
    const end = answer.output.indexOf("\n", at);
    // Either "ID TYPE SIZE" with the content below it, or the name with "missing".
    const size = /^[0-9a-f]{40,64} \w+ (\d+)$/.exec(answer.output.toString("utf8", at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(name, answer.output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
