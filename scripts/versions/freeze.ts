/** Freezes a version: its words and packs, copied beside its note by one swap of folders, all or nothing. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isPictureFile } from "../content/read/folder-layout.ts";
import type { Library } from "../content/schema.ts";
import type { PrintedPack } from "../core/printed-pack.ts";
import { recoverFolder, replaceFolder, type Watch } from "../core/replace-folder.ts";
import { comparableItems } from "./comparable-items.ts";
import { filesBelow, versionsFolder } from "./folders.ts";
import { checksum, type FrozenFile, isText, type Manifest, manifestText, plainLines } from "./manifest.ts";
import { wordsFile } from "./words-file.ts";

/** What is frozen. */
export interface Release {
  /** Folder that holds `content/`. */
  project: string;
  /** Number of the version; its note is in its place. */
  version: string;
  library: Library;
  /** Each pack with the bytes of its PDF. */
  packs: readonly { facts: PrintedPack; pdf: Uint8Array }[];
  /** Version of the browser that printed the packs, and digests of the code that finished them and of the layout. */
  browser: string;
  finishing: string;
  layout: string;
  /** The newest published version before this one. */
  previous: Manifest["previous"];
}

/**
 * Freezes `release` and returns its manifest. The same words, packs and versions give the same bytes. Whatever stops it,
 * the version's folder is as it was or whole; after a power cut `recoverFreeze` sees to that.
 */
export async function freeze(release: Release, watch?: Watch): Promise<Manifest> {
  const folder = join(versionsFolder(release.project), release.version);
  const staging = stagingOf(release.project, release.version);
  await recoverFolder(folder, staging);
  const files = await frozenFiles(release, folder);
  const manifest = manifestOf(release, files);
  files.set("manifest.json", Buffer.from(manifestText(manifest)));
  await replaceFolder(folder, files, { staging, watch });
  return manifest;
}

/** Puts right what an interrupted `freeze` left behind; harmless when there is nothing to put right. */
export async function recoverFreeze(project: string): Promise<void> {
  const versions = await readdir(join(project, stagings)).catch(() => []);
  for (const version of versions)
    await recoverFolder(join(versionsFolder(project), version), stagingOf(project, version));
}

const stagings = join(".cache", "release");

function stagingOf(project: string, version: string): string {
  return join(project, stagings, version);
}

async function frozenFiles(
  { project, library, packs }: Release,
  folder: string,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  files.set("note.md", plainLines(await readFile(join(folder, "note.md"))));
  files.set("words.json", Buffer.from(wordsFile(comparableItems(library))));
  for (const { facts, pdf } of packs) files.set(facts.file, pdf);
  const words = await filesBelow(join(project, "content"));
  // The facts of the boards of a consortium have a date of their own, and are no part of a version.
  for (const path of words.filter((file) => !/^(versions|boards)\//.test(file))) {
    const bytes = await readFile(join(project, "content", path));
    if (isText(path)) files.set(`source/content/${path}`, plainLines(bytes));
    else if (isPictureFile(path)) files.set(`source/content/${path}`, bytes);
  }
  return files;
}

function manifestOf(
  { version, browser, finishing, layout, previous, packs }: Release,
  files: ReadonlyMap<string, Uint8Array>,
): Manifest {
  const list = [...files].map(([path, content]): FrozenFile => {
    const facts = packs.find((pack) => pack.facts.file === path)?.facts;
    return {
      path,
      bytes: content.length,
      sha256: checksum(path, content),
      ...(facts ? { pages: facts.pages, pack: facts.pack, edition: facts.edition } : {}),
    };
  });
  return {
    version,
    browser,
    finishing,
    layout,
    previous,
    files: list.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
