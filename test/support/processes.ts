/** What a browser is made of, and what of it is left behind: Linux lists its processes; elsewhere these lists are empty. */
import { readdirSync, readFileSync } from "node:fs";

/** Ids of running processes, other than this one, that were started with `mark` in their environment. */
export function processesMarked(mark: string): number[] {
  return all().filter((pid) => pid !== process.pid && read(pid, "environ").includes(mark));
}

/** A process and all that it has started, directly or not. */
export function familyOf(pid: number): number[] {
  const parents = new Map(all().map((one) => [one, parentOf(one)]));
  const family = [pid];
  for (const member of family) for (const [one, parent] of parents) if (parent === member) family.push(one);
  return family.filter((one) => parents.has(one));
}

/** The command line of a process; empty when it has ended. */
export function commandOf(pid: number): string {
  return read(pid, "cmdline").replaceAll("\0", " ");
}

/** Those of `pids` that are still running once all had time to end: at most five seconds. */
export async function stillRunning(pids: readonly number[]): Promise<number[]> {
  const running = () => pids.filter((pid) => commandOf(pid) !== "");
  for (let tries = 0; tries < 100 && running().length > 0; tries += 1)
    await new Promise((next) => setTimeout(next, 50));
  return running();
}

function all(): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The id stands behind the name in brackets and one letter (proc(5)). */
function parentOf(pid: number): number {
  return Number(/\) \w (\d+)/.exec(read(pid, "stat"))?.[1]);
}

/** Empty for a process that has ended, even while it is still listed. */
function read(pid: number, what: "environ" | "cmdline" | "stat"): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, "utf8");
  } catch {
    return "";
  }
}
