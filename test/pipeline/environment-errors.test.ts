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
describe("a build that meets with a mishap", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "mishaps-"));
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
    const stuck = new Map([...files, [page, `${html}<script>for (;;);</script>`] as const]);
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
      "packs/team.pdf was not printed within 1 seconds. Close other programs, then try again.",
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
    const message = await withProject(goodContent(), (from) => buildWithoutRoom(from, site, cache));
    assert.is(
      message,
      `${site} could not be written: the file is larger than the disk allows. Choose another disk, then try again.`,
    );
    isUntouched(site);
  });
});

/** Builds in a process whose files may not grow beyond 8 KB, so that the site is cut short on its way; what it says. */
function buildWithoutRoom(from: string, to: string, cache: string): Promise<string> {
  const script = `
    import { build } from ${JSON.stringify(new URL("../../scripts/pipeline/build.ts", import.meta.url).href)};
    await build(${JSON.stringify({ from, to, cache })}).catch(({ message }) => console.log(message));`;
  const limited = `ulimit -f 16; exec "$0" --input-type=module -e "$1"`;
  return new Promise((resolve, reject) => {
    execFile("/bin/sh", ["-c", limited, process.execPath, script], (failure, output) =>
      failure ? reject(failure) : resolve(output.trim()),
    );
  });
}
