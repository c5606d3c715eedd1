/** What a browser is made of, and what of it is left behind. */
import { allProcesses, commandOf, familyOf, readProcess } from "../../scripts/core/processes.ts";

export { commandOf, familyOf };

/** Ids of running processes, other than this one, that were started with `mark` in their environment. */
export function processesMarked(mark: string): number[] {
  return allProcesses().filter((pid) => pid !== process.pid && readProcess(pid, "environ").includes(mark));
}

/** Those of `pids` that are still running once all had time to end: at most five seconds. */
export async function stillRunning(pids: readonly number[]): Promise<number[]> {
  const running = () => pids.filter((pid) => commandOf(pid) !== "");
  for (let tries = 0; tries < 100 && running().length > 0; tries += 1)
    await new Promise((next) => setTimeout(next, 50));
  return running();
}
