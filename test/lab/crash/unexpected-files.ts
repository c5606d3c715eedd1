/** What a process that was killed has left on this machine. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { allProcesses, commandOf } from "../../../scripts/core/processes.ts";

const WAIT_MS = 10_000;

/** Processes that were started for `folder` or by process `pid` and still run after ten seconds. Looks on Linux only. */
export async function processesOf(folder: string, pid: number): Promise<string[]> {
  const running = () =>
    commands().filter((line) => line.includes(folder) || line.includes(`-browser-${pid}-`));
  for (const end = performance.now() + WAIT_MS; running().length > 0 && performance.now() < end; )
    await later(100);
  return running();
}

function commands(): string[] {
  return allProcesses()
    .filter((pid) => pid !== process.pid)
    .map(commandOf);
}

/** Anything in `folder` that is not one of `known`. */
export async function unexpectedFilesIn(folder: string, known: readonly string[]): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !known.includes(name)).map((name) => join(folder, name));
}
