/** What a change does to versions that were published: which ones it brings, and which ones it withdraws. */
import type { History } from "../content/history.ts";
import { contentsOf, objectsAt } from "./git.ts";
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
  const objects = (await objectsAt(project, base, "content/versions")) ?? new Map<string, string>();
  const objectOf = ({ note }: History[number], name: string) =>
    objects.get(`content/versions/${note.version}/${name}`);
  const notes = await contentsOf(
    project,
    history.flatMap((one) => objectOf(one, "note.md") ?? []),
  );
  for (const one of history) {
    const { version } = one.note;
    if (objectOf(one, "manifest.json") === undefined) standing.brought.push(version);
    const before = String(notes.get(objectOf(one, "note.md") ?? "") ?? "");
    if (one.state === "withdrawn" && publishedNote(before) === before) standing.withdrawn.push(version);
  }
  return standing;
}
