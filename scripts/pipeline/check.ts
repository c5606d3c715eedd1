/** Everything that must hold before words or code are published, in order, with one report at the end. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { budgets } from "../audit/budgets.ts";
import {
  type Audit,
  type Check,
  findingLines,
  layoutChecks,
  packChecks,
  pageChecks,
} from "../audit/index.ts";
import { reviewReminder } from "../audit/statement-review.ts";
import { launchBrowser } from "../browser/launch.ts";
import { type SiteServer, serveSite } from "../browser/serve.ts";
import { failureOf } from "../core/failure.ts";
import { paths, project } from "../core/paths.ts";
import { problemLine } from "../core/problem.ts";
import { pinnedFonts } from "../packs/pinned-fonts.ts";
import { inspect } from "../pdf-ua/inspect/inspect.ts";
import { readText } from "../pdf-ua/read-text.ts";
import { folderOf } from "../site/edition.ts";
import { type Built, build } from "./build.ts";
import { checkVersions } from "./check-versions.ts";
import { everyPage, onePageOfEachLayout } from "./checked-pages.ts";
import type { Progress } from "./progress.ts";

/** What the steps hand on to one another. */
export interface State {
  /** What somebody should know although nothing is wrong yet. */
  notes: string[];
  built?: Built;
  browser?: Browser;
  server?: SiteServer;
  /** What each pack's PDF says, by the address of its page. */
  printed?: ReadonlyMap<string, string>;
}

/** One thing to check: what holds when it passes, and what stands in its way as lines for the report. */
export interface Step {
  name: string;
  promise: string;
  run(state: State): Promise<string[]>;
}

const tool = (name: string) => join(project, "node_modules/.bin", name);

export const steps: readonly Step[] = [
  {
    name: "format",
    promise: "Code is formatted and linted.",
    run: () => runProgram(tool("biome"), ["ci", "--colors=off", "."]),
  },
  {
    name: "types",
    promise: "The types agree.",
    run: () => runProgram(tool("tsc"), ["--noEmit", "--pretty", "false"]),
  },
  {
    name: "build",
    promise: "The words are sound, and the site and packs build from them.",
    run: async (state) => {
      // What is checked is what may be published next, not what was published last.
      state.built = await build({ to: paths.checked });
      return [];
    },
  },
  {
    name: "versions",
    promise: "Nobody has changed what was published, and the next version's number is large enough.",
    run: async (state) => {
      const { problems, notes } = await checkVersions(project, new Date().toISOString().slice(0, 10));
      state.notes.push(...notes);
      return problems.map(problemLine);
    },
  },
  {
    name: "statement",
    promise: "The accessibility statement has its facts, and says when it is next gone through.",
    run: async ({ built, notes }) => {
      if (!built) return ["There is no site to look at."];
      const { reviewed_on } = built.library.accessibility;
      notes.push(...[reviewReminder(reviewed_on, new Date().toISOString().slice(0, 10)) ?? []].flat());
      return [];
    },
  },
  {
    name: "packs",
    promise: "Every pack passes every PDF/UA-1 rule that the project checks.",
    run: inspectPacks,
  },
  ...pageChecks.map((check) => audited(check, everyPage)),
  ...layoutChecks.map((check) => audited(check, onePageOfEachLayout)),
  ...packChecks.map((check) => audited(check, everyPage)),
];

/** Runs every step, even after one has failed, each with what earlier ones handed on. Returns how many passed and failed. */
export async function check(
  progress: Progress,
  wanted: readonly Step[] = steps,
): Promise<{ passed: number; failed: number; report: string[] }> {
  const state: State = { notes: [] };
  /** By what stands in their way: without a site, or without a browser, that is the same for many. */
  const failed = new Map<string, Step[]>();
  try {
    for (const step of wanted) {
      const lines = await linesOf(step, state, progress);
      const reason = lines.join("\n");
      if (lines.length > 0) failed.set(reason, [...(failed.get(reason) ?? []), step]);
    }
  } finally {
    await Promise.all([state.browser?.close(), state.server?.close()]);
  }
  const report = [...failed].flatMap(([reason, these]) => {
    const [first] = these;
    return [
      these.length === 1 && first
        ? `\n${first.name}: this does not hold: ${first.promise}`
        : `\n${these.map(({ name }) => name).join(", ")}: none of these holds, for one reason:`,
      ...reason.split("\n").map((line) => `  ${line}`),
    ];
  });
  report.push(...state.notes.map((note) => `\nWorth knowing: ${note}`));
  const count = [...failed.values()].flat().length;
  return { passed: wanted.length - count, failed: count, report };
}

/** What stands in the way of a step; a step that could not be run says why. */
async function linesOf(step: Step, state: State, progress: Progress): Promise<string[]> {
  let lines: string[] = [];
  try {
    await progress(step.promise, async () => {
      lines = await step.run(state);
      if (lines.length > 0) throw new Error("This does not hold.");
    });
  } catch (reason) {
    if (lines.length === 0) lines = failureOf(reason).text.split("\n");
  }
  return lines;
}

/** Runs a program; what it printed are the lines of the report when it fails. */
export function runProgram(program: string, args: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: project, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const said = output.trim() || `${program} ended with ${signal ?? code} and said nothing.`;
      resolve(code === 0 ? [] : said.split("\n"));
    });
  });
}

/** What stands against the packs that were built, a line each; also when there are none. */
export async function inspectPacks({ built }: { built?: Pick<Built, "printed"> }): Promise<string[]> {
  if (!built) return ["There is no site to look at."];
  const lines: string[] = [];
  for (const { file, edition } of built.printed.packs) {
    const pdf = built.printed.files.get(file);
    if (!pdf) {
      lines.push(`${file}  is not among the files that were built.`);
      continue;
    }
    const smallestType = edition === "large-print" ? 16 : 12;
    const findings = await inspect(pdf, { smallestType, fontFamilies: pinnedFonts, blackAndWhite: true });
    for (const { rule, page, message } of findings)
      lines.push(`${file}${page ? `, page ${page}` : ""}  ${rule}  ${message}`);
  }
  return built.printed.packs.length === 0 ? ["No pack was looked at."] : lines;
}

/** A step that puts one check to the pages that `choose` names. */
function audited(check: Check, choose: (built: Built) => string[]): Step {
  return {
    name: check.name,
    promise: check.promise,
    run: async (state) => {
      if (!state.built) return ["There is no site to look at."];
      return findingLines(await check.run(await audit(state, state.built, choose(state.built))));
    },
  };
}

/** One browser, one server and one reading of the packs serve every step. */
async function audit(state: State, { library, printed }: Built, pages: string[]): Promise<Audit> {
  state.browser ??= await launchBrowser();
  state.server ??= await serveSite(paths.checked, { under: folderOf(library.board.web_address) });
  state.printed ??= await packTexts(printed);
  return { browser: state.browser, base: state.server.base, pages, printed: state.printed, budgets };
}

async function packTexts({ packs, files }: Built["printed"]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { pack, edition, file } of packs) {
    const pdf = files.get(file);
    if (edition === "standard" && pdf) texts.set(`/packs/${pack}/`, await readText(pdf));
  }
  return texts;
}
