/** Every version that was published, with what changed from each to the next, read from what was frozen. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { History, PublishedVersion } from "../content/history.ts";
import type { Library, Version } from "../content/schema.ts";
import { editions } from "../core/editions.ts";
import type { PrintedPack } from "../core/printed-pack.ts";
import { ADDRESS_PART, type ComparableItem } from "./comparable-items.ts";
import { difference } from "./difference.ts";
import { versionsFolder } from "./folders.ts";
import { checksum, type Manifest, manifestSchema, readManifest } from "./manifest.ts";
import { readWordsFile } from "./words-file.ts";

/** A frozen version's own files, which are taken to be as they were published: see `verifyFrozen`. */
interface Frozen {
  note: Version;
  words: ComparableItem[];
  manifest: string;
  packs: PrintedPack[];
}

/** The published versions among `versions`, newest first, as `library.versions` has them. */
export async function readHistory(project: string, versions: Library["versions"]): Promise<History> {
  const notes = versions.filter(({ frozen }) => frozen);
  const frozen = await Promise.all(notes.map((note) => readFrozen(project, note)));
  const current = frozen.find(({ note }) => note.status !== "withdrawn");
  return frozen.map((version, index): PublishedVersion => {
    const { note, packs, words, manifest } = version;
    const before = frozen[index + 1]?.words ?? [];
    const state = note.status ?? (version === current ? "current" : "replaced");
    return {
      note,
      state,
      address: addressIn(words),
      manifest,
      packs,
      changes: difference(before, words),
      changesSince: current && version !== current ? difference(words, current.words) : [],
    };
  });
}

/** The version that is current; when all are withdrawn, the newest; nothing before the first was published. */
export function currentOf(history: History): PublishedVersion | undefined {
  return history.find(({ state }) => state === "current") ?? history[0];
}

/** The words of a published version as they are compared. */
export async function frozenWords(project: string, version: string): Promise<ComparableItem[]> {
  const text = await readFile(join(versionsFolder(project), version, "words.json"), "utf8");
  return readWordsFile(text);
}

/** The newest published version, by number, and the checksum of its manifest; null before the first. */
export function newestManifest(history: History): Manifest["previous"] {
  const [newest] = history;
  return newest ? { version: newest.note.version, sha256: newest.manifest } : null;
}

/** The manifest of a published version. */
export async function frozenManifest(project: string, version: string): Promise<Manifest> {
  const text = await readFile(join(versionsFolder(project), version, "manifest.json"), "utf8");
  return manifestSchema.parse(JSON.parse(text));
}

function addressIn(words: readonly ComparableItem[]): string {
  const board = words.find(({ noun }) => noun === "board");
  const address = String(board?.parts.find(({ name }) => name === ADDRESS_PART)?.words ?? "");
  return address.endsWith("/") ? address : `${address}/`;
}

async function readFrozen(project: string, note: Version): Promise<Frozen> {
  const folder = join(versionsFolder(project), note.version);
  const [text, words] = await Promise.all([
    readFile(join(folder, "manifest.json"), "utf8"),
    frozenWords(project, note.version),
  ]);
  const files = readManifest(text)?.files ?? [];
  const packs: PrintedPack[] = files.flatMap(({ path, pack, edition, pages, bytes, sha256 }) =>
    pack && edition && pages ? [{ pack, edition, file: path, pages, bytes, sha256 }] : [],
  );
  const order = words.flatMap(({ noun, id }) => (noun === "pack" ? [id] : []));
  const place = ({ pack, edition }: PrintedPack) =>
    order.indexOf(pack) * editions.length + editions.indexOf(edition);
  const manifest = checksum("manifest.json", Buffer.from(text));
  return { note, words, manifest, packs: packs.sort((a, b) => place(a) - place(b)) };
}
