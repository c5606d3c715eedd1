/** Runs Lighthouse, which is no dependency: npm fetches the pinned version from its registry the first time. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { findChromium } from "../../../scripts/browser/find.ts";
import { EnvironmentError } from "../../../scripts/core/environment-error.ts";
import { project } from "../../../scripts/core/paths.ts";
import { categories, type LighthouseResult } from "./audit.ts";

const LIGHTHOUSE = "lighthouse@13.5.0";

/**
 * What Lighthouse finds at `address`, on the phone and the slow connection that it pretends, in the browser that prints
 * our packs; `skip` names audits to leave out. Throws `EnvironmentError` when it cannot be fetched or started.
 */
export async function runLighthouse(address: string, skip: readonly string[]): Promise<LighthouseResult> {
  const chromium = await findChromium();
  const unsandboxed = process.getuid?.() === 0 || process.env["CHROMIUM_NO_SANDBOX"] === "1";
  const folder = await mkdtemp(join(tmpdir(), "lighthouse-"));
  try {
    const args = [
      ...["exec", "--yes", `--package=${LIGHTHOUSE}`, "--", "lighthouse", address],
      ...["--quiet", "--no-enable-error-reporting", "--output=json", "--output-path=result.json"],
      `--only-categories=${categories.join(",")}`,
      `--skip-audits=${skip.join(",")}`,
      `--chrome-flags=--headless${unsandboxed ? " --no-sandbox" : ""}`,
    ];
    const child = spawn("npm", args, {
      cwd: folder,
      env: {
        ...process.env,
        ...chromium.env,
        CHROME_PATH: chromium.path,
        // The npm of the machine, and Lighthouse, run on the Node of the project.
        PATH: join(project, "node_modules/.bin") + delimiter + process.env["PATH"],
      },
      stdio: ["ignore", "ignore", "pipe"],
      shell: process.platform === "win32",
    });
    let errors = "";
    child.stderr.on("data", (chunk) => (errors += chunk));
    await once(child, "close");
    // Of a page that does not come, it writes a result that says so, and fails.
    const result = await readFile(join(folder, "result.json"), "utf8").catch(() => undefined);
    if (result === undefined)
      throw new EnvironmentError(
        `${LIGHTHOUSE} was not fetched from the npm registry, or did not start: ${errors.trim().split("\n")[0]}.`,
      );
    return JSON.parse(result);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
