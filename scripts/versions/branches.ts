/** Makes branches of one commit each without touching the files being worked on. */
import { EnvironmentError } from "../core/environment-error.ts";
import { git, gitGiven, gitText } from "./git.ts";
import type { Entry } from "./project.ts";

export interface Branch {
  name: string;
  message: string;
  /** Replaces all that is there; without it, only `files` are put in. */
  whole?: ReadonlyMap<string, Entry>;
  /** Files by their path: the id of their contents, or the contents. */
  files?: ReadonlyMap<string, Entry | string>;
}

/** Makes each branch one commit upon HEAD, all of them or none. Throws with one sentence when git refuses. */
export async function makeBranches(folder: string, branches: readonly Branch[]): Promise<void> {
  const [head, who] = await Promise.all([
    gitText(folder, "rev-parse", "HEAD"),
    git(folder, "var", "GIT_COMMITTER_IDENT"),
  ]);
  if ("refusal" in who)
    throw new EnvironmentError(
      "git does not know who you are. Type git config user.name and git config user.email, each with yours behind it, then try again.",
    );
  const by = who.output.toString().trim();
  const stream = branches.map((branch) => commitOf(branch, head ?? "", by)).join("");
  const made = await gitGiven(folder, `${stream}done\n`, ["fast-import", "--quiet", "--done"]);
  if ("refusal" in made) throw new EnvironmentError(`git could not make the branches: ${made.refusal}`);
}

function commitOf({ name, message, whole, files = new Map() }: Branch, head: string, by: string): string {
  const lines = [`commit refs/heads/${name}`, `committer ${by}`, data(message), `from ${head}`];
  if (whole) lines.push("deleteall");
  for (const [path, { mode, object }] of whole ?? []) lines.push(`M ${mode} ${object} ${inQuotes(path)}`);
  for (const [path, file] of files)
    lines.push(
      typeof file === "string"
        ? `M 100644 inline ${inQuotes(path)}\n${data(file)}`
        : `M ${file.mode} ${file.object} ${inQuotes(path)}`,
    );
  return `${lines.join("\n")}\n\n`;
}

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}`;

/** Paths are told apart from what stands behind them, whatever is in them. */
const inQuotes = (path: string) =>
  `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
