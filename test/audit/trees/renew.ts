/** `npm run trees`: keeps the accessibility tree of each layout as it is now; the difference is then read in review. */
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../../../scripts/core/command.ts";
import { everyState, KEPT, toldText } from "../states/every-state.ts";
import { layoutTrees } from "./layouts.ts";

await runCommand(
  {
    usage: "npm run trees",
    purpose: "Keeps what a screen reader is told of each layout and in each state, in test/audit.",
    options: {},
    example: "npm run trees",
  },
  async () => {
    const folder = import.meta.dirname;
    const trees = await layoutTrees();
    for (const file of await readdir(folder))
      if (file.endsWith(".txt") && !trees.has(file.replace(/\.txt$/, ""))) await rm(join(folder, file));
    for (const [layout, text] of trees) await writeFile(join(folder, `${layout}.txt`), text);
    const states = join(folder, "../states");
    await writeFile(join(states, KEPT), toldText(await everyState()));
    console.log(
      `${trees.size} trees are kept in test/audit/trees, and what is said in each state in test/audit/states. Read what changed: git diff test/audit`,
    );
    return 0;
  },
);
