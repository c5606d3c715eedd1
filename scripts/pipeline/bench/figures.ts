/** Measures work by running it several times, and shows the figures as a table. */
import { type Peak, watchMemory } from "./memory.ts";

export interface Figure {
  what: string;
  /** Milliseconds, the middle of all runs. */
  middle: number;
  fastest: number;
  slowest: number;
  /** Of all runs together; undefined where the system does not say. */
  peak: Peak | undefined;
}

/** Measures one thing; `before` is not timed. */
export type Measure = (
  what: string,
  work: () => Promise<unknown>,
  before?: () => Promise<unknown>,
) => Promise<void>;

/** Runs `work` `runs` times after one run that does not count; `before` is not timed. */
export async function measure(
  what: string,
  runs: number,
  work: () => Promise<unknown>,
  before: () => Promise<unknown> = async () => {},
): Promise<Figure> {
  const { value: times, peak } = await watchMemory(async () => {
    const each: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      await before();
      const started = performance.now();
      await work();
      if (run > 0) each.push(performance.now() - started);
    }
    return each.sort((a, b) => a - b);
  });
  const [fastest = 0] = times;
  return {
    what,
    middle: times[Math.floor(times.length / 2)] ?? 0,
    fastest,
    slowest: times.at(-1) ?? 0,
    peak,
  };
}

/** Times in milliseconds, compared with the first; memory in megabytes. */
export function figureTable(figures: readonly Figure[]): string[] {
  const first = figures[0]?.middle || 1;
  const cells = (values: readonly string[]) => values.map((value) => value.padStart(9)).join("");
  const heads = ["middle", "fastest", "slowest", "ratio", "node MB", "+ others"];
  return [
    `${"".padEnd(42)}${cells(heads)}`,
    ...figures.map(({ what, middle, fastest, slowest, peak }) => {
      const times = [middle, fastest, slowest].map((time) => time.toFixed(0));
      const memory = peak ? [peak.own.toFixed(0), peak.started.toFixed(0)] : ["\u2013", "\u2013"];
      return `${what.padEnd(42)}${cells([...times, (middle / first).toFixed(3), ...memory])}`;
    }),
  ];
}

/** What the PDFs of the bench say of themselves. */
export const benchFacts = {
  title: "Bench",
  language: "en-GB",
  author: "Bench",
  date: "2026-01-01",
} as const;
