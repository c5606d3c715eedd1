/** The few questions that are put to git, and what is told to it. Needs no package: it also runs where a push is allowed. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const MAX_BYTES = 64_000_000;
const NOT_INSTALLED = "git is not installed";

/** What git answered, or why it did not: no git, no repository, no such thing. */
export type Answer = { output: Buffer } | { refusal: string };

/** Runs git in `folder`. Words are passed as they are, never through a shell. */
export async function git(folder: string, ...args: string[]): Promise<Answer> {
  // In English on every computer, because `whyNoGit` reads it; and what was committed, not what somebody put in its place.
  const env = { ...process.env, LC_ALL: "C", GIT_NO_REPLACE_OBJECTS: "1" };
  try {
    const { stdout } = await run("git", args, {
      cwd: folder,
      env,
      encoding: "buffer",
      maxBuffer: MAX_BYTES,
    });
    return { output: stdout };
  } catch (reason) {
    const { code, stderr } = reason as { code?: unknown; stderr?: Buffer };
    if (code === "ENOENT") return { refusal: NOT_INSTALLED };
    // A git that could not be started has said nothing itself.
    return { refusal: String(stderr ?? "").trim() || String(reason) };
  }
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

/** Paths below `path` at `ref`, from the project folder; undefined when git cannot say. */
export async function filesAt(folder: string, ref: string, path: string): Promise<string[] | undefined> {
  const list = await gitText(folder, "ls-tree", "-r", "-z", "--name-only", ref, "--", path);
  return list?.split("\0").filter((file) => file !== "");
}

/** Content of a file at `ref`; undefined when git cannot say. */
export async function fileAt(folder: string, ref: string, path: string): Promise<Buffer | undefined> {
  const answer = await git(folder, "show", `${ref}:./${path}`);
  return "output" in answer ? answer.output : undefined;
}
