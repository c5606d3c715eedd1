import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { launchBrowser, withBrowser } from "../../scripts/browser/launch.ts";
import { EnvironmentError } from "../../scripts/core/environment-error.ts";
import { describe } from "../support/describe.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const KEEPS_ONE_OPEN = `
  import { launchBrowser } from ${JSON.stringify(new URL("../../scripts/browser/launch.ts", import.meta.url).href)};
  const browser = await launchBrowser();
  const child = browser.process();
  console.log(JSON.stringify({ pid: child.pid, profile: child.spawnargs.find((one) => one.startsWith("--user-data-dir=")).split("=")[1] }));
  setInterval(() => {}, 1000);
`;

describe("launchBrowser", (test) => {
  test("opens a page, and close leaves neither process nor profile", async () => {
    const browser = await launchBrowser();
    const started = browser.process();
    const profile = started?.spawnargs.find((one) => one.startsWith("--user-data-dir="))?.split("=")[1] ?? "";
    assert.ok(existsSync(profile));
    const page = await browser.newPage();
    await page.setContent("<h1>Open</h1>");
    assert.is(await page.evaluate(() => document.querySelector("h1")?.textContent), "Open");
    await browser.close();
    assert.not.ok(existsSync(profile));
    assert.not.ok(isRunning(started?.pid ?? 0));
  });

  test("stays offline", async () => {
    await withBrowser(async (browser) => {
      const page = await browser.newPage();
      for (const address of ["http://example.org/", "http://192.0.2.1/", "http://localhost:4321/"]) {
        const failure = await page.goto(address).catch((reason: Error) => reason.message);
        assert.match(String(failure), "net::ERR_NAME_NOT_RESOLVED", address);
      }
    });
  });

  test("leaves no listener on the process behind", async () => {
    const before = process.listenerCount("SIGTERM");
    await withBrowser(async () => assert.ok(process.listenerCount("SIGTERM") > before));
    assert.is(process.listenerCount("SIGTERM"), before);
  });

  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    test(`leaves nothing behind after ${signal}`, async () => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", KEEPS_ONE_OPEN], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const { pid, profile } = await firstLine(child);
      assert.ok(isRunning(pid) && existsSync(profile));
      child.kill(signal);
      assert.equal(await once(child, "exit"), [code, null]);
      assert.not.ok(existsSync(profile));
      assert.not.ok(await isStillRunning(pid));
    });
  }
});

describe("a browser that does not start", (test) => {
  const folder = temporaryFolder(test);

  test("is named in one sentence, and its profile goes", async () => {
    if (process.platform === "win32") return;
    const program = join(folder, "ends-at-once");
    writeFileSync(program, '#!/bin/sh\n[ "$1" = --version ] && echo Chromium 99.1.2.3\n', { mode: 0o755 });
    const profiles = () => readdirSync(tmpdir()).filter((name) => name.includes(`-browser-${process.pid}-`));
    const before = profiles();
    const chosen = process.env.CHROMIUM_PATH;
    process.env.CHROMIUM_PATH = program;
    try {
      const reason = await launchBrowser().catch((failure: Error) => failure);
      assert.instance(reason, EnvironmentError);
      assert.ok(String(reason).includes(`Chromium 99.1.2.3 did not start from ${program}.`));
    } finally {
      if (chosen === undefined) delete process.env.CHROMIUM_PATH;
      else process.env.CHROMIUM_PATH = chosen;
    }
    assert.equal(profiles(), before);
  });

  test("may be one whose sandbox is not allowed, so the sentence says how to do without", async () => {
    if (process.platform === "win32") return;
    const program = join(folder, "ends-for-others");
    writeFileSync(program, '#!/bin/sh\n[ "$1" = --version ] && echo Chromium 99.1.2.3\n', { mode: 0o755 });
    const { CHROMIUM_PATH, CHROMIUM_NO_SANDBOX } = process.env;
    const { getuid } = process;
    const said = async (unsandboxed: string) => {
      process.env.CHROMIUM_NO_SANDBOX = unsandboxed;
      return launchBrowser().catch((failure: Error) => failure.message);
    };
    Object.assign(process, { getuid: () => 1000 });
    process.env.CHROMIUM_PATH = program;
    try {
      const advice = / If its sandbox is not allowed here, set CHROMIUM_NO_SANDBOX=1 and try again\.$/;
      assert.match(String(await said("")), advice);
      assert.not.match(String(await said("1")), advice);
    } finally {
      Object.assign(process, { getuid });
      for (const [name, value] of Object.entries({ CHROMIUM_PATH, CHROMIUM_NO_SANDBOX })) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });
});

describe("withBrowser", (test) => {
  test("closes the browser when the work fails", async () => {
    let pid = 0;
    try {
      await withBrowser(async (browser) => {
        pid = browser.process()?.pid ?? 0;
        throw new Error("The work failed.");
      });
      assert.unreachable();
    } catch (reason) {
      assert.is((reason as Error).message, "The work failed.");
    }
    assert.ok(pid > 0);
    assert.not.ok(isRunning(pid));
  });
});

async function firstLine(child: ChildProcess): Promise<{ pid: number; profile: string }> {
  let text = "";
  for await (const chunk of child.stdout ?? []) {
    text += chunk;
    if (text.includes("\n")) break;
  }
  return JSON.parse(text);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // In a container where nobody collects orphans, a dead process stays listed as a zombie.
  return process.platform !== "linux" || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
}

/** A killed process stays listed until the system has collected it. */
async function isStillRunning(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50 && isRunning(pid); tries += 1)
    await new Promise((next) => setTimeout(next, 20));
  return isRunning(pid);
}
