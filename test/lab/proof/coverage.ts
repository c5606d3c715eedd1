/** What tests reach of each file, what of it needs a reason, and the tables of it. */
import { stripTypeScriptTypes } from "node:module";
import { tokensOf } from "./tokens.ts";

/** A file of which less is reached, in percent of its lines or branches, needs a reason. */
export const MIN = 95;

/** Stands in for what the types cannot rule out: no decision of the program, so not missed when nothing takes it. */
const FALLBACK = /^\s*\?\?\s*(""|\[\]|\{\}|-?[01])$/;

interface Position {
  line: number;
  /** Counted from 0. */
  column: number;
}

/** The part of Istanbul's form that is read: counts by number, and the places of the same numbers. */
export interface Counted {
  statementMap: Record<string, { start: { line: number } }>;
  s: Record<string, number>;
  branchMap: Record<string, { line: number; loc: { start: Position; end: Position } }>;
  b: Record<string, number[]>;
}

export interface Share {
  reached: number;
  all: number;
  /** Lines, counted from 1, where something is not reached. */
  missed: number[];
}

export interface FileCoverage {
  /** From the project folder. */
  file: string;
  lines: Share;
  branches: Share;
}

/** What is reached of a file with this text. Only lines with code count (not types, comments or space), and no fallbacks. */
export function coverageOf(file: string, text: string, counted: Counted): FileCoverage {
  const code = linesWithCode(text);
  const lines = Object.entries(counted.statementMap)
    .map(([key, { start }]) => ({ line: start.line, count: counted.s[key] ?? 0 }))
    .filter(({ line }) => code.has(line));
  const rows = text.split("\n");
  const branches = Object.entries(counted.branchMap)
    .flatMap(([key, place]) => (counted.b[key] ?? []).map((count) => ({ ...place, count })))
    .filter(({ line, loc, count }) => code.has(line) && (count > 0 || !FALLBACK.test(wordsAt(rows, loc))));
  return { file, lines: share(lines), branches: share(branches) };
}

/** The code at a place of one line; nothing for a longer one. */
function wordsAt(rows: readonly string[], { start, end }: { start: Position; end: Position }): string {
  return start.line === end.line ? (rows[start.line - 1] ?? "").slice(start.column, end.column) : "";
}

function linesWithCode(text: string): Set<number> {
  const code = stripTypeScriptTypes(text);
  const ends = Array.from(code.matchAll(/\n/g), ({ index }) => index);
  const lines = new Set<number>();
  let line = 0;
  for (const { start, text: words } of tokensOf(code)) {
    while ((ends[line] ?? Number.POSITIVE_INFINITY) < start) line += 1;
    for (const [more] of words.split("\n").entries()) lines.add(line + more + 1);
  }
  return lines;
}

function share(places: readonly { line: number; count: number }[]): Share {
  const missed = places.filter(({ count }) => count === 0).map(({ line }) => line);
  return {
    reached: places.length - missed.length,
    all: places.length,
    missed: [...new Set(missed)].sort((a, b) => a - b),
  };
}

/** In percent; of nothing, all is reached. */
export function percent({ reached, all }: Pick<Share, "reached" | "all">): number {
  return all === 0 ? 100 : (reached / all) * 100;
}

/** Files with less than `MIN`, least first. */
export function lowest(files: readonly FileCoverage[]): FileCoverage[] {
  const least = ({ lines, branches }: FileCoverage) => Math.min(percent(lines), percent(branches));
  return files.filter((file) => least(file) < MIN).sort((a, b) => least(a) - least(b));
}

/** One line for each low file without a reason, and for each reason without a low file. */
export function reasonFaults(
  files: readonly FileCoverage[],
  reasons: Readonly<Record<string, string>>,
): string[] {
  const low = lowest(files);
  return [
    ...low
      .filter(({ file }) => (reasons[file] ?? "") === "")
      .map((file) => `${coverageLine(file)}: test it, or give a reason in test/lab/proof/reasons.ts.`),
    ...Object.keys(reasons)
      .filter((name) => !low.some(({ file }) => file === name))
      .map((name) => `${name} needs no reason. Take it out of test/lab/proof/reasons.ts.`),
  ];
}

/** A file with its two figures, and the lines that are missed. */
export function coverageLine({ file, lines, branches }: FileCoverage): string {
  const missed = [...new Set([...lines.missed, ...branches.missed])].sort((a, b) => a - b);
  const end = missed.length === 0 ? "" : `, misses ${runs(missed)}`;
  return `${file}  ${shown(lines)} of lines, ${shown(branches)} of branches${end}`;
}

/** The rooms of `scripts`, in order of the alphabet, with all their files taken together. */
export function rooms(files: readonly FileCoverage[]): FileCoverage[] {
  const roomOf = (file: string) => /^scripts\/([^/]+)\//.exec(file)?.[1] ?? "commands";
  return [...Map.groupBy(files, ({ file }) => roomOf(file))]
    .sort(([one], [other]) => one.localeCompare(other, "en"))
    .map(([room, inside]) => together(room, inside));
}

export function together(name: string, files: readonly FileCoverage[]): FileCoverage {
  const sum = (of: (file: FileCoverage) => Share): Share => ({
    reached: files.reduce((total, file) => total + of(file).reached, 0),
    all: files.reduce((total, file) => total + of(file).all, 0),
    missed: [],
  });
  return { file: name, lines: sum(({ lines }) => lines), branches: sum(({ branches }) => branches) };
}

/** The tables in Markdown: rooms, low files with their reasons, every file. */
export function coverageReport(
  files: readonly FileCoverage[],
  reasons: Readonly<Record<string, string>>,
): string {
  const row = ({ file, lines, branches }: FileCoverage, ...more: string[]) =>
    `| ${[file, shown(lines), `${lines.reached} of ${lines.all}`, shown(branches), `${branches.reached} of ${branches.all}`, ...more].join(" | ")} |`;
  const head = "| --- | ---: | ---: | ---: | ---: |";
  const low = lowest(files).map((file) => row(file, reasons[file.file] ?? "none"));
  return [
    "# What the tests reach of `scripts/`",
    "",
    'Lines with code count; types and comments do not. A fallback such as `?? ""` that nothing takes is left out.',
    "",
    "| Room | Lines | | Branches | |",
    head,
    ...rooms(files).map((room) => row(room)),
    row(together("all", files)),
    "",
    `## Under ${MIN} %`,
    "",
    "| File | Lines | | Branches | | Reason |",
    `${head} --- |`,
    ...low,
    "",
    "## Every file",
    "",
    "| File | Lines | | Branches | | Misses |",
    `${head} --- |`,
    ...files.map((file) =>
      row(file, runs([...new Set([...file.lines.missed, ...file.branches.missed])].sort((a, b) => a - b))),
    ),
    "",
  ].join("\n");
}

function shown(part: Share): string {
  // Cut, not rounded: 100 % is all.
  return `${(Math.floor(percent(part) * 10) / 10).toFixed(1)} %`;
}

/** `1-3, 7` for 1, 2, 3 and 7. */
function runs(lines: readonly number[]): string {
  const all: [number, number][] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else all.push([line, line]);
  }
  return all.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}
