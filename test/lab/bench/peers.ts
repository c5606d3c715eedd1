/**
 * Other programs that print web pages, on the same page in the same run, where this machine has them. They are found
 * on the PATH, or where BENCH_WEASYPRINT, BENCH_VIVLIOSTYLE and BENCH_PAGEDJS say; none is a dependency.
 */
import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { PDFDocument } from "@cantoo/pdf-lib";
import { findChromium } from "../../../scripts/browser/find.ts";
import { inspect } from "../../../scripts/pdf-ua/index.ts";

export interface PeerFigure {
  name: string;
  /** Milliseconds of the whole process, the middle of all runs; undefined when it is not installed or did not print. */
  middle?: number;
  /** What became of it, where there is no figure. */
  instead?: string;
  pages?: number;
  bytes?: number;
  tagged?: boolean;
  claimsUa?: boolean;
  /** How many different rules of PDF/UA-1 our checker finds broken. */
  broken?: number;
}

interface Program {
  name: string;
  command: string;
  /** Where its path may be given. */
  variable?: string;
  args: (address: string, file: string, browser: string) => string[];
}

const OURS: Program = {
  name: "this project",
  command: process.execPath,
  args: (address, file) => [join(import.meta.dirname, "print-once.ts"), address, file],
};

const PEERS: readonly Program[] = [
  {
    name: "WeasyPrint",
    command: "weasyprint",
    variable: "BENCH_WEASYPRINT",
    args: (address, file) => ["--quiet", "--pdf-variant", "pdf/ua-1", address, file],
  },
  {
    name: "Vivliostyle CLI",
    command: "vivliostyle",
    variable: "BENCH_VIVLIOSTYLE",
    args: (address, file, browser) => [
      "build",
      "--single-doc",
      "--executable-browser",
      browser,
      "--output",
      file,
      address,
    ],
  },
  {
    name: "pagedjs-cli",
    command: "pagedjs-cli",
    variable: "BENCH_PAGEDJS",
    args: (address, file) => [address, "--outline-tags", "h1,h2,h3", "--output", file],
  },
];

const LIMIT_MS = 300_000;
const run = promisify(execFile);

/** Prints `address` with every program in turn, `runs` times over; scratch files go into `folder`. */
export async function comparePeers(address: string, folder: string, runs: number): Promise<PeerFigure[]> {
  const browser = await wrappedBrowser(folder);
  const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: browser };
  const entrants = [OURS, ...PEERS].map((program) => ({
    program,
    path: program.variable ? pathOf(program) : program.command,
    file: join(folder, `${program.command.replace(/.*\//, "")}.pdf`),
    times: [] as number[],
    fault: "",
  }));
  for (let turn = 0; turn < runs; turn += 1) {
    for (const entrant of entrants) {
      const { path, file, program } = entrant;
      if (!path || entrant.fault) continue;
      const started = performance.now();
      try {
        await run(path, program.args(address, file, browser), { env, cwd: folder, timeout: LIMIT_MS });
        entrant.times.push(performance.now() - started);
      } catch (reason) {
        entrant.fault = faultOf(reason);
      }
    }
  }
  const figures: PeerFigure[] = [];
  for (const { program, path, file, times, fault } of entrants) {
    const { name } = program;
    if (!path) figures.push({ name, instead: "not installed" });
    else if (fault) figures.push({ name, instead: `did not print: ${fault}` });
    else
      figures.push({ name, middle: middleOf(times), ...(await look(new Uint8Array(await readFile(file)))) });
  }
  return figures;
}

/** The line that says most of what a program wrote before it gave up. */
function faultOf(reason: unknown): string {
  const lines = String((reason as Error).message)
    .split("\n")
    .map((line) => line.trim());
  const telling = lines.find((line) => /(Error|Exception)\b/.test(line)) ?? lines.find((line) => line !== "");
  return (telling ?? "it said nothing").slice(0, 160);
}

function middleOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** What a printed file is worth to a reader who cannot see it. */
async function look(pdf: Uint8Array): Promise<Partial<PeerFigure>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const tagged = document.catalog.keys().some((key) => key.decodeText() === "StructTreeRoot");
  const findings = await inspect(pdf);
  const broken = new Set(findings.map(({ rule }) => rule).filter((rule) => /^\d/.test(rule)));
  return {
    pages: document.getPageCount(),
    bytes: pdf.length,
    tagged,
    claimsUa: !broken.has("7.1-8") && !broken.has("5-1"),
    broken: broken.size,
  };
}

function pathOf({ command, variable = "" }: Program): string | undefined {
  const given = process.env[variable];
  const places = given
    ? [given]
    : (process.env["PATH"] ?? "").split(delimiter).map((at) => join(at, command));
  return places.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Our own browser as a program that needs no setting, for those who start one themselves. */
async function wrappedBrowser(folder: string): Promise<string> {
  const { path, env } = await findChromium();
  const settings = Object.entries(env).map(([name, value]) => `export ${name}='${value}'\n`);
  const file = join(folder, "browser.sh");
  const sandbox = process.getuid?.() === 0 ? " --no-sandbox" : "";
  await writeFile(file, `#!/bin/sh\n${settings.join("")}exec '${path}'${sandbox} "$@"\n`);
  await chmod(file, 0o755);
  return file;
}

/** The comparison as lines of a table. */
export function peerTable(figures: readonly PeerFigure[]): string[] {
  const ours = figures[0]?.middle ?? 1;
  const cells = (values: readonly string[]) => values.map((value) => value.padStart(9)).join("");
  return [
    `${"".padEnd(20)}${cells(["ms", "ratio", "pages", "KB", "tagged", "PDF/UA", "broken"])}`,
    ...figures.map(({ name, instead, middle = 0, pages = 0, bytes = 0, tagged, claimsUa, broken = 0 }) =>
      instead
        ? `${name.padEnd(20)}  ${instead}`
        : `${name.padEnd(20)}${cells([
            middle.toFixed(0),
            (middle / ours).toFixed(2),
            String(pages),
            (bytes / 1000).toFixed(0),
            tagged ? "yes" : "no",
            claimsUa ? "yes" : "no",
            String(broken),
          ])}`,
    ),
  ];
}
