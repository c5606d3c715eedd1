/** A browser at work on parts: it starts when there is something to print, keeps its shells open, and is replaced once when it dies. */
import { availableParallelism } from "node:os";
import type { Browser } from "puppeteer";
import { launchBrowser } from "../browser/launch.ts";
import { shortage } from "../browser/shortage.ts";
import { EnvironmentError } from "../core/environment-error.ts";
import type { PrintSource } from "./jobs.ts";
import { PRINT_BASE, sitePath } from "./print-address.ts";
import { openShell, type Shell, type ShellKind } from "./shell.ts";

/** More pages at work in one browser print no faster. */
const MAX_AT_WORK = 2;
/** Each shell takes some 80 MB, and opening one as long as printing three parts: one for each edition. */
const MAX_SHELLS = 3;

/** A part that takes longer than this is stuck. */
const TIME_LIMIT_MS = 120_000;

/** What to do when nothing is known to be scarce. */
const MAKE_ROOM = "Close other programs to free memory, then try again.";

export interface PrinterOptions {
  /** Starts the browser; checks put one in its place that dies. */
  launch?: () => Promise<Browser>;
  /** Longest time for one part, in milliseconds. */
  limit?: number;
  /** How many pages are at work at once: as many as there are processors, and no more than two, when not given. */
  atOnce?: number;
}

interface Task {
  kind: ShellKind;
  name: string;
  /** Path of the PDF that it is for, from the top of the site. */
  file: string;
  work: (shell: Promise<Shell>) => Promise<Shell>;
  fail: (reason: unknown) => void;
}

export class Printer {
  readonly #launch: () => Promise<Browser>;
  readonly #limit: number;
  #source: PrintSource | undefined;
  #browser: Promise<Browser> | undefined;
  /** How many browsers died since `use`. */
  #deaths = 0;
  /** What went wrong for good. */
  #failure: unknown;
  readonly #waiting: Task[] = [];
  /** The kind of shell that each page at work had last. */
  readonly #workers: { busy: boolean; last: string }[];
  #idle: { name: string; shell: Shell }[] = [];

  constructor({ launch = launchBrowser, limit = TIME_LIMIT_MS, atOnce }: PrinterOptions = {}) {
    this.#launch = launch;
    this.#limit = limit;
    const length = atOnce ?? Math.min(MAX_AT_WORK, availableParallelism());
    this.#workers = Array.from({ length }, () => ({ busy: false, last: "" }));
  }

  /** Prints from this site from now on. Shells of an earlier one stay. */
  use(source: PrintSource): void {
    this.#source = source;
    this.#deaths = 0;
    this.#failure = undefined;
  }

  /**
   * The value of `work`, done in a shell of this kind for `file`; before what waits already when it is `urgent`. What is lost
   * when the browser dies is tried once more, alone, in a new one. Rejects with one sentence when that dies too, and when the
   * work takes longer than the limit.
   */
  run<Value>(
    kind: ShellKind,
    file: string,
    work: (shell: Shell) => Promise<Value>,
    urgent = false,
  ): Promise<Value> {
    return new Promise((resolve, reject) => {
      const task: Task = {
        kind,
        name: JSON.stringify(kind),
        file,
        work: async (opening) => {
          const shell = await opening;
          resolve(await work(shell));
          return shell;
        },
        fail: reject,
      };
      if (urgent) this.#waiting.unshift(task);
      else this.#waiting.push(task);
      this.#begin();
    });
  }

  /** Ends the browser, and all work. To go on, call `use` again. */
  async close(): Promise<void> {
    this.#failure ??= new Error("The printer was closed.");
    await this.#end();
  }

  async #end(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    this.#idle = [];
    await (await browser?.catch(() => undefined))?.close();
  }

  #begin(): void {
    // After a death one at a time: want of memory is the likeliest reason.
    const workers = this.#deaths > 0 ? this.#workers.slice(0, 1) : this.#workers;
    const othersWork = this.#workers.some(({ busy }) => busy);
    if (this.#deaths > 0 && othersWork) return;
    for (const [index, worker] of workers.entries()) {
      if (worker.busy) continue;
      const task = this.#take(worker.last, index);
      if (!task) return;
      worker.busy = true;
      worker.last = task.name;
      void this.#work(task).finally(() => {
        worker.busy = false;
        this.#begin();
      });
    }
  }

  /** Of the kind that a page has already; else each page begins at an end of its own, so that few shells are wanted. */
  #take(last: string, index: number): Task | undefined {
    const same = this.#waiting.findIndex(({ name }) => name === last);
    const at = same >= 0 ? same : index === 0 ? 0 : this.#waiting.length - 1;
    return this.#waiting.splice(at, 1)[0];
  }

  async #work(task: Task): Promise<void> {
    if (this.#failure !== undefined) return task.fail(this.#failure);
    this.#browser ??= this.#launch();
    const starting = this.#browser;
    let browser: Browser | undefined;
    try {
      browser = await starting;
      const opening = this.#shell(browser, task);
      const shell = await within(this.#limit, task.file, task.work(opening));
      this.#idle.push({ name: task.name, shell });
    } catch (reason) {
      if (this.#failure !== undefined) task.fail(this.#failure);
      else if (browser && (!browser.connected || isLoss(reason))) await this.#lost(starting, task, reason);
      else {
        this.#failure = reason;
        task.fail(reason);
      }
    }
  }

  async #shell(browser: Browser, { kind, name }: Task): Promise<Shell> {
    const at = this.#idle.findLastIndex((idle) => idle.name === name);
    const [found] = at < 0 ? [] : this.#idle.splice(at, 1);
    if (found) return found.shell;
    const atWork = this.#workers.filter(({ busy }) => busy).length;
    while (this.#idle.length > 0 && this.#idle.length + atWork > MAX_SHELLS)
      await this.#idle.shift()?.shell.page.close();
    const source = () => {
      if (!this.#source) throw new Error("The printer was given nothing to print from.");
      return this.#source;
    };
    const files = { get: (path: string) => source().files.get(sitePath(path, source())) };
    return await openShell(browser, PRINT_BASE, files, kind);
  }

  async #lost(starting: Promise<Browser>, task: Task, reason: unknown): Promise<void> {
    if (this.#browser === starting) {
      this.#deaths += 1;
      await this.#end();
    }
    if (this.#deaths > 1) {
      const message = `The browser stopped twice while printing. ${shortage() ?? MAKE_ROOM}`;
      this.#failure ??= new EnvironmentError(message, { cause: reason });
      task.fail(this.#failure);
    } else this.#waiting.unshift(task);
  }
}

/** True when a page or its browser went away, rather than something being wrong with the pack. */
function isLoss(reason: unknown): boolean {
  return /Target closed|Session closed|Page crashed|Connection closed|Protocol error/.test(String(reason));
}

/** The value of `work`, unless it takes longer than `limit` milliseconds. */
async function within<Value>(limit: number, file: string, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `${file} was not printed within ${limit / 1000} seconds.`;
    const end = () => reject(new EnvironmentError(`${message} ${shortage() ?? MAKE_ROOM}`));
    timer = setTimeout(end, limit);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
