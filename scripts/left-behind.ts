/** What a process that was killed has left on this machine. */
import { readdirSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";

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
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").flatMap((id) => {
    if (!/^\d+$/.test(id) || Number(id) === process.pid) return [];
    try {
      return [readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ")];
    } catch {
      return [];
    }
  });
}

/** Anything in `folder` that is not one of `known`. */
export async function strangersIn(folder: string, known: readonly string[]): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !known.includes(name)).map((name) => join(folder, name));
}
