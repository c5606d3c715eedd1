/** What `npm run build` and `npm run join` do with their options, and what they say in the end. */
import { stat } from "node:fs/promises";
import { paths } from "../core/paths.ts";
import { askedDay } from "./asked-day.ts";
import { type AskedBoards, askedBoards, type BoardOptions } from "./boards/asked-boards.ts";
import { boardsIn, buildConsortium } from "./boards/consortium.ts";
import { consortiumLines } from "./boards/report-consortium.ts";
import { type BuildOptions, build, summary } from "./build.ts";
import { onTerminal } from "./progress.ts";

export interface BuildAnswer {
  lines: string[];
  /** What must be mended, or typed instead. */
  faults: string[];
  /** The exit code. */
  code: number;
}

interface Asked {
  published: boolean;
  day: string | undefined;
}

/** Builds what the options ask for. Throws as `build` and `buildConsortium` do. */
export async function buildAsked({ published, day, ...boards }: Asked & BoardOptions): Promise<BuildAnswer> {
  const asked = askedBoards(boards, await boardsIn());
  if (asked && "fault" in asked) return wrong(asked.fault);
  const { today, fault } = askedDay(day);
  if (fault !== undefined) return wrong(fault);
  if (asked) return consortiumAnswer({ published, today }, asked);
  const started = performance.now();
  const built = await build(optionsFor(published, today));
  const said = [built.standing, ...built.notes].flatMap((words) => (words === undefined ? [] : ["", words]));
  return { lines: [summary(built, secondsSince(started)), ...said], faults: [], code: 0 };
}

/** Joins the editions in `folders`. A board that keeps its last good edition is told and no failure. */
export async function joinAsked({ published, day }: Asked, folders: readonly string[]): Promise<BuildAnswer> {
  if (folders.length === 0)
    return wrong("Name the folders to join, such as npm run join -- shard-1 shard-2.");
  for (const folder of folders)
    if (!(await stat(folder).catch(() => undefined))?.isDirectory())
      return wrong(`There is no folder ${folder}.`);
  if ((await boardsIn()).length === 0)
    return wrong("content/boards holds no file of a board, so there is nothing to join. Type npm run build.");
  const { today, fault } = askedDay(day);
  if (fault !== undefined) return wrong(fault);
  const joined = await consortiumAnswer({ published, today }, { boards: [], join: true }, folders);
  return { ...joined, code: 0 };
}

async function consortiumAnswer(
  { published, today }: { published: boolean; today: string },
  asked: AskedBoards,
  shards?: readonly string[],
): Promise<BuildAnswer> {
  const started = performance.now();
  const built = await buildConsortium({
    ...optionsFor(published, today),
    ...asked,
    ...(shards ? { shards } : {}),
  });
  const { lines, mend } = consortiumLines(built, secondsSince(started));
  return { lines, faults: mend, code: mend.length > 0 ? 1 : 0 };
}

/** What every build is told, of one board or of many. */
function optionsFor(published: boolean, today: string): BuildOptions {
  return { to: paths.site, words: published ? "published" : "draft", today, progress: onTerminal };
}

function wrong(fault: string): BuildAnswer {
  return { lines: [], faults: [fault], code: 2 };
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
