/** Editions that several machines have built, brought together on one. */
import { EnvironmentError } from "../../core/environment-error.ts";
import { series } from "../../core/series.ts";
import { adoptEdition, editionIds, noteProblems, readEdition, readProblems } from "./editions.ts";

/**
 * Takes over every edition in `folders` that is of these words, and where `editions` has none yet, whatever there is, with
 * what was noted of boards that could not be built. `keys` are those of the boards whose facts are sound. Throws an
 * `EnvironmentError` when a file of an edition is not as it was built.
 */
export async function takeOver(
  folders: readonly string[],
  editions: string,
  keys: ReadonlyMap<string, string>,
): Promise<void> {
  for (const folder of folders) {
    for (const id of await editionIds(folder)) {
      const offered = await readEdition(folder, id);
      const own = await readEdition(editions, id);
      const isNew = offered?.key === keys.get(id) && own?.key !== offered?.key;
      if (offered && (isNew || !own)) await adoptEdition(editions, folder, offered);
    }
    for (const [id, key] of keys) {
      const problems = await readProblems(folder, id);
      if (problems?.key === key) await noteProblems(editions, id, problems);
    }
  }
}

/** Throws an `EnvironmentError` that names each board of `unbuilt` for which no reason was noted why it could not be built. */
export async function refuseUnbuilt(
  editions: string,
  unbuilt: readonly string[],
  keys: ReadonlyMap<string, string>,
): Promise<void> {
  const unexplained: string[] = [];
  for (const id of unbuilt) {
    const key = keys.get(id);
    const problems = await readProblems(editions, id);
    if (key !== undefined && problems?.key !== key) unexplained.push(id);
  }
  if (unexplained.length === 0) return;
  const [verb, them] = unexplained.length === 1 ? ["is", "it"] : ["are", "them"];
  const message = `${series(unexplained, "and")} ${verb} not among the editions as the words and facts are now. Build ${them} again, with the same words on the same system, and join once more: npm run build -- --boards all --shard 3/12, with the number of the machine that failed.`;
  throw new EnvironmentError(message);
}
