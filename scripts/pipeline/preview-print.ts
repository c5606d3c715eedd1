/** PDFs for the preview, one at a time and in a process of their own: pages stay quick meanwhile, and work ends when no one waits for it. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { History } from "../content/history.ts";
import { packsToPrint } from "../content/packs-to-print.ts";
import type { Library } from "../content/schema.ts";
import { project } from "../core/paths.ts";
import { printJobs } from "../packs/jobs.ts";
import type { SiteFiles } from "../site/files.ts";
import type { ShownWords } from "./words.ts";

/** What is printed from: the words of a build, and its files as far as they are printed. */
export interface PreviewWords {
  /** Folder that holds `content/`. */
  from: string;
  library: Library;
  history: History;
  files: SiteFiles;
}

/** Of a build's files, the pages that are printed and what they are made of. */
export function previewWords(from: string, { library, history }: ShownWords, files: SiteFiles): PreviewWords {
  const pages = new Set(printJobs(packsToPrint(library)).map(({ page }) => page));
  const isPrinted = (file: string) =>
    !file.endsWith(".html") || pages.has(file) || file.endsWith("/withdrawn/index.html");
  return { from, library, history, files: new Map([...files].filter(([file]) => isPrinted(file))) };
}

/** What is said of a file: its bytes and what must be mended in it, or why there is none. */
export type PrintAnswer = { pdf: Uint8Array; findings: string[] } | { failure: string };

export interface PreviewPrinter {
  /** Prints a file, until the signal says that no one waits. */
  print(words: PreviewWords, file: string, signal: AbortSignal): Promise<PrintAnswer>;
  close(): Promise<void>;
}

interface Task {
  waiting: number;
  abandoned: AbortController;
  answer: Promise<PrintAnswer>;
}

const NOBODY_WAITS: PrintAnswer = { failure: "Nobody waits for this file any longer." };

/** Everybody who asks for the same file of the same words waits for one print. */
export class PrintQueue {
  readonly #tasks = new Map<string, Task>();
  readonly #words: () => PreviewWords;
  readonly #printer: PreviewPrinter;
  #last: Promise<unknown> = Promise.resolve();

  /** `words` gives those of the newest build. */
  constructor(words: () => PreviewWords, printer: PreviewPrinter = new PrintingProcess()) {
    this.#words = words;
    this.#printer = printer;
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
    await this.#printer.close();
  }

  #begin(key: string, file: string): Task {
    const abandoned = new AbortController();
    const { signal } = abandoned;
    const answer = this.#last.then(() =>
      signal.aborted ? NOBODY_WAITS : this.#printer.print(this.#words(), file, signal),
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

/** Prints in another process, which stays for the next file and is ended when no one waits. */
export class PrintingProcess implements PreviewPrinter {
  #child: ChildProcess | undefined;
  /** The words that it was told last. */
  #told: PreviewWords | undefined;

  print(words: PreviewWords, file: string, signal: AbortSignal): Promise<PrintAnswer> {
    return new Promise((resolve) => {
      const child = this.#started();
      const end = () => child.kill("SIGTERM");
      const answered = (answer: PrintAnswer) => {
        signal.removeEventListener("abort", end);
        child.off("message", answered);
        child.off("close", ended);
        resolve(answer);
      };
      // Not before it has ended: the next print begins when this one has left the machine free.
      const ended = () =>
        answered(signal.aborted ? NOBODY_WAITS : { failure: "Printing ended without a word." });
      signal.addEventListener("abort", end, { once: true });
      child.on("message", answered);
      child.on("close", ended);
      if (this.#told !== words) child.send({ words });
      this.#told = words;
      child.send({ file });
    });
  }

  async close(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const closed = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    await closed;
  }

  #started(): ChildProcess {
    if (this.#child) return this.#child;
    const child = fork(join(project, "scripts/pipeline/preview-printer.ts"), {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.on("error", () => {});
    child.once("close", () => {
      this.#child = undefined;
      this.#told = undefined;
    });
    this.#child = child;
    return child;
  }
}
