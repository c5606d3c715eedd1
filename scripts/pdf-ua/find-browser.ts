/** Finds the browser that the command line prints with, and says in one sentence what to do when there is none. */
import { existsSync, rmSync } from "node:fs";
import { mkdtemp, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The system's fonts, and those that are unpacked beside this file: the package's own settings look for them in one place only. */
const FONTCONFIG = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/** Why nothing could be printed, outside the page: its message says in one sentence what to do about it. */
export class CliError extends Error {
  override name = "CliError";
}

/**
 * The program file of a browser: `named` if given, else the one that Puppeteer downloaded, else the one inside
 * `@sparticuz/chromium`. Throws a `CliError` when `named` is no file, and when there is none.
 */
export async function findBrowser(named: string | undefined): Promise<string> {
  if (named !== undefined) {
    const isFile = await stat(named).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile) return named;
    throw new CliError(`${named} is not the program file of a browser: correct the path.`);
  }
  const found = (await puppeteerBrowser()) ?? (await packagedBrowser());
  if (found !== undefined) return found;
  throw new CliError(
    "No browser was found: install Chrome or Chromium, and name its program file with --browser or CHROMIUM_PATH.",
  );
}

/** The browser that Puppeteer downloaded; undefined when it is not installed or has downloaded none. */
async function puppeteerBrowser(): Promise<string | undefined> {
  try {
    const { executablePath } = await import("puppeteer");
    const path = await executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The browser inside the package, which is built for Linux on x64 only; it is unpacked until this process ends. */
async function packagedBrowser(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = await mkdtemp(join(tmpdir(), "pdf-ua-browser-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  // The package unpacks into the temporary folder, and trusts whatever lies there already.
  const shared = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  // It brings the libraries that a bare system lacks when it believes that it runs where it was made for.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs24.x";
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    process.env["FONTCONFIG_FILE"] ??= join(folder, "fonts.conf");
    await writeFile(join(folder, "fonts.conf"), FONTCONFIG);
    return await chromium.executablePath();
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw new CliError(
      `Chromium could not be unpacked into ${folder}: free 300 MB there, or name another folder as TMPDIR.`,
    );
  } finally {
    if (shared === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = shared;
  }
}
