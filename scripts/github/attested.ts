/** Whether a folder holds the very site that this project's own publishing built and signed for. Needs no package. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const SUMS = "SHA256SUMS";

/** Asks GitHub whether a file was attested, and throws when it was not. */
export type Verify = (file: string) => Promise<unknown>;

/** By the GitHub command line: made by publish.yml of `repository`, from its main, on a machine of GitHub's. */
export function attestedBy(repository: string): Verify {
  const workflow = `${repository}/.github/workflows/publish.yml`;
  const signer = ["--repo", repository, "--signer-workflow", workflow, "--source-ref", "refs/heads/main"];
  return (file) => run("gh", ["attestation", "verify", file, ...signer, "--deny-self-hosted-runners"]);
}

/** What is wrong with the site in `folder`, as sentences; none when the list is attested and holds every file, and no more. */
export async function siteFaults(folder: string, verify: Verify): Promise<string[]> {
  const list = join(folder, SUMS);
  const text = (await isFile(list)) ? await readFile(list, "utf8") : undefined;
  if (text === undefined) return [`There is no ${SUMS}.`];
  try {
    await verify(list);
  } catch (reason) {
    const { stderr } = reason as { stderr?: string };
    return [`${SUMS} is not attested by this project: ${(stderr || String(reason)).trim()}`];
  }
  const sums = new Map(
    Array.from(text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm), ([, sum = "", path = ""]) => [path, sum]),
  );
  const faults: string[] = [];
  for (const path of await filesIn(folder)) {
    const sum = sums.get(path);
    sums.delete(path);
    if (path === SUMS) continue;
    if (sum === undefined) faults.push(`${path} is not in ${SUMS}.`);
    else if (!(await isFile(join(folder, path)))) faults.push(`${path} is not a file.`);
    else if (
      sum !==
      createHash("sha256")
        .update(await readFile(join(folder, path)))
        .digest("hex")
    )
      faults.push(`${path} is not the file that was attested.`);
  }
  return [...faults, ...Array.from(sums.keys(), (path) => `${path} is missing.`)];
}

async function isFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isFile() ?? false;
}

/** Paths below a folder, with forward slashes, in order; a shortcut is listed and not followed. */
export async function filesIn(folder: string, path = ""): Promise<string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  const found = entries.map((entry) => {
    const inside = path === "" ? entry.name : `${path}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, inside) : [inside];
  });
  return (await Promise.all(found)).flat().sort();
}
