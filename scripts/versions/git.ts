/** The few questions that are put to git, and what is told to it. Needs no package: it also runs where a push is allowed. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const MAX_BYTES = 64_000_000;

/** What git answered, or why it did not: no git, no repository, no such thing. */
export type Answer = { output: Buffer } | { refusal: string };

/** Runs git in `folder`. Words are passed as they are, never through a shell. */
export async function git(folder: string, ...words: string[]): Promise<Answer> {
  try {
    const { stdout } = await run("git", words, { cwd: folder, encoding: "buffer", maxBuffer: MAX_BYTES });
    return { output: stdout };
  } catch (reason) {
    const { code, stderr } = reason as { code?: unknown; stderr?: Buffer };
    if (code === "ENOENT") return { refusal: "git is not installed" };
    // A git that could not be started has said nothing itself.
    return { refusal: String(stderr ?? "").trim() || String(reason) };
  }
}

/** What git answered as text, without the last line end; undefined when it refused. */
export async function gitText(folder: string, ...words: string[]): Promise<string | undefined> {
  const answer = await git(folder, ...words);
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
