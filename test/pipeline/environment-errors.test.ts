import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as assert from "uvu/assert";
import { launchBrowser } from "../../scripts/browser/launch.ts";
import { printJobs } from "../../scripts/packs/jobs.ts";
import { printPacks } from "../../scripts/packs/print-packs.ts";
import { build } from "../../scripts/pipeline/build.ts";
import { printSource } from "../../scripts/pipeline/print-source.ts";
import { goodContent, withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, siteOf } from "../support/library.ts";
import { isUntouched, oldSite } from "../support/old-site.ts";
import { commandOf, familyOf, processesMarked, stillRunning } from "../support/processes.ts";

/** What ends a build without being a fault of the words: each says one sentence, changes nothing and leaves nothing. */
describe("a build that the machine stands in the way of", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "environment-errors-"));
  const chosen = process.env["CHROMIUM_PATH"];
  /** Tells the processes of these browsers apart from all others of this machine. */
  const mark = `checks-${basename(folder)}`;
  process.env["CHECKS_MARK"] = mark;
  const choose = (path: string | undefined) => {
    if (path === undefined) delete process.env["CHROMIUM_PATH"];
    else process.env["CHROMIUM_PATH"] = path;
  };
  test.after(() => {
    choose(chosen);
    rmSync(folder, { recursive: true, force: true });
  });

  const sentenceOf = async (site: string, cache: string) => {
    const reason = await withProject(goodContent(), (from) => build({ from, to: site, cache })).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    return reason?.message;
  };

  test("has no browser", async () => {
    const site = oldSite(folder, "missing");
    choose("/nowhere/chromium");
    assert.match(
      (await sentenceOf(site, join(folder, "missing-cache"))) ?? "",
      /^CHROMIUM_PATH is "\/nowhere\/chromium", and no browser starts from there: [^.]+\.$/,
    );
    isUntouched(site);
  });

  test("has a browser that is killed while it prints, twice", async () => {
    const site = oldSite(folder, "killed");
    choose(chosen);
    const killed = new Set<number>();
    const started = new Set<number>();
    const killer = setInterval(() => {
      for (const browser of processesMarked(mark).filter((pid) =>
        commandOf(pid).includes("--user-data-dir="),
      )) {
        const family = familyOf(browser);
        for (const pid of family) started.add(pid);
        // It begins with one blank page; a second one is being printed.
        const pages = family.filter((pid) => commandOf(pid).includes("--type=renderer"));
        if (killed.has(browser) || pages.length < 2) continue;
        killed.add(browser);
        process.kill(browser, "SIGKILL");
      }
    }, 50);
    const message = await sentenceOf(site, join(folder, "killed-cache"));
    clearInterval(killer);
    assert.is(
      message,
      "The browser stopped twice while printing. Close other programs to free memory, then try again.",
    );
    assert.is(killed.size, 2);
    isUntouched(site);
    assert.equal(await stillRunning([...started]), []);
  });

  test("has a page that hangs", async () => {
    choose(chosen);
    const library = await libraryOf(goodContent());
    const page = "packs/team/index.html";
    const files = await siteOf(library);
    const html = String(files.get(page)).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    const hanging = html.replace(/<section class="part[^>]*>/, "$&<script>for (;;);</script>");
    const stuck = new Map([...files, [page, hanging] as const]);
    let profile = "";
    const started = new Set<number>();
    const launch = async () => {
      const browser = await launchBrowser();
      const page = await browser.newPage();
      const { pid = 0, spawnargs = [] } = browser.process() ?? {};
      profile = spawnargs.find((word) => word.startsWith("--user-data-dir="))?.split("=")[1] ?? "";
      for (const one of familyOf(pid)) started.add(one);
      await page.close();
      return browser;
    };
    const source = printSource(library, stuck);
    const options = { cache: join(folder, "stuck-cache"), launch, limit: 1000 };
    const reason = await printPacks(printJobs(library.packs, ["standard"]), source, options).catch(
      (thrown: Error) => thrown.message,
    );
    assert.is(
      reason,
      "packs/team.pdf was not printed within 1 seconds. Close other programs to free memory, then try again.",
    );
    assert.ok(process.platform !== "linux" || started.size > 2);
    assert.equal(await stillRunning([...started]), []);
    assert.not.ok(existsSync(profile));
  });

  test("may not write the site to its end", async () => {
    choose(chosen);
    const site = oldSite(folder, "full");
    const cache = join(folder, "full-cache");
    // The packs are there already, so that only the site is left to write.
    await withProject(goodContent(), (from) => build({ from, to: join(folder, "first/site"), cache }));
    // Files may not grow beyond 8 KB, so that the site is cut short on its way.
    assert.is(
      await saidUnder("ulimit -f 16", site, cache),
      `${site} could not be written: the file is larger than the disk allows. Choose another disk, then try again.`,
    );
    isUntouched(site);
  });

  for (const [limit, name, sentence] of [
    [
      "export TMPDIR=/no/such/folder",
      "has no folder for temporary files",
      "The folder for temporary files (TMPDIR=/no/such/folder) is not there. Create it, or choose another folder, then try again.",
    ],
    [
      "ulimit -n 40",
      "may open too few files",
      "This terminal allows only 40 open files at once. Type ulimit -n 256, or open another terminal, then try again.",
    ],
    [
      "ulimit -v 8000000",
      "may use too few addresses for a browser",
      "This terminal allows a program only 8 GB of addresses, and the browser needs 100. Type ulimit -v unlimited, or open another terminal, then try again.",
    ],
  ] as const)
    test(name, async () => {
      // Elsewhere a terminal has no such limits.
      if (process.platform !== "linux") return;
      choose(chosen);
      const site = oldSite(folder, name);
      assert.is(await saidUnder(limit, site, join(folder, `${name}-cache`)), sentence);
      isUntouched(site);
    });
});

/** What is said by a build in a process of its own, whose terminal has been told `limit`. */
function saidUnder(limit: string, to: string, cache: string): Promise<string> {
  return withProject(
    goodContent(),
    (from) =>
      new Promise((resolve, reject) => {
        const url = (file: string) => JSON.stringify(new URL(`../../scripts/${file}`, import.meta.url).href);
        const script = `
          import { failureOf } from ${url("core/failure.ts")};
          import { build } from ${url("pipeline/build.ts")};
          const tell = (reason) => { console.log(failureOf(reason).text); process.exit(); };
          process.on("uncaughtException", tell);
          await build(${JSON.stringify({ from, to, cache })}).catch(tell);`;
        const limited = `${limit}; exec "$0" --input-type=module -e "$1"`;
        execFile("/bin/sh", ["-c", limited, process.execPath, script], (failure, output) =>
          failure ? reject(failure) : resolve(output.trim()),
        );
      }),
  );
}
