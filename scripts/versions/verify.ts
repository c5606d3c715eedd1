/** Nobody has changed, taken away or added to what was published. */
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { newestFirst } from "../content/version-order.ts";
import type { Problem } from "../core/problem.ts";
import { filesBelow, isThere, versionsFolder } from "./folders.ts";
import { checksum, type FrozenFile, type Manifest, readManifest } from "./manifest.ts";
import { publishedNote } from "./published-note.ts";

/** Checksums of manifests by version, as git or another copy knows them. */
export type KnownManifests = ReadonlyMap<string, string>;

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
 * Every way in which the frozen versions of `project` differ from what their manifests say. `known` names manifests that
 * must be there unchanged; without it (a download without git) the newest manifest has only its files to vouch for it.
 */
export async function verifyFrozen(project: string, known: KnownManifests = new Map()): Promise<Problem[]> {
  const top = versionsFolder(project);
  const names = (await isThere(top)) ? (await readdir(top)).sort(newestFirst) : [];
  const folders = await Promise.all(names.map((name) => readFolder(join(top, name), name)));
  const problems = folders.flatMap((folder) => folder.problems);
  const sums = new Map(folders.flatMap(({ version, manifest, sum }) => (manifest ? [[version, sum]] : [])));
  const vouched = [
    ...folders.flatMap(({ manifest }) => (manifest?.previous ? [manifest.previous] : [])),
    ...Array.from(known, ([version, sha256]) => ({ version, sha256 })),
  ];
  const reported = new Set(problems.map(({ file }) => file));
  for (const { version, sha256 } of vouched) {
    const file = `content/versions/${version}/manifest.json`;
    if (sums.get(version) === sha256 || reported.has(file)) continue;
    reported.add(file);
    const fault = sums.has(version) ? "differs from what was published" : "has disappeared";
    problems.push(problemIn(file, `${fault}. ${restore}`));
  }
  return problems;
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
        ? "Put the words back. To withdraw this version, add only status, withdrawn_on, reason and use_instead."
        : `${restore} To change words, edit them where they stand and publish a new version.`;
    return [problemIn(place(path), `differs from what was published. ${advice}`)];
  });
  const expected = new Set(["manifest.json", ...manifest.files.map(({ path }) => path)]);
  for (const path of present.filter((file) => !expected.has(file))) {
    const message =
      "was not published with this version. Delete it: nothing may be added to what was published.";
    problems.push(problemIn(place(path), message));
  }
  return { version, manifest, sum: checksum("manifest.json", bytes), problems };
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
