/** Nobody has changed, taken away or added to what was published. */
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { newestFirst } from "../content/version-order.ts";
import type { Problem } from "../core/problem.ts";
import { filesBelow, isThere, versionsFolder } from "./folders.ts";
import { checksum, type FrozenFile, type Manifest, readManifest } from "./manifest.ts";
import { publishedNote } from "./published-note.ts";
import type { Witness } from "./witness.ts";

/** What was read of one version's folder. */
interface Folder {
  version: string;
  /** Absent when the version has not been published. */
  manifest: Manifest | undefined;
  /** Checksum of the manifest. */
  sum: string;
  problems: Problem[];
}

const restore = "Put it back as it was published: what was published stays as it is.";

/**
 * Every way in which the frozen versions of `project` differ from what their lists say, and from what `witnesses` have
 * seen. Without witnesses (a download without git) the newest list has only its files to vouch for it.
 */
export async function verifyFrozen(project: string, witnesses: readonly Witness[] = []): Promise<Problem[]> {
  const top = versionsFolder(project);
  const names = (await isThere(top)) ? (await readdir(top)).sort(newestFirst) : [];
  const folders = await Promise.all(names.map((name) => readFolder(join(top, name), name)));
  const problems = folders.flatMap((folder) => folder.problems);
  const reported = new Set(problems.map(({ file }) => file));
  const report = (found: Problem) => {
    if (!reported.has(found.file)) problems.push(found);
    reported.add(found.file);
  };
  for (const { version, manifest, sum } of folders) {
    const seen = witnesses.filter((witness) => witness.version === version);
    const other = seen.find((witness) => witness.sum !== sum);
    if (!manifest || !other) continue;
    for (const found of await differences(join(top, version), manifest, other, seen[0] === other))
      report(found);
  }
  const sums = new Map(folders.flatMap(({ version, manifest, sum }) => (manifest ? [[version, sum]] : [])));
  for (const { version, sha256 } of folders.flatMap(({ manifest }) => manifest?.previous ?? []))
    if (sums.has(version) && sums.get(version) !== sha256)
      report(problemIn(listOf(version), `differs from what was published. ${restore}`));
    else if (!sums.has(version)) report(problemIn(listOf(version), `has disappeared. ${restore}`));
  for (const { version, place } of witnesses)
    if (!sums.has(version))
      report(problemIn(listOf(version), `has disappeared, but ${place} has it. ${restore}`));
  return problems;
}

/**
 * What a version's folder has that a witness of another list has not seen. `isFirst`: the witness is the commit that
 * published the version, so the folder is what must be put right; otherwise the two contradict one another.
 */
async function differences(
  folder: string,
  manifest: Manifest,
  { version, manifest: bytes, place }: Witness,
  isFirst: boolean,
): Promise<Problem[]> {
  const published = readManifest(bytes.toString());
  const list = problemIn(
    listOf(version),
    `differs from that of ${place}. ${isFirst ? restore : contradiction}`,
  );
  if (!published) return [list];
  if (isFirst) return [list, ...(await fileProblems(folder, published, await filesBelow(folder)))];
  const sums = new Map(published.files.map(({ path, sha256 }) => [path, sha256]));
  const unlike = manifest.files.filter(({ path, sha256 }) => sums.get(path) !== sha256);
  return [
    list,
    ...unlike.map(({ path }) =>
      problemIn(`content/versions/${version}/${path}`, `is not the file that ${place} has. ${contradiction}`),
    ),
  ];
}

const contradiction =
  "Somebody has changed the one or the other since. Publish nothing until you know which: ask whoever looks after the project, and compare with a printed or downloaded copy.";

function listOf(version: string): string {
  return `content/versions/${version}/manifest.json`;
}

async function readFolder(folder: string, version: string): Promise<Folder> {
  const nothing: Folder = { version, manifest: undefined, sum: "", problems: [] };
  const place = (path: string) => `content/versions/${version}/${path}`;
  const present = await filesBelow(folder);
  if (!present.includes("manifest.json")) {
    const [left] = present.filter((path) => path !== "note.md");
    if (left === undefined) return nothing;
    const message = `has disappeared, but ${place(left)} is there. Put it back, or delete all but note.md if this version was never published.`;
    return { ...nothing, problems: [problemIn(place("manifest.json"), message)] };
  }
  const bytes = await readFile(join(folder, "manifest.json"));
  const manifest = readManifest(bytes.toString());
  if (manifest?.version !== version) {
    const message = `is not the list of files that was published for ${version}. ${restore}`;
    return { ...nothing, problems: [problemIn(place("manifest.json"), message)] };
  }
  const problems = await fileProblems(folder, manifest, present);
  return { version, manifest, sum: checksum("manifest.json", bytes), problems };
}

/** How the files of a version's folder, whose paths are `present`, differ from those of `manifest`. */
async function fileProblems(
  folder: string,
  manifest: Manifest,
  present: readonly string[],
): Promise<Problem[]> {
  const place = (path: string) => `content/versions/${manifest.version}/${path}`;
  const listed = await Promise.all(
    manifest.files.map(async (file): Promise<string | undefined> => {
      if (!present.includes(file.path)) return undefined;
      return (await isAsPublished(folder, file)) ? "same" : "other";
    }),
  );
  const problems = manifest.files.flatMap(({ path }, index) => {
    if (listed[index] === "same") return [];
    if (listed[index] === undefined) return [problemIn(place(path), `has disappeared. ${restore}`)];
    const advice =
      path === "note.md"
        ? "Put the words back: a later review date belongs to a new version. To withdraw this version, add only status, withdrawn_on, reason and use_instead."
        : `${restore} To change words, edit them where they stand and publish a new version.`;
    return [problemIn(place(path), `differs from what was published. ${advice}`)];
  });
  const expected = new Set(["manifest.json", ...manifest.files.map(({ path }) => path)]);
  for (const path of present.filter((file) => !expected.has(file))) {
    const message =
      "was not published with this version. Delete it: nothing may be added to what was published.";
    problems.push(problemIn(place(path), message));
  }
  return problems;
}

async function isAsPublished(folder: string, { path, sha256 }: FrozenFile): Promise<boolean> {
  const whole = join(folder, path);
  if (!(await lstat(whole)).isFile()) return false;
  const bytes = await readFile(whole);
  if (checksum(path, bytes) === sha256) return true;
  if (path !== "note.md") return false;
  const note = publishedNote(bytes.toString().replaceAll("\r\n", "\n"));
  return checksum(path, Buffer.from(note)) === sha256;
}

function problemIn(file: string, message: string): Problem {
  return { file, line: 1, column: 1, field: "", message };
}
