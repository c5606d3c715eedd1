/** What a change does to versions that were published: which ones it brings, and which ones it withdraws. */
import type { History } from "../content/history.ts";
import { fileAt, filesAt } from "./git.ts";
import { publishedNote } from "./published-note.ts";

export interface Standing {
  /** Numbers of versions that are published here and not at the base. */
  brought: string[];
  /** Numbers of versions that are withdrawn here and not at the base. */
  withdrawn: string[];
}

/** `history` against the commit `base`, newest first. */
export async function standingSince(project: string, base: string, history: History): Promise<Standing> {
  const standing: Standing = { brought: [], withdrawn: [] };
  for (const { note, state } of history) {
    const folder = `content/versions/${note.version}`;
    const [frozen, old] = await Promise.all([
      filesAt(project, base, `${folder}/manifest.json`),
      fileAt(project, base, `${folder}/note.md`),
    ]);
    if (!frozen?.length) standing.brought.push(note.version);
    const before = String(old ?? "");
    if (state === "withdrawn" && publishedNote(before) === before) standing.withdrawn.push(note.version);
  }
  return standing;
}
