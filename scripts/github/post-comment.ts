/** `node scripts/github/post-comment.ts <file>`: puts a report under its pull request. Runs without installed packages, so that none of them sees the right to write. */
import { lstat, readFile } from "node:fs/promises";
import { fail } from "../core/failure.ts";
import { given } from "./given.ts";
import { putComment } from "./pull-request-comment.ts";

try {
  const [file = ""] = process.argv.slice(2);
  // A shortcut in the place of the report could lead to what only this run may read.
  if (!(await lstat(file)).isFile()) throw new Error(`${file} is not a file.`);
  const job = {
    api: given("GITHUB_API_URL"),
    token: given("GH_TOKEN"),
    repository: given("GITHUB_REPOSITORY"),
    from: given("FROM"),
    branch: given("BRANCH"),
    commit: given("COMMIT"),
  };
  console.log(await putComment(job, await readFile(file, "utf8")));
} catch (reason) {
  fail(reason);
}
