/** Puts work to a browser: each job on a page of its own and within a time, and says which were lost. */
import type { Browser, Page } from "puppeteer";
import { serveFromMemory, type UnknownRequest } from "../browser/memory.ts";
import { shortage } from "../browser/shortage.ts";
import { EnvironmentError } from "../core/environment-error.ts";
import type { PrintJob, PrintSource } from "./jobs.ts";

/** What to do when nothing is known to be scarce. */
export const MAKE_ROOM = "Close other programs to free memory, then try again.";

/** Puts `work` to every job in one browser, `atOnce` of them at a time. Answers with the jobs that were lost when it died. */
export async function inBrowser(
  launch: () => Promise<Browser>,
  jobs: readonly PrintJob[],
  atOnce: number,
  work: (browser: Browser, job: PrintJob) => Promise<void>,
): Promise<{ job: PrintJob; reason: unknown }[]> {
  if (jobs.length === 0) return [];
  const queue = [...jobs];
  const lost: { job: PrintJob; reason: unknown }[] = [];
  const browser = await launch();
  try {
    await Promise.all(
      Array.from({ length: Math.min(atOnce, jobs.length) }, async () => {
        for (let job = queue.shift(); job; job = queue.shift()) {
          try {
            await work(browser, job);
          } catch (reason) {
            if (browser.connected && !isLoss(reason)) throw reason;
            lost.push({ job, reason });
          }
        }
      }),
    );
  } finally {
    await browser.close();
  }
  return lost;
}

/** True when a page or its browser went away, rather than something being wrong with the pack. */
function isLoss(reason: unknown): boolean {
  return /Target closed|Session closed|Page crashed|Connection closed|Protocol error/.test(String(reason));
}

/** Opens a page that the site is served to from memory, and closes it whatever becomes of the work. */
export async function withPage<Value>(
  browser: Browser,
  source: PrintSource,
  work: (page: Page, unknownRequests: UnknownRequest[]) => Promise<Value>,
): Promise<Value> {
  const page = await browser.newPage();
  try {
    return await work(page, await serveFromMemory(page, source.base, source.files));
  } finally {
    if (browser.connected) await page.close();
  }
}

/** The value of `work`, unless it takes longer than `limit` milliseconds. */
export async function within<Value>(limit: number, { file }: PrintJob, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `${file} was not printed within ${limit / 1000} seconds.`;
    const end = () => reject(new EnvironmentError(`${message} ${shortage() ?? MAKE_ROOM}`));
    timer = setTimeout(end, limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
