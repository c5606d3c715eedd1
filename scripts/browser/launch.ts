/** Starts Chromium quiet, offline and on a profile of its own, and leaves no process behind. */
import { constants } from "node:os";
import { type Browser, launch } from "puppeteer";
import { EnvironmentError } from "../core/environment-error.ts";
import { findChromium } from "./find.ts";
import { freshProfile, removeProfile } from "./profile.ts";
import { shortage } from "./shortage.ts";

const ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--disable-domain-reliability",
  "--no-pings",
  // A picture for a check is drawn at once, instead of waiting for the third refresh of a screen that is not there.
  "--disable-frame-rate-limit",
  // Letters keep their printed widths whatever the screen's hinting: the same page breaks on every machine.
  "--font-render-hinting=none",
  // Offline: no name but this machine's own resolves, and no proxy may resolve it elsewhere.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--no-proxy-server",
];

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Starts the Chromium that `findChromium` chose. `close()` ends it and removes its temporary profile; so does the end of this
 * process, and SIGINT, SIGTERM and SIGHUP end this process. Throws with a sentence when it does not start.
 */
export async function launchBrowser(): Promise<Browser> {
  const chromium = await findChromium();
  // Chromium refuses its sandbox to root, and some systems (Ubuntu 23.10 and later, many containers) to everybody.
  // Only our own pages are opened, and offline.
  const unsandboxed = process.getuid?.() === 0 || process.env.CHROMIUM_NO_SANDBOX === "1";
  const profile = await freshProfile();
  const tidyUp = () => removeProfile(profile);
  try {
    const browser = await launch({
      executablePath: chromium.path,
      env: { ...process.env, ...chromium.env },
      headless: "shell",
      args: unsandboxed ? [...ARGUMENTS, "--no-sandbox"] : ARGUMENTS,
      // A pipe, unlike a debugging port, cannot be reached by other people on this machine.
      pipe: true,
      userDataDir: profile,
      // Puppeteer's own handlers for two of them close the browser and leave this process running.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    browser.process()?.once("exit", tidyUp);
    // Puppeteer, which has been listening for longer, has killed the browser by then.
    process.once("exit", tidyUp);
    for (const signal of SIGNALS) process.on(signal, exitOn);
    browser.once("disconnected", () => {
      for (const signal of SIGNALS) process.off(signal, exitOn);
      process.off("exit", tidyUp);
    });
    return browser;
  } catch (reason) {
    tidyUp();
    const sandbox = unsandboxed
      ? ""
      : "If its sandbox is not allowed here, set CHROMIUM_NO_SANDBOX=1 and try again.";
    const failed = `Chromium ${chromium.version} did not start from ${chromium.path}.`;
    throw new EnvironmentError(`${failed} ${shortage() ?? sandbox}`.trimEnd(), { cause: reason });
  }
}

/** Hands a browser to `work` and closes it when the work is done or has failed. */
export async function withBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await launchBrowser();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Puppeteer kills its browsers and removes their profiles when the process exits, but not when a signal ends it. */
function exitOn(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}
