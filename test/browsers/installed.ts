/** Other browsers than the one that builds: where they are, and what becomes of their tests where they are not. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Checks, describe } from "../support/describe.ts";
import { NOT_TRIED } from "../support/not-tried.ts";

/** What Debian calls the programs that a browser is driven with; of each list, one is needed. */
const PROGRAMS = {
  Firefox: [["firefox-esr", "firefox"]],
  WebKitGTK: [["WebKitWebDriver"], ["Xvfb"]],
} as const;

export type OtherBrowser = keyof typeof PROGRAMS;

/** Whole path of each program in the order of `PROGRAMS`; undefined when one is missing. */
export function programsOf(browser: OtherBrowser, path = process.env["PATH"] ?? ""): string[] | undefined {
  const found = PROGRAMS[browser].map((names) => names.map((name) => onPath(name, path)).find(Boolean));
  return found.every((program) => program !== undefined) ? (found as string[]) : undefined;
}

function onPath(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Throws where all browsers must be there (`ALL_BROWSERS=1`, as on the host); elsewhere gives the line to print. */
export function notTried(browser: OtherBrowser, demanded = process.env["ALL_BROWSERS"]): string {
  if (demanded) throw new Error(`${browser} is not installed, and ALL_BROWSERS asks for it.`);
  return `${NOT_TRIED}${browser}`;
}

/** A suite in another browser. Where it is missing, one check stands for all and says so. */
export function describeIn(
  browser: OtherBrowser,
  name: string,
  define: (test: Checks, programs: string[]) => void,
): void {
  const programs = programsOf(browser);
  describe(`${name} in ${browser}`, (test) => {
    if (programs) define(test, programs);
    else test(`is tried where ${browser} is installed`, () => console.log(notTried(browser)));
  });
}
