/** Runs test files in a few processes that each take one file after the other; a file that dies or hangs has failed. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";

/** Stands on a line of its own after the closing line of each file. */
export const DONE = "--- end of this test file ---";

/** In milliseconds. */
interface Limits {
  /** For one file. */
  file: number;
  /** For a process to end once its files are done. */
  end: number;
}

const LIMITS: Limits = { file: 300_000, end: 10_000 };

/** They count, kill or pretend processes and browsers, so that they must not share one with others. */
const ALONE = /^test\/(browser|lab\/crash)\/|^test\/pipeline\/environment-errors\./;

/**
 * They start git some hundred times. To start a program takes the longer the more memory its parent holds, so a process that
 * has rendered a site takes four times as long: these files share one that renders none.
 */
const STARTS_GIT = /^test\/(versions|github)\/|^test\/pipeline\/(release|refusals)\./;

export interface Outcome {
  file: string;
  /** All that was printed. */
  output: string;
  passed: number;
  failed: number;
  seconds: number;
}

/** Starts `files` in this order, by default as many at once as there are processors; `env` is added to their environment. */
export async function runTestFiles(
  files: readonly string[],
  onOutcome: (outcome: Outcome) => void,
  env: NodeJS.ProcessEnv = {},
  limits = LIMITS,
  atOnce = availableParallelism(),
): Promise<void> {
  // The programs that tests start are compiled once. It would blur what coverage counts.
  const compiled = await mkdtemp(join(tmpdir(), "compiled-"));
  const shared = process.env["NODE_V8_COVERAGE"] ? env : { NODE_COMPILE_CACHE: compiled, ...env };
  try {
    await inWorkers(files, onOutcome, shared, limits, atOnce);
  } finally {
    await rm(compiled, { recursive: true, force: true });
  }
}

async function inWorkers(
  files: readonly string[],
  onOutcome: (outcome: Outcome) => void,
  env: NodeJS.ProcessEnv,
  limits: Limits,
  atOnce: number,
): Promise<void> {
  const waiting = [...files];
  const inTurn = async () => {
    const shared = new Map<boolean, Worker>();
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      if (ALONE.test(file)) {
        const own = new Worker(env, limits);
        onOutcome(await own.run(file));
        for (const left of await own.end()) onOutcome(left);
      } else {
        const startsGit = STARTS_GIT.test(file);
        const known = shared.get(startsGit);
        const worker = known?.isAlive ? known : new Worker(env, limits);
        shared.set(startsGit, worker);
        onOutcome(await worker.run(file));
      }
    }
    for (const worker of shared.values()) for (const left of await worker.end()) onOutcome(left);
  };
  await Promise.all(Array.from({ length: atOnce }, inTurn));
}

/** One process, which runs one file at a time. */
class Worker {
  readonly #child: ChildProcess;
  readonly #limits: Limits;
  readonly #files: string[] = [];
  #output = "";

  constructor(env: NodeJS.ProcessEnv, limits: Limits) {
    this.#limits = limits;
    this.#child = spawn(process.execPath, [`${import.meta.dirname}/worker.ts`], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding("utf8").on("data", (chunk) => (this.#output += chunk));
    // A process that has died is noticed by its end.
    this.#child.stdin?.on("error", () => {});
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async run(file: string): Promise<Outcome> {
    const started = performance.now();
    this.#files.push(file);
    this.#output = "";
    const settled = new AbortController();
    const { signal } = settled;
    const done = new Promise<void>((resolve) => {
      const look = () => this.#output.includes(`${DONE}\n`) && resolve();
      this.#child.stdout?.on("data", look);
      signal.addEventListener("abort", () => this.#child.stdout?.off("data", look));
    });
    this.#child.stdin?.write(`${file}\n`);
    const late = later(this.#limits.file, "late" as const, { signal }).catch(() => "late" as const);
    const how = await Promise.race([done, once(this.#child, "close", { signal }).catch(() => {}), late]);
    settled.abort();
    if (how === "late") {
      this.#output += `\nStopped after ${this.#limits.file / 1000} seconds.`;
      await this.#kill();
    }
    const seconds = (performance.now() - started) / 1000;
    return outcomeOf(file, this.#output, seconds);
  }

  /** What went wrong when the process was to end: a file has left something running. */
  async end(): Promise<Outcome[]> {
    if (!this.isAlive) return [];
    this.#output = "";
    this.#child.stdin?.end();
    const settled = new AbortController();
    const ended = once(this.#child, "close").then(() => "ended" as const);
    const how = await Promise.race([ended, later(this.#limits.end, "late", { signal: settled.signal })]);
    settled.abort();
    if (how === "ended" && this.#child.exitCode === 0) return [];
    await this.#kill();
    const file = this.#files.join(" ");
    const output = `${this.#output}\nThe process that ran these files did not end: one of them has left something running.`;
    return [{ file, output, passed: 0, failed: 1, seconds: 0 }];
  }

  async #kill(): Promise<void> {
    if (!this.isAlive) return;
    const closed = once(this.#child, "close");
    // What it has started ends with it, unless it is too busy to hear.
    this.#child.kill("SIGTERM");
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), this.#limits.end);
    await closed;
    clearTimeout(timer);
  }
}

function outcomeOf(file: string, output: string, seconds: number): Outcome {
  const counts = new RegExp(`(\\d+) passed, (\\d+) failed\\n${DONE}\\n`).exec(output);
  const passed = Number(counts?.[1] ?? 0);
  const failed = Number(counts?.[2] ?? 0) || (counts && passed > 0 ? 0 : 1);
  return { file, output: output.replace(`${DONE}\n`, ""), passed, failed, seconds };
}
