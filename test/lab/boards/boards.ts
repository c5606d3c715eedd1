/**
 * `npm run boards`: takes three invented boards the whole way, from taking the project on to withdrawing a version, and then
 * all of them together, as a consortium with a fourth board that cannot be built.
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../../scripts/core/command.ts";
import { type BoardName, boardNames } from "../../fixtures/boards/boards.ts";
import { tellConsortium } from "./consortium.ts";
import { longSteps, type Story, tellStory } from "./story.ts";

/** Takes its turn beside the boards. */
const CONSORTIUM = "consortium";

/**
 * What `--short` leaves to each board, so that together they take every step: all packs and every check with the longest
 * names and addresses, a correction on paper with pictures and local links, draft and report with the least.
 */
const SHORT: Readonly<Record<BoardName, Pick<Story, "takes" | "packs">>> = {
  northshire: { takes: ["correction on paper"], packs: ["at-a-glance", "team"] },
  boroughs: { takes: ["check"] },
  least: { takes: ["draft", "report"], packs: ["at-a-glance", "supervision"] },
};

const SHORT_PACKS = ["at-a-glance", "team"];

await runCommand(
  {
    usage: "npm run boards",
    purpose:
      "Takes invented boards from draft to report, release, publishing, correction and withdrawal, with every pack and every check.",
    options: {
      short: {
        type: "flag",
        help: "As .ci/run does. Each step is taken by one board at least: all packs and every check of the site by boroughs, draft and report by least, a correction on paper by northshire. Those two have two packs each, and so has the consortium.",
      },
    },
    rest: { name: "BOARD...", help: `Takes only these: ${[...boardNames, CONSORTIUM].join(", ")}.` },
    example: "npm run boards -- northshire",
  },
  async ({ short }, named) => {
    const names = [...boardNames, CONSORTIUM] as const;
    const unknown = named.find((name) => !(names as readonly string[]).includes(name));
    if (unknown !== undefined) {
      console.error(`There is no board "${unknown}". Type one of: ${names.join(", ")}.`);
      return 2;
    }
    const wanted = names.filter((name) => named.length === 0 || named.includes(name));
    const place = await mkdtemp(join(tmpdir(), "boards-"));
    let failed = 0;
    try {
      for (const board of wanted) {
        const folder = join(place, board);
        await mkdir(folder);
        const say = (step: string, seconds: number) =>
          console.log(`${board}: ${step} (${seconds.toFixed(0)} s)`);
        try {
          const cache = join(place, "cache");
          const way = short && board !== CONSORTIUM ? SHORT[board] : { takes: longSteps };
          if (board === CONSORTIUM)
            await tellConsortium({ folder, cache, say, ...(short ? { packs: SHORT_PACKS } : {}) });
          else await tellStory({ board, ...way, folder, cache, say });
        } catch (reason) {
          failed += 1;
          const { message, details } = reason as Error & { details?: string };
          console.log(`${board} stopped here.\n${message}\n${details ?? ""}`);
        }
      }
    } finally {
      await rm(place, { recursive: true, force: true });
    }
    console.log(`${wanted.length - failed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  },
);
