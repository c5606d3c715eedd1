import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import type { Browser, Page } from "puppeteer";
import * as assert from "uvu/assert";
import type { SiteServer } from "../../scripts/browser/serve.ts";
import { type ServedSite, serveFull } from "../client/served-site.ts";
import { launchFirefox } from "./firefox.ts";
import { describeIn } from "./installed.ts";

/** Firefox writes what is open this often; a person's waits for 15 seconds. */
const INTERVAL_MS = 500;

describeIn("Firefox", "the file from which a session is restored", (test, [program = ""]) => {
  const site = {} as ServedSite;
  let server: SiteServer;
  let firefox: Browser;
  let profile: string;
  test.before(async () => {
    profile = await mkdtemp(join(tmpdir(), "firefox-"));
    const preferences = { "browser.sessionstore.interval": INTERVAL_MS };
    server = await serveFull(site);
    firefox = await launchFirefox(program, preferences, profile);
  });
  test.after(async () => {
    await Promise.all([firefox?.close(), server?.close()]);
    await rm(profile, { recursive: true, force: true });
  });

  /** The session as it was written after the page at `marker` was open. */
  async function session(marker: string): Promise<string> {
    const file = join(profile, "sessionstore-backups", "recovery.jsonlz4");
    for (let tries = 0; tries < 100; tries += 1) {
      await later(INTERVAL_MS / 2);
      const text = await readFile(file).then(readSession, () => "");
      if (text.includes(marker)) return text;
    }
    throw new Error(`Firefox has not written ${marker}.`);
  }

  async function tickedPage(
    marker: string,
    more: (page: Page) => Promise<unknown> = async () => {},
  ): Promise<string> {
    const page = await firefox.newPage();
    try {
      await page.goto(`${site.base}checklist/`);
      await more(page);
      for (const id of ["daily-life", "recording"]) await page.click(`#${id} input[value=usually]`);
      await page.click("[name=service][value=children]");
      // What was ticked before this is then written too.
      await later(2 * INTERVAL_MS);
      await page.evaluate((name) => history.replaceState(null, "", `#${name}`), marker);
      await session(marker);
      await later(2 * INTERVAL_MS);
      return await session(marker);
    } finally {
      await page.close();
    }
  }

  test("holds none of the answers", async () => {
    const text = await tickedPage("first-look");
    assert.not.match(text, /"formdata"|daily-life/);
  });

  test("would hold them, if the page did not make each answer the default", async () => {
    const text = await tickedPage("second-look", (page) =>
      page.evaluate(
        () => void Object.defineProperty(HTMLInputElement.prototype, "defaultChecked", { set() {} }),
      ),
    );
    assert.match(text, /"formdata"[^\]]*daily-life/);
  });
});

/** The text of a file that begins with `mozLz40`: its length in four bytes, then one block of LZ4. */
function readSession(file: Buffer): string {
  assert.is(file.toString("latin1", 0, 7), "mozLz40");
  const text = Buffer.alloc(file.readUInt32LE(8));
  let at = 12;
  let written = 0;
  const longer = (length: number): number => {
    if (length < 15) return length;
    let sum = length;
    for (let byte = 255; byte === 255; sum += byte) byte = file[at++] ?? 0;
    return sum;
  };
  while (at < file.length) {
    const token = file[at++] ?? 0;
    const literals = longer(token >> 4);
    file.copy(text, written, at, at + literals);
    at += literals;
    written += literals;
    if (at >= file.length) break;
    const back = file.readUInt16LE(at);
    at += 2;
    const matched = longer(token & 15) + 4;
    for (let end = written + matched; written < end; written += 1) text[written] = text[written - back] ?? 0;
  }
  return text.toString("utf8", 0, written);
}
