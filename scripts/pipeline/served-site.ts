/** Whether a built folder, or a site on the web, serves what was published. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import type { History } from "../content/history.ts";
import { withSlash } from "../site/edition.ts";
import { type ReadServed, servedFaults } from "../versions/served.ts";

const ANSWER_LIMIT_MS = 30_000;

/**
 * What is not as it should be at `place`, an address or a folder. A host may serve the old pages for some minutes, so a
 * site on the web is asked again after each of `waits`, in milliseconds, until nothing is wrong.
 */
export async function servedSiteFaults(
  history: History,
  place: string,
  waits: readonly number[] = [],
): Promise<string[]> {
  const isOnWeb = /^https?:/.test(place);
  const read = isOnWeb ? fromWeb(place) : fromFolder(place);
  let faults = await servedFaults(history, read);
  for (const wait of isOnWeb ? waits : []) {
    if (faults.length === 0) break;
    await later(wait);
    faults = await servedFaults(history, read);
  }
  return faults;
}

function fromFolder(folder: string): ReadServed {
  return (path) =>
    readFile(join(folder, path.endsWith("/") ? `${path}index.html` : path)).catch(() => undefined);
}

function fromWeb(address: string): ReadServed {
  return async (path) => {
    try {
      const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
      const response = await fetch(new URL(path, withSlash(address)), { cache: "no-store", signal });
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    } catch {
      // An answer that does not come is a file that is not served.
      return undefined;
    }
  };
}
