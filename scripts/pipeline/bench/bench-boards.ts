/** How a consortium's build grows with its boards: time, memory, bytes and boards printed. To `output/reports/bench-boards.txt`. */
import { cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { paths } from "../../core/paths.ts";
import { withTemporaryFolder } from "../../core/temporary-folder.ts";
import { askedBoards } from "../boards/asked-boards.ts";
import { boardsIn, buildConsortium } from "../boards/consortium.ts";
import { watchMemory } from "./memory.ts";

/** Machines that the boards are shared between, one after another on this one. */
const SHARDS = 12;
/** Words of the first question. */
const CHANGED = "A record";
const MB = 1_000_000;

export interface BoardFigure {
  what: string;
  seconds: number;
  /** Boards that were built, not left as they were. */
  built: number;
  /** Bytes of the joined site; undefined where none was joined. */
  bytes: number | undefined;
  /** Peak in megabytes, of this process and of all that it starts; undefined where the system does not say. */
  memory: { own: number; started: number } | undefined;
}

/** The counts of `--boards`, in order; undefined when they are none. */
export function boardCounts(typed: string): number[] | undefined {
  const counts = typed.split(",").map(Number);
  return counts.every((count) => Number.isInteger(count) && count >= 1 && count <= 500) ? counts : undefined;
}

/** Measures a cold build, one changed number and one changed word with so many invented boards each. */
export async function benchmarkBoards(counts: readonly number[]): Promise<string[]> {
  const figures: BoardFigure[] = [];
  for (const count of counts)
    await withTemporaryFolder("checklist-boards-", async (folder) => {
      figures.push(...(await withBoards(folder, count)));
    });
  const [load = 0] = loadavg();
  const lines = [
    `Each measured once, on ${cpus().length} processors, load ${load.toFixed(1)} at the end. Memory is the peak.`,
    "",
    ...boardTable(figures),
  ];
  await mkdir(paths.reports, { recursive: true });
  await writeFile(join(paths.reports, "bench-boards.txt"), `${lines.join("\n")}\n`);
  return lines;
}

async function withBoards(folder: string, count: number): Promise<BoardFigure[]> {
  await cp(paths.content, join(folder, "content"), { recursive: true });
  await rm(join(folder, "content/boards"), { recursive: true, force: true });
  await mkdir(join(folder, "content/boards"));
  for (let board = 1; board <= count; board += 1) await writeFile(boardFile(folder, board), boardYaml(board));
  const figures: BoardFigure[] = [];
  const build = async (what: string, boards: readonly string[], joins: boolean, editions = "editions") => {
    const started = performance.now();
    const { value, peak } = await watchMemory(() =>
      buildConsortium({
        from: folder,
        to: join(folder, "site"),
        cache: join(folder, "cache"),
        editions: join(folder, editions),
        boards,
        join: joins,
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    const bytes = value.root && (await bytesIn(join(folder, "site")));
    return { what: `${count} boards: ${what}`, seconds, built: value.built.length, bytes, memory: peak };
  };
  const all = await boardsIn(folder);
  figures.push(await build("cold", all, true));
  await writeFile(boardFile(folder, 1), boardYaml(1, "01632 960999"));
  figures.push(await build("one number changed", all, true));
  const file = join(folder, "content/checklist/01-daily-life.md");
  const words = await readFile(file, "utf8");
  if (!words.includes(CHANGED))
    throw new Error(`"${CHANGED}" no longer stands in ${file}. Name other words here.`);
  await writeFile(file, words.replace(CHANGED, `${CHANGED} again`));
  figures.push(await build("one word changed", all, true));
  if (count >= SHARDS) figures.push(await longestShard(folder, all, build));
  return figures;
}

type Build = (
  what: string,
  boards: readonly string[],
  joins: boolean,
  editions: string,
) => Promise<BoardFigure>;

/** What a host that lends as many machines would take: the longest of all shards, each without a cache. */
async function longestShard(folder: string, all: readonly string[], build: Build): Promise<BoardFigure> {
  const shards: BoardFigure[] = [];
  for (let number = 1; number <= SHARDS; number += 1) {
    const asked = askedBoards({ boards: "all", shard: `${number}/${SHARDS}` }, all);
    if (!asked || "fault" in asked) throw new Error("The bench has asked for a shard that there is not.");
    await rm(join(folder, "cache"), { recursive: true, force: true });
    shards.push(await build(`longest of ${SHARDS} shards, cold`, asked.boards, false, `shard-${number}`));
  }
  return shards.sort((a, b) => b.seconds - a.seconds)[0] as BoardFigure;
}

/** A line a figure, under their heads. */
export function boardTable(figures: readonly BoardFigure[]): string[] {
  const cells = (values: readonly string[]) => values.map((value) => value.padStart(10)).join("");
  return [
    `${"".padEnd(44)}${cells(["seconds", "built", "s a board", "site MB", "node MB", "+ others"])}`,
    ...figures.map(({ what, seconds, built, bytes, memory }) => {
      const unknown = "\u2013";
      const figuresOf = [
        seconds.toFixed(1),
        String(built),
        built > 0 ? (seconds / built).toFixed(1) : unknown,
        bytes === undefined ? unknown : (bytes / MB).toFixed(0),
        memory?.own.toFixed(0) ?? unknown,
        memory?.started.toFixed(0) ?? unknown,
      ];
      return `${what.padEnd(44)}${cells(figuresOf)}`;
    }),
  ];
}

function boardFile(folder: string, board: number): string {
  return join(folder, `content/boards/board-${String(board).padStart(3, "0")}.yaml`);
}

/** An invented board (telephone number: Ofcom's for drama). */
function boardYaml(board: number, number = "01632 960001"): string {
  return `name: Safeguarding Partnership ${board}\narea: Area ${board}\nfacts_as_at: 2026-01-01\ncontacts:\n  - label: Children's social care\n    details: ${number}, Monday to Friday, 8.30am to 5pm\n  - label: Adults' social care\n    details: 01632 960002, Monday to Friday, 8.30am to 5pm\n`;
}

/** As the checksums list them, since files may have two names on the disk. */
async function bytesIn(site: string): Promise<number> {
  const sums = await readFile(join(site, "SHA256SUMS"), "utf8");
  let bytes = 0;
  for (const [, path = ""] of sums.matchAll(/^[0-9a-f]{64} {2}(.+)$/gm))
    bytes += (await stat(join(site, path))).size;
  return bytes;
}
