/** Projects in temporary folders with real git, and releases of them without a browser. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readLibrary } from "../../scripts/content/library.ts";
import type { Library } from "../../scripts/content/schema.ts";
import { printJobs } from "../../scripts/packs/jobs.ts";
import {
  type Outcome,
  type PrintedRelease,
  type ReleaseOptions,
  release,
} from "../../scripts/pipeline/release.ts";
import { type Content, goodContent } from "../support/content.ts";
import type { Checks } from "../support/describe.ts";

/** A folder for one suite, removed when its checks are done. */
export function folderFor(test: Checks): Place {
  let folder = "";
  test.before(async () => {
    folder = await mkdtemp(join(tmpdir(), "release-test-"));
  });
  test.after(() => rm(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

/** Runs git and returns what it said. Nobody's own settings count, and dates stand still. */
export function git(folder: string, ...words: string[]): string {
  const day = "2026-03-09T12:00:00Z";
  return execFileSync("git", words, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...person, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day },
  }).trim();
}

const person = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "Author",
  GIT_AUTHOR_EMAIL: "author@board.example",
  GIT_COMMITTER_NAME: "Author",
  GIT_COMMITTER_EMAIL: "author@board.example",
};
// The release command runs git itself.
Object.assign(process.env, person);

/** Writes content into a folder. */
export async function write(folder: string, content: Content): Promise<void> {
  for (const [path, text] of content) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** A bare repository and a clone of it that holds the good content, committed and pushed. */
export async function repository(place: Place, name: string): Promise<string> {
  const begun = begunIn.get(place) ?? begin(place("begun.git"));
  begunIn.set(place, begun);
  const [remote, clone] = [place(`${name}.git`), place(name)];
  git(await begun, "clone", "--quiet", "--bare", ".", remote);
  git(remote, "clone", "--quiet", remote, clone);
  return clone;
}

type Place = (name: string) => string;

/** A suite's repositories are copies of one, which takes a tenth of the time that making each would. */
const begunIn = new Map<Place, Promise<string>>();

async function begin(folder: string): Promise<string> {
  await write(folder, goodContent().set(".gitignore", ".cache/\n"));
  git(folder, "init", "--quiet", "--initial-branch=main");
  save(folder, "Begin");
  return folder;
}

/** Commits everything. */
export function save(folder: string, message: string): void {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", message);
}

/** Replaces `from`, which must be there, in one file. */
export async function edit(folder: string, path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, path), "utf8");
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  await writeFile(
    join(folder, path),
    text.replace(from, () => to),
  );
}

/** Writes the note of a version. */
export async function writeNote(folder: string, version: string, kind = "wording", more = ""): Promise<void> {
  const fields = [
    `version: "${version}"`,
    "date: 2026-04-01",
    `kind: ${kind}`,
    `summary: Version ${version}.`,
    "why: To test.",
    "approved_by: The board",
    "review_by: 2027-03-09",
  ];
  await write(
    folder,
    new Map([
      [`content/versions/${version}/note.md`, `---\n${fields.join("\n")}\n${more}---\n\nIt is ${version}.\n`],
    ]),
  );
}

/** The question whose words the tests change. */
export const seventh = "content/checklist/07-question.md";

/** Changed words, and the note for them, committed. */
export async function propose(folder: string, version: string, from: string, to: string, kind = "wording") {
  await edit(folder, seventh, from, to);
  await writeNote(folder, version, kind);
  save(folder, `Propose ${version}`);
}

/** Withdraws 1.1 in favour of 1.2. */
export async function withdraw(folder: string) {
  const fields = 'status: withdrawn\nwithdrawn_on: 2026-04-02\nreason: It said never.\nuse_instead: "1.2"\n';
  await edit(folder, "content/versions/1.1/note.md", "review_by:", `${fields}review_by:`);
}

/** Releases with packs that are not PDFs, and checks that pass. */
export function releaseIn(from: string, options: Partial<ReleaseOptions> = {}): Promise<Outcome> {
  return release({
    from,
    today: "2026-04-01",
    check: async () => ({ failed: 0, report: [] }),
    print: printWords,
    ...options,
  });
}

/** Publishes and pushes; throws when it was refused. */
export async function publish(from: string, version: string): Promise<void> {
  const outcome = await releaseIn(from, { commit: true, tag: true });
  if (outcome.released !== version) throw new Error(outcome.lines.join("\n"));
  git(from, "push", "--quiet", "origin", "HEAD", `v${version}`);
}

/** The library of a project, which must be sound. */
export async function libraryIn(folder: string): Promise<Library> {
  const read = await readLibrary(folder);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.library;
}

/** "PDFs" that hold the questions' words, so that they differ when the words do. */
export async function printWords(from: string): Promise<PrintedRelease> {
  const { packs, questions } = await libraryIn(from);
  const files = new Map<string, Uint8Array>();
  const list = printJobs(packs).map(({ pack, edition, file }) => {
    const bytes = Buffer.from(`%PDF-1.7 ${edition}\n${questions.map(({ question }) => question).join("\n")}`);
    files.set(file, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { pack, edition, file, pages: 2, bytes: bytes.length, sha256 };
  });
  return { printed: { packs: list, files, findings: [] }, browser: "1.2.3", finishing: "4", layout: "5" };
}
