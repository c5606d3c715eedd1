/** Whether the versions that are to be published would change what readers of a live site already have. */
import { setTimeout as later } from "node:timers/promises";
import type { History } from "../content/history.ts";
import { withSlash } from "../site/edition.ts";
import { changedForReaders, liveVersions } from "../versions/readers-have.ts";

const ANSWER_LIMIT_MS = 30_000;

/** What stops the publishing, and what could not be compared, both as sentences. */
export interface OverLive {
  faults: string[];
  notes: string[];
}

export interface OverLiveOptions {
  /** An earlier site is put back on purpose. */
  back?: boolean;
  waits?: readonly number[];
  /** The boards of a consortium that have a file. */
  boards?: readonly string[];
  /** The checksums of the site that is to be published, as in its `SHA256SUMS`; without it boards are not compared. */
  site?: string | undefined;
}

/**
 * Compares with every site of `addresses` that there is. One that has no list of versions is no site of ours yet; one
 * that does not answer, after each of `waits` in milliseconds, stops the publishing, because readers may have anything.
 */
export async function overLive(
  history: History,
  addresses: readonly string[],
  { back = false, waits = [], boards = [], site }: OverLiveOptions = {},
): Promise<OverLive> {
  const result: OverLive = { faults: [], notes: [] };
  for (const address of new Set(addresses.map(withSlash))) {
    const list = await answered(new URL("versions.json", address), waits);
    const live = typeof list === "object" ? liveVersions(list.text) : undefined;
    if (list === "silent")
      result.faults.push(
        `${address} does not answer, so nobody can tell whether a version would change. Run this again later.`,
      );
    else if (!live)
      result.notes.push(
        `There is no site of this project at ${address} yet, so there is nothing to compare.`,
      );
    else {
      const sums = await answered(new URL("SHA256SUMS", address), waits);
      const text = typeof sums === "object" ? sums.text : "";
      for (const fault of changedForReaders(history, live, text, back))
        result.faults.push(`${address}: ${fault}`);
      const built = site === undefined ? undefined : boardsOf(site);
      for (const id of built ? boardsOf(text) : [])
        if (boards.includes(id) && !built?.has(id))
          result.faults.push(
            `${address}: The board ${id} would disappear from the website, because it has no edition. Mend its file or build it, and publish again.`,
          );
    }
  }
  return result;
}

/** The boards that have an edition in a site, by its checksums. */
function boardsOf(sums: string): Set<string> {
  return new Set(
    Array.from(sums.matchAll(/^[0-9a-f]{64} {2}([^/\n]+)\/manifest\.json$/gm), ([, id = ""]) => id),
  );
}

type Answer = { text: string } | "none" | "silent";

/** The text at an address; "none" also when nobody has the name; "silent" when nothing answers. */
async function answered(address: URL, waits: readonly number[]): Promise<Answer> {
  for (const wait of [...waits, undefined]) {
    try {
      const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
      const response = await fetch(address, { cache: "no-store", signal });
      if (response.ok) return { text: await response.text() };
      if (response.status < 500) return "none";
    } catch (reason) {
      const { code } = ((reason as Error).cause ?? {}) as { code?: string };
      if (code === "ENOTFOUND") return "none";
    }
    if (wait !== undefined) await later(wait);
  }
  return "silent";
}
