/** `node scripts/github/push-version.ts <bundle>`: puts a frozen version on main. Runs without installed packages, so that none of them sees the right to push. */
import { appendFile } from "node:fs/promises";
import { runNotice } from "./annotations.ts";
import { pushVersion } from "./bundle.ts";

const [bundle] = process.argv.slice(2);
if (bundle === undefined) {
  console.error("Name the bundle that holds the version.");
  process.exitCode = 1;
} else {
  const { place, version, lines } = await pushVersion(process.cwd(), bundle);
  const { GITHUB_OUTPUT, GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
  if (place === "branch")
    lines.push(`${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/compare/main...publish-${version}?expand=1`);
  console.log(runNotice(lines, place === "nowhere" ? "error" : "notice"));
  if (GITHUB_OUTPUT) await appendFile(GITHUB_OUTPUT, `place=${place}\n`);
  process.exitCode = place === "nowhere" ? 1 : 0;
}
