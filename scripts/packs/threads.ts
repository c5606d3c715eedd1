/**
 * Does work on PDFs in this thread and, where there is another processor and enough to do, in a second one beside it, which
 * stays for what comes next and does not keep the program from ending.
 */
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { doWork, type PdfTask, type pdfWork } from "./pdf-work.ts";

type Work = typeof pdfWork;

/** What the second thread answers to a `PdfTask`. */
export type ThreadAnswer = { result: unknown } | { reason: unknown };

interface WaitingTask extends PdfTask {
  done: (result: unknown) => void;
  fail: (reason: unknown) => void;
}

interface SecondThread {
  worker: Worker;
  /** Sent and not yet answered, in their order. */
  sent: WaitingTask[];
}

/** Starting the second thread takes as long as some five packs. */
const DONE_BEFORE_START = 5;
/** One that it works on, and one to go on with while this thread is busy. */
const MAX_SENT = 2;
/** What it may hold; the largest pack takes half of that. One that wants more ends. */
const MAX_MEGABYTES = 256;

export class Threads {
  readonly #program: URL;
  readonly #processors: number;
  readonly #waiting: WaitingTask[] = [];
  #asked = 0;
  #isBusy = false;
  #second: SecondThread | undefined;
  #isLost = false;

  /** `program` is what the second thread runs. */
  constructor({
    program = new URL("./thread.ts", import.meta.url),
    processors = availableParallelism(),
  }: { program?: URL; processors?: number } = {}) {
    this.#program = program;
    this.#processors = processors;
  }

  /** The answer of one of `pdfWork` to `input`. Rejects as it does. */
  run<Name extends keyof Work>(name: Name, input: Parameters<Work[Name]>[0]): ReturnType<Work[Name]> {
    const answer = new Promise((done, fail) => {
      this.#asked += 1;
      this.#waiting.push({ name, input, done, fail });
      this.#share();
    });
    return answer as ReturnType<Work[Name]>;
  }

  #share(): void {
    const isWorthIt = this.#asked > DONE_BEFORE_START && this.#processors > 1 && !this.#isLost;
    if (isWorthIt && this.#waiting.length > 0) {
      this.#second ??= this.#start();
      while (this.#waiting.length > 0 && this.#second.sent.length < MAX_SENT) this.#send(this.#second);
    }
    if (this.#waiting.length > 0 && !this.#isBusy) void this.#doHere();
  }

  async #doHere(): Promise<void> {
    this.#isBusy = true;
    // The work holds this thread: what else has come in is let in first.
    await setImmediate();
    const task = this.#waiting.shift();
    try {
      task?.done(await doWork(task));
    } catch (reason) {
      task?.fail(reason);
    }
    this.#isBusy = false;
    this.#share();
  }

  #send({ worker, sent }: SecondThread): void {
    const task = this.#waiting.shift();
    if (!task) return;
    sent.push(task);
    worker.ref();
    worker.postMessage({ name: task.name, input: task.input } satisfies PdfTask);
  }

  #start(): SecondThread {
    const worker = new Worker(this.#program, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    });
    const sent: WaitingTask[] = [];
    worker.on("message", (answer: ThreadAnswer) => {
      const task = sent.shift();
      if (sent.length === 0) worker.unref();
      if ("result" in answer) task?.done(answer.result);
      else task?.fail(answer.reason);
      this.#share();
    });
    // An error ends it too, and the end is dealt with below.
    worker.on("error", () => {});
    worker.on("exit", () => {
      this.#isLost = true;
      this.#second = undefined;
      this.#waiting.unshift(...sent.splice(0));
      this.#share();
    });
    return { worker, sent };
  }
}

/** The threads of this program. */
export const threads = new Threads();
