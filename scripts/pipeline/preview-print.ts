/** PDFs for the preview, one at a time and each in a process of its own: pages stay quick meanwhile, and work that nobody waits for ends. */
import { fork } from "node:child_process";
import { join } from "node:path";
import { project } from "../core/paths.ts";

/** What a process that prints says at its end: the file and what must be mended in it, or why there is none. */
export type PrintAnswer = { pdf: Uint8Array; findings: string[] } | { failure: string };

/** Prints a file, until the signal says that nobody waits. */
export type PrintFile = (from: string, file: string, signal: AbortSignal) => Promise<PrintAnswer>;

interface Task {
  waiting: number;
  abandoned: AbortController;
  answer: Promise<PrintAnswer>;
}

const NOBODY_WAITS: PrintAnswer = { failure: "Nobody waits for this file any longer." };

/** Everybody who asks for the same file of the same words waits for one print. */
export class PrintQueue {
  readonly #tasks = new Map<string, Task>();
  readonly #from: string;
  readonly #print: PrintFile;
  #last: Promise<unknown> = Promise.resolve();

  constructor(from: string, print: PrintFile = printApart) {
    this.#from = from;
    this.#print = print;
  }

  /** The file of build `build`. When `signal` says that the last one who waited has left, the work ends. */
  async ask(build: number, file: string, signal: AbortSignal): Promise<PrintAnswer> {
    if (signal.aborted) return NOBODY_WAITS;
    const key = `${build} ${file}`;
    const known = this.#tasks.get(key);
    const task = known && !known.abandoned.signal.aborted ? known : this.#begin(key, file);
    task.waiting += 1;
    const leave = () => {
      task.waiting -= 1;
      if (task.waiting === 0) task.abandoned.abort();
    };
    signal.addEventListener("abort", leave, { once: true });
    try {
      return await task.answer;
    } finally {
      signal.removeEventListener("abort", leave);
    }
  }

  /** Ends all work. */
  async close(): Promise<void> {
    for (const { abandoned } of this.#tasks.values()) abandoned.abort();
    await this.#last;
  }

  #begin(key: string, file: string): Task {
    const abandoned = new AbortController();
    const { signal } = abandoned;
    const answer = this.#last.then(() =>
      signal.aborted ? NOBODY_WAITS : this.#print(this.#from, file, signal),
    );
    const task: Task = { waiting: 0, abandoned, answer };
    this.#tasks.set(key, task);
    this.#last = answer
      .catch(() => {})
      .then(() => {
        if (this.#tasks.get(key) === task) this.#tasks.delete(key);
      });
    return task;
  }
}

/** Prints in another process, which is ended when nobody waits. */
export function printApart(from: string, file: string, signal: AbortSignal): Promise<PrintAnswer> {
  return new Promise((resolve) => {
    const program = join(project, "scripts/pipeline/preview-print-one.ts");
    const child = fork(program, [from, file], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      signal,
      killSignal: "SIGTERM",
    });
    let answer: PrintAnswer | undefined;
    child.on("message", (message) => {
      answer = message as PrintAnswer;
    });
    child.on("error", () => {});
    // Not before it has ended: the next print begins when this one has left the machine free.
    child.on("close", () =>
      resolve(answer ?? (signal.aborted ? NOBODY_WAITS : { failure: "Printing ended without a word." })),
    );
  });
}
