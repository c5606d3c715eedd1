/** A copy of this project in another folder, so that something can be changed in it. */
import { execFile } from "node:child_process";
import { copyFile, mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { project } from "../../scripts/core/paths.ts";

/** Copies what git knows or would take in to the folder `to`, and shares the installed packages. */
export async function copyProject(to: string): Promise<void> {
  const listing = await promisify(execFile)("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: project,
    maxBuffer: 2 ** 26,
  });
  for (const file of listing.stdout.split("\0").filter(Boolean)) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    // A file that was taken away since the last commit is still listed.
    await copyFile(join(project, file), join(to, file)).catch((reason: NodeJS.ErrnoException) => {
      if (reason.code !== "ENOENT") throw reason;
    });
  }
  await symlink(join(project, "node_modules"), join(to, "node_modules"), "junction");
}
