/** The process that `npm run crash-test` kills: `crash-target.ts build|release FOLDER` does one of them in a copy of the project. */
import { join } from "node:path";
import { build } from "../../../scripts/pipeline/build.ts";
import { printForRelease, release } from "../../../scripts/pipeline/release.ts";

const [work, folder = ""] = process.argv.slice(2);
const cache = join(folder, "cache");
if (work === "build") {
  await build({ from: folder, to: join(folder, "site"), cache });
} else {
  const outcome = await release({
    from: folder,
    today: "2026-01-01",
    check: async () => ({ failed: 0, report: [] }),
    print: (from) => printForRelease(from, { cache }),
  });
  if (outcome.refused) throw new Error(outcome.lines.join("\n"));
}
