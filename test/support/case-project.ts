/** One folder with the good content, in which cases are tried one after the other. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLibrary } from "../../scripts/content/library.ts";
import { type Case, makeChange, undoChanges, writeGoodContent } from "./cases.ts";
import type { Checks } from "./describe.ts";

export type Read = Awaited<ReturnType<typeof readLibrary>>;

/** Makes the folder before the checks of a suite and takes it away after. `read` tells how long a processor worked, in ms. */
export function caseProject(test: Checks): {
  read(one: Pick<Case, "changes">): Promise<{ read: Read; milliseconds: number }>;
} {
  let folder = "";
  test.before(async () => {
    folder = await mkdtemp(join(tmpdir(), "cases-"));
    await writeGoodContent(folder);
  });
  test.after(() => rm(folder, { recursive: true, force: true }));
  return {
    read: async ({ changes }) => {
      try {
        for (const change of changes) await makeChange(folder, change);
        const before = process.cpuUsage();
        const read = changes.some(({ make }) => make === "unreadable")
          ? await asSomebodyElse(folder, () => readLibrary(folder))
          : await readLibrary(folder);
        const { user, system } = process.cpuUsage(before);
        return { read, milliseconds: (user + system) / 1000 };
      } finally {
        await undoChanges(folder, changes);
      }
    },
  };
}

/** To root every file is open, so for as long as it reads root is nobody. Slow: every thread of the process changes over. */
async function asSomebodyElse<Result>(folder: string, read: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return read();
  await chmod(folder, 0o755);
  process.seteuid?.(65_534);
  try {
    return await read();
  } finally {
    process.seteuid?.(0);
  }
}
