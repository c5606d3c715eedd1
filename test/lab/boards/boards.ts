/** `npm run boards`: takes three invented boards the whole way, from taking the project on to withdrawing a version. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../../scripts/core/command.ts";
import { type BoardName, boardNames } from "../../fixtures/boards/boards.ts";
import { tellStory } from "./story.ts";

await runCommand(
  {
    usage: "npm run boards",
    purpose:
      "Takes invented boards from draft to report, release, publishing, correction and withdrawal, with every pack and every check.",
    options: {},
    rest: { name: "BOARD...", help: `Takes only these: ${boardNames.join(", ")}.` },
    example: "npm run boards -- northshire",
  },
  async (_, named) => {
    const unknown = named.find((name) => !boardNames.includes(name as BoardName));
    if (unknown !== undefined) {
      console.error(`There is no board "${unknown}". Type one of: ${boardNames.join(", ")}.`);
      return 2;
    }
    const wanted = boardNames.filter((name) => named.length === 0 || named.includes(name));
    const place = await mkdtemp(join(tmpdir(), "boards-"));
    let failed = 0;
    try {
      for (const board of wanted) {
        const folder = join(place, board);
        await mkdir(folder);
        const say = (step: string, seconds: number) =>
          console.log(`${board}: ${step} (${seconds.toFixed(0)} s)`);
        try {
          // Pages of boards differ by names, addresses and contacts alone: the longest are in this one.
          const whole = board === "boroughs";
          await tellStory({ board, whole, folder, cache: join(place, "cache"), say });
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
