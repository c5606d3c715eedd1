/** Whether a live site is, to the byte, what was built again elsewhere. Needs no package. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "./attested.ts";

const ANSWER_LIMIT_MS = 30_000;

/** What the live site is said to be made from. */
export interface BuiltFrom {
  commit: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

/** The commit and the day in a site's `built-from.txt`; undefined when it holds anything else. */
export function builtFrom(text: string): BuiltFrom | undefined {
  const [, commit, day] = /^commit ([0-9a-f]{40})\nday (\d{4}-\d\d-\d\d)\n$/.exec(text) ?? [];
  return commit && day ? { commit, day } : undefined;
}

/** Content at an address; undefined when there is none there. Throws when nothing answers. */
export async function fetched(address: URL): Promise<Uint8Array | undefined> {
  const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
  const response = await fetch(address, { cache: "no-store", signal });
  if (response.status >= 500) throw new Error(`${address} answered ${response.status}.`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/**
 * The first difference between the site built in `folder` and the one at `address`, which ends with a slash: the file,
 * and the byte counted from 1. Undefined when every file is the same; the list of checksums is one of them, so nothing
 * that it lists can be more.
 */
export async function firstDifference(folder: string, address: string): Promise<string | undefined> {
  for (const path of await filesIn(folder)) {
    // Some hosts keep it to themselves; its checksum is in the list.
    if (path === "_headers") continue;
    const ours = await readFile(join(folder, path));
    const live = await fetched(new URL(path.split("/").map(encodeURIComponent).join("/"), address));
    if (!live) return `${path} is not on the website.`;
    const length = Math.min(ours.length, live.length);
    const at = ours.findIndex((byte, index) => index >= length || byte !== live[index]);
    if (at >= 0 || live.length > ours.length)
      return `${path} differs at byte ${(at < 0 ? length : at) + 1}: built again it has ${ours.length} bytes, on the website ${live.length}.`;
  }
  return undefined;
}
