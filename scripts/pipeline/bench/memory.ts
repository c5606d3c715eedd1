/** How much memory this process and all that it starts hold at their peak, as Linux counts it. */
import { writeFileSync } from "node:fs";
import { familyOf, readProcess } from "../../core/processes.ts";

/** Megabytes. Pages that browser processes share are counted for each of them; so that is an upper bound. */
export interface Peak {
  own: number;
  started: number;
}

const SAMPLE_MS = 50;
const KB_PER_MB = 1024;

/** Runs `work` and watches; the peak is undefined where the system has no /proc. */
export async function watchMemory<Value>(
  work: () => Promise<Value>,
): Promise<{ value: Value; peak: Peak | undefined }> {
  if (process.platform !== "linux") return { value: await work(), peak: undefined };
  forgetPeak();
  const peak: Peak = { own: 0, started: 0 };
  const sample = () => {
    const others = familyOf(process.pid).filter((pid) => pid !== process.pid);
    const started = others.reduce((sum, pid) => sum + highest(pid), 0);
    peak.started = Math.max(peak.started, started);
  };
  const timer = setInterval(sample, SAMPLE_MS);
  try {
    const value = await work();
    sample();
    peak.own = highest(process.pid);
    return { value, peak };
  } finally {
    clearInterval(timer);
  }
}

/** Lets the highest mark of this process begin anew (proc(5), clear_refs). */
function forgetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Then the mark is that of the whole run so far, which is no less true.
  }
}

/** The most that a process has held so far, in megabytes; 0 when it has ended. */
function highest(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readProcess(pid, "status"))?.[1] ?? 0) / KB_PER_MB;
}
