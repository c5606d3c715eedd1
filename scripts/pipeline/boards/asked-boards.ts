/** Which boards of a consortium a build was asked for. */
import { nearest } from "../../core/nearest.ts";

export interface Shard {
  /** From 1. */
  number: number;
  of: number;
}

export interface AskedBoards {
  /** Ids of the boards to build. */
  boards: readonly string[];
  /** Whether the site is joined; the editions of a shard are joined elsewhere. */
  join: boolean;
}

export interface BoardOptions {
  board?: string | undefined;
  boards?: string | undefined;
  shard?: string | undefined;
}

/** More machines than any host gives. */
const MAX_SHARDS = 1000;

/**
 * What the options of a build ask for, or what is wrong with them, in a sentence. `all` are the ids of the boards that have
 * a file, in order; where there is none, undefined is the answer to no options at all: there is one board only.
 */
export function askedBoards(
  { board, boards, shard }: BoardOptions,
  all: readonly string[],
): AskedBoards | undefined | { fault: string } {
  const [given] = Object.entries({ board, boards, shard }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`],
  );
  if (all.length === 0)
    return given === undefined
      ? undefined
      : {
          fault: `${given} is for a consortium, and content/boards holds no file of a board. Type npm run build.`,
        };
  if (board !== undefined && boards !== undefined)
    return { fault: "--board and --boards exclude each other. Give one of them." };
  if (boards !== undefined && boards !== "all")
    return { fault: `--boards is "${boards}". Type --boards all, or --board with the name of one board.` };
  if (shard !== undefined && boards === undefined)
    return { fault: `--shard divides all boards between machines. Type --boards all --shard ${shard}.` };
  if (board !== undefined && !all.includes(board)) {
    const meant = nearest(board, all);
    const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
    return { fault: `There is no file content/boards/${board}.yaml.${hint}` };
  }
  if (shard !== undefined) {
    const part = readShard(shard);
    if (!part)
      return {
        fault: `--shard is "${shard}". Type the number of this machine and how many there are, such as 3/12.`,
      };
    return { boards: shardOf(all, part), join: false };
  }
  return { boards: board === undefined ? (boards === undefined ? [] : all) : [board], join: true };
}

function readShard(typed: string): Shard | undefined {
  const [, number = "", of = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of && shard.of <= MAX_SHARDS ? shard : undefined;
}

/** Every `of`-th board, so that shards differ by one board at most. */
function shardOf(all: readonly string[], { number, of }: Shard): string[] {
  return all.filter((_, index) => index % of === number - 1);
}
