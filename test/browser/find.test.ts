import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { adviceFor, findChromium } from "../../scripts/browser/find.ts";
import { puppeteerDownloads, usualPlaces } from "../../scripts/browser/installed.ts";
import { describe } from "../support/describe.ts";
import { temporaryFolder } from "./temporary-folder.ts";

async function withPath<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const before = process.env.CHROMIUM_PATH;
  process.env.CHROMIUM_PATH = path;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.CHROMIUM_PATH;
    else process.env.CHROMIUM_PATH = before;
  }
}

describe("findChromium", (test) => {
  const folder = temporaryFolder(test);

  test("finds a browser and knows its version", async () => {
    const { path, version, source } = await findChromium();
    assert.ok(path);
    assert.match(version, /^(\d+(\.\d+)+|unknown)$/);
    if (process.platform === "linux" && process.arch === "x64" && !process.env.CHROMIUM_PATH) {
      assert.is(source, "@sparticuz/chromium");
    }
  });

  test("takes CHROMIUM_PATH first", async () => {
    if (process.platform === "win32") return;
    const program = join(folder, "my-chromium");
    writeFileSync(program, "#!/bin/sh\necho Chromium 99.1.2.3\n", { mode: 0o755 });
    const found = await withPath(program, findChromium);
    assert.equal(found, { path: program, version: "99.1.2.3", env: {}, source: "CHROMIUM_PATH" });
  });

  test("does not take a program that fails, or that says no version", async () => {
    if (process.platform === "win32") return;
    for (const [name, script] of [
      ["fails", "echo Chromium 99.1.2.3\nexit 1"],
      ["says-nothing", "echo Chromium"],
    ] as const) {
      const program = join(folder, name);
      writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      const reason = await withPath(program, findChromium).catch((failure: Error) => failure.message);
      assert.match(String(reason), "no browser starts from there: correct the path");
    }
  });

  test("says so when nothing starts from CHROMIUM_PATH, and looks no further", async () => {
    const missing = join(folder, "missing");
    try {
      await withPath(missing, findChromium);
      assert.unreachable();
    } catch (reason) {
      const sentence = `CHROMIUM_PATH is "${missing}", and no browser starts from there: correct the path, or unset CHROMIUM_PATH.`;
      assert.is((reason as Error).message, sentence);
    }
  });

  test("says on each system what to type when there is no browser", () => {
    const rest = "or set CHROMIUM_PATH to the browser you have.";
    assert.is(
      adviceFor("linux"),
      `No Chrome or Chromium was found on this Linux computer: type "sudo apt-get install chromium", ${rest}`,
    );
    assert.is(
      adviceFor("darwin"),
      `No Chrome or Chromium was found on this macOS computer: type "brew install --cask google-chrome", ${rest}`,
    );
    assert.is(
      adviceFor("win32"),
      `No Chrome or Chromium was found on this Windows computer: type "winget install Google.Chrome", ${rest}`,
    );
  });
});

describe("findChromium on a machine that the pinned browser is not built for", (test) => {
  const folder = temporaryFolder(test);

  /** Does `work` as if this were a Mac, with Puppeteer's downloads in `cache`, and no browser in its usual places. */
  async function onMac<Result>(cache: string, work: () => Promise<Result>): Promise<Result> {
    const { platform } = process;
    const { PUPPETEER_CACHE_DIR, CHROMIUM_PATH } = process.env;
    Object.defineProperty(process, "platform", { value: "darwin" });
    process.env.PUPPETEER_CACHE_DIR = cache;
    delete process.env.CHROMIUM_PATH;
    try {
      return await work();
    } finally {
      Object.defineProperty(process, "platform", { value: platform });
      for (const [name, value] of Object.entries({ PUPPETEER_CACHE_DIR, CHROMIUM_PATH })) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  }

  test("takes what Puppeteer downloaded, and passes over what does not start", async () => {
    if (process.platform === "win32") return;
    const place = (version: string) => join(folder, "chrome", `mac-${version}`, "chrome-mac");
    for (const [version, script] of [
      ["154.0.1.2", "exit 1"],
      ["153.0.1.2", "echo Chromium 153.0.1.2"],
    ] as const) {
      mkdirSync(place(version), { recursive: true });
      writeFileSync(join(place(version), "chrome"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    }
    assert.equal(await onMac(folder, findChromium), {
      path: join(place("153.0.1.2"), "chrome"),
      version: "153.0.1.2",
      env: {},
      source: "Puppeteer",
    });
  });

  test("starts no browser on Windows to ask its version, because that would open a window", async () => {
    const program = join(folder, "chrome.exe");
    writeFileSync(program, "no program");
    const { platform } = process;
    Object.defineProperty(process, "platform", { value: "win32" });
    try {
      assert.equal(await withPath(program, findChromium), {
        path: program,
        version: "unknown",
        env: {},
        source: "CHROMIUM_PATH",
      });
    } finally {
      Object.defineProperty(process, "platform", { value: platform });
    }
  });

  test("says what to type when there is none", async () => {
    if (process.platform !== "linux") return;
    const reason = await onMac(join(folder, "none"), findChromium).catch((failure: Error) => failure.message);
    assert.is(reason, adviceFor("darwin"));
  });
});

describe("installed browsers", (test) => {
  const cache = temporaryFolder(test);

  test("are found in Puppeteer's downloads, the newest first and the headless shell before Chrome", () => {
    const place = (browser: string, version: string) =>
      join(cache, browser, `linux-${version}`, `${browser}-linux64`);
    for (const folder of [
      place("chrome", "153.0.1.2"),
      place("chrome-headless-shell", "99.0.1.2"),
      place("chrome-headless-shell", "153.0.1.2"),
    ]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, folder.includes("headless") ? "chrome-headless-shell" : "chrome"), "");
    }
    assert.equal(puppeteerDownloads({ PUPPETEER_CACHE_DIR: cache }), [
      join(place("chrome-headless-shell", "153.0.1.2"), "chrome-headless-shell"),
      join(place("chrome-headless-shell", "99.0.1.2"), "chrome-headless-shell"),
      join(place("chrome", "153.0.1.2"), "chrome"),
    ]);
    assert.equal(puppeteerDownloads({ PUPPETEER_CACHE_DIR: join(cache, "none") }), []);
  });

  test("are looked for in the home folder when Puppeteer has no folder of its own", () => {
    if (process.platform === "win32") return;
    const folder = join(cache, ".cache/puppeteer/chrome/linux-153.0.1.2/chrome-linux64");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "chrome"), "");
    const home = process.env["HOME"];
    process.env["HOME"] = cache;
    try {
      assert.equal(puppeteerDownloads({}), [join(folder, "chrome")]);
    } finally {
      if (home === undefined) delete process.env["HOME"];
      else process.env["HOME"] = home;
    }
  });

  test("are looked for in the usual places of each system", () => {
    assert.ok(usualPlaces("linux").includes("/usr/bin/chromium"));
    assert.ok(usualPlaces("darwin").includes("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    const windows = usualPlaces("win32", { PROGRAMFILES: "C:/Program Files" });
    assert.is(windows.length, 3);
    assert.match(windows[0] ?? "", /chrome\.exe$/);
  });
});
