/** The processes of this machine, as Linux lists them; elsewhere the list is empty. */
import { readdirSync, readFileSync } from "node:fs";

/** Ids of all processes. */
export function allProcesses(): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** A process and all that it has started, directly or not. */
export function familyOf(pid: number): number[] {
  const parents = new Map(allProcesses().map((one) => [one, parentOf(one)]));
  const family = [pid];
  for (const member of family) for (const [one, parent] of parents) if (parent === member) family.push(one);
  return family.filter((one) => parents.has(one));
}

/** The command line of a process; empty when it has ended. */
export function commandOf(pid: number): string {
  return readProcess(pid, "cmdline").replaceAll("\0", " ");
}

/** What the system says of a process (proc(5)); empty when it has ended, even while it is still listed. */
export function readProcess(pid: number, what: "environ" | "cmdline" | "stat" | "status"): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, "utf8");
  } catch {
    return "";
  }
}

/** The id stands behind the name in brackets and one letter (proc(5)). */
function parentOf(pid: number): number {
  return Number(/\) \w (\d+)/.exec(readProcess(pid, "stat"))?.[1]);
}
