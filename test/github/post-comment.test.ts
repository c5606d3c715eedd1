import { execFile } from "node:child_process";
import { cp, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { describe } from "../support/describe.ts";
import { folderFor } from "../versions/publishing.ts";

const run = promisify(execFile);

describe("post-comment", (test) => {
  const place = folderFor(test);
  test.before(async () => {
    await cp(join(project, "scripts"), place("away/scripts"), { recursive: true });
    await writeFile(place("away/package.json"), '{"type":"module"}');
  });

  /** What the command says, away from every installed package. */
  async function said(file: string, env: Record<string, string>): Promise<string> {
    const args = [place("away/scripts/github/post-comment.ts"), file];
    const output = await run(process.execPath, args, { env }).catch((reason: { stderr: string }) => reason);
    return output.stderr;
  }

  test("reads no shortcut in the place of the report, which could lead to a secret", async () => {
    await symlink("/proc/self/environ", place("comment.md"));
    assert.match(await said(place("comment.md"), {}), "comment.md is not a file.");
  });

  test("runs without packages as far as the text itself, which it does not take from a stranger", async () => {
    await writeFile(place("own.md"), "## Approved\n");
    const names = ["GITHUB_API_URL", "GH_TOKEN", "GITHUB_REPOSITORY", "FROM", "BRANCH", "COMMIT"];
    const env = Object.fromEntries(names.map((name) => [name, "x"]));
    assert.match(await said(place("own.md"), env), "The report is not one that this project makes.");
    assert.match(await said(place("own.md"), {}), "GITHUB_API_URL is not set");
  });
});
