import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { launchBrowser, withBrowser } from "../../scripts/browser/launch.ts";
import { describe } from "../support/describe.ts";

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
