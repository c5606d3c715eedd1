/** The process that `npm run kill` ends: `kill-victim.ts build|release FOLDER` does the one or the other in a copy of the project. */
import { join } from "node:path";
import { build } from "./build.ts";
import { printForRelease, release } from "./release.ts";

const [work, folder = ""] = process.argv.slice(2);
const cache = join(folder, "cache");
if (work === "build") {
  await build({ from: folder, to: join(folder, "site"), cache, words: "draft" });
} else {
  const outcome = await release({
    from: folder,
    today: "2026-01-01",
    check: async () => ({ failed: 0, report: [] }),
    print: (from) => printForRelease(from, { cache, show: false }),
  });
  if (outcome.refused) throw new Error(outcome.lines.join("\n"));
}
