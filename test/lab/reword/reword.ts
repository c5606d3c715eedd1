/** `npm run reword`: runs tests in a copy of the project whose words are those of another board. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../../scripts/core/command.ts";
import { copyProject } from "../../support/copy-project.ts";
import { reword } from "../../support/reword.ts";

await runCommand(
  {
    usage: "npm run reword",
    purpose:
      "Copies the project, gives it the name, address, titles, questions and prompts of another board, and runs the tests there.",
    options: {},
    rest: { name: "PART...", help: "Runs only test files whose path contains one of these parts." },
    example: "npm run reword -- words/ client/",
  },
  async (_, parts) => {
    const folder = await mkdtemp(join(tmpdir(), "reword-"));
    try {
      await copyProject(folder);
      reword(folder);
      const child = spawn(process.execPath, ["test/run.ts", ...parts], { cwd: folder, stdio: "inherit" });
      const [code] = await once(child, "close");
      return code === 0 ? 0 : 1;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
