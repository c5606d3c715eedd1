/** `node scripts/github/compare-live.ts <folder> <address> <file>`: writes the first difference between a built and a live site to a file, and tells the workflow. Runs without installed packages. */
import { appendFile, writeFile } from "node:fs/promises";
import { fail } from "../core/failure.ts";
import { given } from "./given.ts";
import { firstDifference } from "./same-site.ts";

try {
  const [folder = "", address = "", file = ""] = process.argv.slice(2);
  const difference = await firstDifference(folder, address);
  console.log(difference ?? `${address} is, to the byte, what was built again.`);
  await writeFile(
    file,
    `${difference ?? "Nothing differs."}\n\nThe website was built again from its own commit, on another machine, and is not the same. Somebody may have changed it, or the build may give other bytes on another day. Do not publish until you know.\n`,
  );
  await appendFile(given("GITHUB_OUTPUT"), `differs=${difference !== undefined}\n`);
} catch (reason) {
  fail(reason);
}
