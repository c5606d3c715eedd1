/** Finds the one Chromium that prints and audits: chosen, pinned, downloaded or installed, in this order. */
import { execFile } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { EnvironmentError } from "../core/environment-error.ts";
import { paths, project } from "../core/paths.ts";
import { puppeteerDownloads, usualPlaces } from "./installed.ts";
import { shortage } from "./shortage.ts";
import { unpackChromium } from "./unpack.ts";

export interface Chromium {
  /** The program file. */
  path: string;
  /** As the browser says it: `153.0.8011.0`, or `unknown` where asking would open a window (Windows). */
  version: string;
  /** To be added to the environment of the browser process only. */
  env: Record<string, string>;
  source: "CHROMIUM_PATH" | "@sparticuz/chromium" | "Puppeteer" | "installed";
}

const VERSION_LIMIT_MS = 20_000;
const run = promisify(execFile);

/** The Chromium to use. Throws with one sentence that says what to type when this machine has none. */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    const found = await tryProgram(chosen, {}, "CHROMIUM_PATH");
    if (found) return found;
    throw new EnvironmentError(
      `CHROMIUM_PATH is "${chosen}", and no browser starts from there: correct the path, or unset CHROMIUM_PATH.`,
    );
  }
  const pinned = await pinnedChromium();
  if (pinned) return pinned;
  for (const [source, places] of [
    ["Puppeteer", puppeteerDownloads()],
    ["installed", usualPlaces()],
  ] as const) {
    for (const place of places) {
      const found = await tryProgram(place, {}, source);
      if (found) return found;
    }
  }
  throw new EnvironmentError(adviceFor(process.platform));
}

/** What to type on `platform` when it has no browser: one sentence. */
export function adviceFor(platform: NodeJS.Platform): string {
  const name = { darwin: "macOS", win32: "Windows" }[platform as string] ?? "Linux";
  const command = {
    darwin: "brew install --cask google-chrome",
    win32: "winget install Google.Chrome",
  }[platform as string];
  const advice = command ?? "sudo apt-get install chromium";
  return `No Chrome or Chromium was found on this ${name} computer: type "${advice}", or set CHROMIUM_PATH to the browser you have.`;
}

/** The Chromium inside the npm package, which is built for Linux on x64 only; undefined elsewhere or when it cannot start. */
async function pinnedChromium(): Promise<Chromium | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  // The package itself is not imported: importing it ties it to the shared temporary folder.
  const bin = join(project, "node_modules/@sparticuz/chromium/bin");
  if (!existsSync(bin)) return undefined;
  const { version } = JSON.parse(readFileSync(join(bin, "../package.json"), "utf8")) as { version: string };
  const { path, env } = await unpackChromium(bin, join(paths.cache, "chromium", version));
  return tryProgram(path, env, "@sparticuz/chromium");
}

/** Versions that programs have said, by path, size and time of change: each is asked once in a process. */
const versions = new Map<string, string>();

/**
 * Starts the program only to ask its version; undefined when it is not there or does not start. Throws when it does not
 * because something is scarce: then no other browser will start either.
 */
async function tryProgram(
  path: string,
  env: Record<string, string>,
  source: Chromium["source"],
): Promise<Chromium | undefined> {
  if (!existsSync(path)) return undefined;
  if (process.platform === "win32") return { path, version: "unknown", env, source };
  const { size, mtimeMs } = statSync(path);
  const program = `${path} ${size} ${mtimeMs}`;
  const known = versions.get(program);
  if (known !== undefined) return { path, version: known, env, source };
  try {
    const { stdout } = await run(path, ["--version"], {
      env: { ...process.env, ...env },
      timeout: VERSION_LIMIT_MS,
    });
    const version = /\d+(\.\d+)+/.exec(stdout)?.[0];
    if (version === undefined) return undefined;
    versions.set(program, version);
    return { path, version, env, source };
  } catch (reason) {
    const scarce = shortage();
    if (scarce !== undefined) throw new EnvironmentError(scarce, { cause: reason });
    return undefined;
  }
}
