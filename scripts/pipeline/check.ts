/**
 * Everything that must hold before words or code are published, in order, with one report at the end. Long, because the
 * order is read in one place.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { budgets } from "../audit/budgets.ts";
import {
  type Audit,
  type Check,
  findingLines,
  layoutChecks,
  packChecks,
  pageChecks,
  runChecks,
} from "../audit/index.ts";
import { reviewReminder } from "../audit/statement-review.ts";
import { launchBrowser } from "../browser/launch.ts";
import { serveSite } from "../browser/serve.ts";
import { packsToPrint } from "../content/packs-to-print.ts";
import { failureOf } from "../core/failure.ts";
import { paths, project } from "../core/paths.ts";
import { problemLine } from "../core/problem.ts";
import { readText } from "../pdf-ua/index.ts";
import { folderOf } from "../site/edition.ts";
import { tryChangedBoards } from "./boards/changed-boards.ts";
import { type Built, build } from "./build.ts";
import { checkVersions } from "./check-versions.ts";
import { everyPage, onePageOfEachLayout } from "./checked-pages.ts";
import type { Progress } from "./progress.ts";

/** What a step found: what stands in its way, as lines for the report, and what somebody should know all the same. */
export interface Found {
  lines: string[];
  notes?: string[];
}

/** One thing to check, and what holds when it passes. */
export interface Step<Input> {
  name: string;
  promise: string;
  run(input: Input): Promise<Found>;
}

/** The site that was built, as it is served. */
export interface CheckedSite {
  built: Pick<Built, "files" | "library" | "history">;
  audit: Omit<Audit, "pages">;
}

/** What is checked: what needs no site, beside the build; then the site. */
export interface Plan {
  first: readonly Step<void>[];
  build: Pick<Step<void>, "name" | "promise"> & { make(): Promise<Built> };
  /** Serves what was built, for every step about the site. */
  open(built: Built): Promise<OpenSite>;
  site: readonly Step<CheckedSite>[];
}

export interface OpenSite {
  site: CheckedSite;
  close(): Promise<void>;
}

export interface Outcome {
  passed: number;
  failed: number;
  report: string[];
}

const tool = (name: string) => join(project, "node_modules/.bin", name);
const today = () => new Date().toISOString().slice(0, 10);

const format: Step<void> = {
  name: "format",
  promise: "Code is formatted and linted.",
  run: () => runProgram(tool("biome"), ["ci", "--colors=off", "."]),
};

const types: Step<void> = {
  name: "types",
  promise: "The types agree.",
  run: () => runProgram(tool("tsc"), ["--noEmit", "--pretty", "false"]),
};

const versions: Step<void> = {
  name: "versions",
  promise: "Nobody has changed what was published, and the next version's number is large enough.",
  run: async () => {
    const { problems, notes } = await checkVersions(project, today());
    return { lines: problems.map(problemLine), notes };
  },
};

const statement: Step<CheckedSite> = {
  name: "statement",
  promise: "The accessibility statement has its facts, and says when it is next gone through.",
  run: async ({ built }) => {
    const reminder = reviewReminder(built.library.accessibility.reviewed_on, today());
    return { lines: [], notes: reminder === undefined ? [] : [reminder] };
  },
};

/** Makes the site that is checked: what may be published next, not what was published last. */
const makeSite: Plan["build"] = {
  name: "build",
  promise: "The words are sound, the site builds from them, and every pack passes every rule for PDFs.",
  make: async () => {
    const built = await build({ to: paths.checked });
    await tryChangedBoards();
    return built;
  },
};

/** Everything. */
export const wholePlan: Plan = {
  first: [format, types, versions],
  build: makeSite,
  open: (built) => openSite(built),
  site: [
    statement,
    ...audited(pageChecks, ({ built }) => everyPage(built)),
    ...audited(layoutChecks, ({ built }) => onePageOfEachLayout(built)),
    ...audited(packChecks, pagesPrinted),
  ],
};

/** What a change of words alone can break. */
export const wordsPlan: Plan = {
  first: [versions],
  build: makeSite,
  open: (built) => openSite(built),
  site: [
    statement,
    ...audited(
      pageChecks.filter(({ name }) => name === "pa11y"),
      ({ built }) => everyPage(built),
    ),
    ...audited(packChecks, pagesPrinted),
  ],
};

/** Runs every step, also after one has failed; without a site, the steps about the site count as failed. */
export async function check(progress: Progress, plan: Plan): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failed: 0, report: [] };
  const notes: string[] = [];
  const attempt = async <Value>(
    { name, promise }: Pick<Step<never>, "name" | "promise">,
    work: () => Promise<Found & { value?: Value }>,
  ): Promise<Value | undefined> => {
    const found = await progressOf(progress, promise, work);
    notes.push(...(found.notes ?? []));
    if (found.lines.length === 0) outcome.passed += 1;
    else {
      outcome.failed += 1;
      const lines = found.lines.map((line) => `  ${line}`);
      outcome.report.push(`\n${name}: this does not hold: ${promise}`, ...lines);
    }
    return found.value;
  };
  // They need nothing of one another; each is told of in its turn.
  const first = plan.first.map((step) => ({ step, found: begun(step.run) }));
  const made = begun(plan.build.make);
  for (const { step, found } of first) await attempt(step, found);
  const opened = await attempt(plan.build, async () => ({ lines: [], value: await plan.open(await made()) }));
  if (opened) {
    try {
      for (const step of plan.site) await attempt(step, () => step.run(opened.site));
    } finally {
      await opened.close();
    }
  } else {
    outcome.failed += plan.site.length;
    const names = plan.site.map(({ name }) => name).join(", ");
    outcome.report.push(`\nNot checked, because there is no site: ${names}.`);
  }
  outcome.report.push(...notes.map((note) => `\nWorth knowing: ${note}`));
  return outcome;
}

/** Starts work at once; its value, or what it throws, is there for whoever asks for it later. */
function begun<Value>(work: () => Promise<Value>): () => Promise<Value> {
  const value = work();
  value.catch(() => {});
  return () => value;
}

/** Shows a step, also as one that does not hold; what a step throws are its lines. */
async function progressOf<Value>(
  progress: Progress,
  promise: string,
  work: () => Promise<Found & { value?: Value }>,
): Promise<Found & { value?: Value }> {
  let found: (Found & { value?: Value }) | undefined;
  try {
    await progress(promise, async () => {
      found = await work();
      if (found.lines.length > 0) throw new Error(promise);
    });
    return found ?? { lines: [] };
  } catch (reason) {
    return found ?? { lines: failureOf(reason).text.split("\n") };
  }
}

/** Serves what was built into `folder`, in one browser, with one reading of the packs, for every step. */
export async function openSite(built: Built, folder: string = paths.checked): Promise<OpenSite> {
  const browser = await launchBrowser();
  const server = await serveSite(folder, { under: folderOf(built.library.board.web_address) });
  const printed = await packTexts(built);
  return {
    site: { built, audit: { browser, base: server.base, printed, budgets } },
    close: async () => {
      await Promise.all([browser.close(), server.close()]);
    },
  };
}

async function packTexts({ library, printed: { packs, files } }: Built): Promise<Map<string, string>> {
  const pages = new Map(packsToPrint(library).map(({ id, page }) => [id, page]));
  const texts = new Map<string, string>();
  for (const { pack, edition, file } of packs) {
    const pdf = files.get(file);
    if (edition === "standard" && pdf) texts.set(`/${pages.get(pack)}`, await readText(pdf));
  }
  return texts;
}

/** A step for each check. The first opens the pages that `choose` names for all of them, and takes the time. */
function audited(
  checks: readonly Check[],
  choose: (site: CheckedSite) => readonly string[],
): Step<CheckedSite>[] {
  const runs = new WeakMap<CheckedSite, ReturnType<typeof runChecks>>();
  return checks.map(({ name, promise }) => ({
    name,
    promise,
    run: async (site) => {
      const found = runs.get(site) ?? runChecks(checks, { ...site.audit, pages: choose(site) });
      runs.set(site, found);
      return { lines: findingLines((await found).get(name) ?? []) };
    },
  }));
}

function pagesPrinted({ audit }: CheckedSite): string[] {
  return [...audit.printed.keys()];
}

/** Runs a program; what it printed are the lines of the report when it fails. */
export function runProgram(program: string, args: string[]): Promise<Found> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: project, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const printed = output.trim() || `${program} ended with ${signal ?? code} and printed nothing.`;
      resolve({ lines: code === 0 ? [] : printed.split("\n") });
    });
  });
}
