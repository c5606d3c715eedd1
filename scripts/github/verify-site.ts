/** `node scripts/github/verify-site.ts <folder>`: whether a site is the one that publishing built and signed for. Runs without installed packages, so that none of them sees the right to deploy. */
import { fail } from "../core/failure.ts";
import { runNotice } from "./annotations.ts";
import { attestedBy, siteFaults } from "./attested.ts";
import { given } from "./given.ts";

try {
  const [folder = ""] = process.argv.slice(2);
  const faults = await siteFaults(folder, attestedBy(given("GITHUB_REPOSITORY")));
  if (faults.length > 0) console.log(runNotice(faults, "error"));
  process.exitCode = faults.length > 0 ? 1 : 0;
} catch (reason) {
  fail(reason);
}
