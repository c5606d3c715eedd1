import { mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import * as assert from "uvu/assert";
import { launchBrowser } from "../../scripts/browser/launch.ts";
import { type PrintJob, type PrintSource, printJobs } from "../../scripts/packs/jobs.ts";
import { type PrintOptions, printPacks } from "../../scripts/packs/print-packs.ts";
import { Printer } from "../../scripts/packs/printer.ts";
import { readPages, readText } from "../../scripts/pdf-ua/index.ts";
import type { SiteFiles } from "../../scripts/site/files.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, siteOf } from "../support/library.ts";

const GLANCE = "packs/at-a-glance/index.html";
const TEAM = "packs/team/index.html";

describe("printPacks", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "print-packs-"));
  let site: SiteFiles;
  let glance: PrintJob[];
  let team: PrintJob[];
  test.before(async () => {
    const library = await libraryOf();
    site = await siteOf(library);
    const jobs = printJobs(library.packs, ["standard"]);
    [glance, team] = ["at-a-glance", "team"].map((id) => jobs.filter(({ pack }) => pack === id)) as [
      PrintJob[],
      PrintJob[],
    ];
  });
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  /** The pack's page with `body` at its end, and without the policy that would not run a script of ours. */
  const source = (body = ""): PrintSource => ({
    files: new Map([
      ...site,
      [
        GLANCE,
        String(site.get(GLANCE))
          .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, "")
          .replace(/(?=<\/section>\s*<\/div>\s*<\/main>)/, body),
      ] as const,
    ]),
    base: "https://board.example/",
    author: "Board",
    colour: "#0b4a57",
    version: "1.0",
    status: "Draft",
    date: "2026-03-09",
  });
  const print = (jobs: readonly PrintJob[], body = "", options: Partial<PrintOptions> = {}) =>
    printPacks(jobs, source(body), { cache: mkdtempSync(join(folder, "cache-")), ...options });
  const failure = (printing: Promise<unknown>) =>
    printing.then(
      () => undefined,
      (reason: Error) => reason,
    );

  /** Launches browsers: as many as there are fates die, or refuse, as soon as they print; later ones are sound. */
  function launching(...fates: ("dies" | "refuses")[]): {
    launch: () => Promise<Browser>;
    launched: Browser[];
  } {
    const launched: Browser[] = [];
    const launch = async () => {
      const browser = await launchBrowser();
      const fate = fates[launched.length];
      launched.push(browser);
      if (!fate) return browser;
      const newPage = browser.newPage.bind(browser);
      browser.newPage = async () => {
        const page = await newPage();
        const pdf = page.pdf.bind(page);
        page.pdf = (...options: Parameters<Page["pdf"]>) => {
          if (fate === "refuses") return Promise.reject(new Error("Out of paper."));
          const printing = pdf(...options);
          browser.process()?.kill("SIGKILL");
          return printing;
        };
        return page;
      };
      return browser;
    };
    return { launch, launched };
  }

  test("prints a pack, says what it is, and takes it from the cache the next time", async () => {
    const cache = join(folder, "kept");
    const done: string[] = [];
    const { launch, launched } = launching();
    const options = { cache, launch, done: ({ file }: PrintJob) => void done.push(file) };
    const first = await print(glance, "", options);
    const [pack] = first.packs;
    const pdf = first.files.get("packs/at-a-glance.pdf");
    assert.equal(first.findings, []);
    assert.equal([pack?.file, pack?.pages, pack?.bytes], ["packs/at-a-glance.pdf", 2, pdf?.length]);
    assert.match(Buffer.from(pdf ?? []).toString("latin1"), /^%PDF-1\.7/);
    assert.equal(await print(glance, "", options), first);
    assert.is(launched.length, 1);
    assert.equal(done, ["packs/at-a-glance.pdf", "packs/at-a-glance.pdf"]);
    await print(glance, "<p>One word more.</p>", options);
    assert.is(launched.length, 2);
  });

  test("starts no browser for nothing", async () => {
    const { launch, launched } = launching();
    assert.equal((await print([], "", { launch })).packs, []);
    assert.is(launched.length, 0);
  });

  test("tries again, once, when the browser dies while it prints", async () => {
    const { launch, launched } = launching("dies");
    const { packs, findings } = await print([...glance, ...team], "", { launch });
    assert.is(launched.length, 2);
    assert.equal(findings, []);
    assert.equal(
      packs.map(({ file }) => file),
      ["packs/at-a-glance.pdf", "packs/team.pdf"],
    );
  });

  test("says in one sentence that the browser died twice, and leaves no browser running", async () => {
    const { launch, launched } = launching("dies", "dies");
    const reason = await failure(print(glance, "", { launch }));
    assert.is(
      reason?.message,
      "The browser stopped twice while printing. Close other programs to free memory, then try again.",
    );
    assert.ok(reason?.cause);
    assert.is(launched.length, 2);
    assert.not.ok(launched.some(({ connected }) => connected));
  });

  test("hands on what went wrong for another reason, at once or after the browser died", async () => {
    for (const fates of [["refuses"], ["dies", "refuses"]] as const) {
      const { launch, launched } = launching(...fates);
      assert.is((await failure(print(glance, "", { launch })))?.message, "Out of paper.");
      assert.is(launched.length, fates.length);
      assert.not.ok(launched.some(({ connected }) => connected));
    }
  });

  test("stops at the time limit, and says which pack was late", async () => {
    const { launch, launched } = launching();
    const stuck = "<script>for (;;);</script>";
    const reason = await failure(print(glance, stuck, { launch, limit: 1_500 }));
    assert.is(
      reason?.message,
      "packs/at-a-glance.pdf was not printed within 1.5 seconds. Close other programs to free memory, then try again.",
    );
    assert.not.ok(launched[0]?.connected);
  });

  test("prints only the part that has changed", async () => {
    const cache = join(folder, "changed");
    const kept = () => readdirSync(join(cache, "parts")).filter((file) => file.endsWith(".pdf")).length;
    await print(team, "", { cache });
    const before = kept();
    const changed = {
      ...source(),
      files: new Map([...site, [TEAM, String(site.get(TEAM)).replace("Welcome everybody.", "Welcome all.")]]),
    };
    const { files } = await printPacks(team, changed, { cache });
    assert.is(kept() - before, 1);
    assert.match(await readText(files.get("packs/team.pdf") ?? new Uint8Array()), "Welcome all.");
  });

  test("puts what is found in a part on the page of the pack where it stands", async () => {
    const page = String(site.get(TEAM)).replace("Welcome everybody.", "Welcome \u{1F9FF}.");
    const { findings, files } = await printPacks(
      team,
      { ...source(), files: new Map([...site, [TEAM, page]]) },
      { cache: join(folder, "found") },
    );
    const pages = await readPages(files.get("packs/team.pdf") ?? new Uint8Array());
    const [finding] = findings.map(({ finding }) => finding).filter(({ rule }) => /glyph|font/.test(rule));
    assert.ok((finding?.page ?? 0) > 1);
    assert.match(pages[(finding?.page ?? 0) - 1] ?? "", /Welcome/);
  });

  test("is not misled by a part that was cut short in the cache", async () => {
    const cache = join(folder, "cut-short");
    const first = await print(team, "", { cache });
    rmSync(join(cache, "packs"), { recursive: true });
    for (const file of readdirSync(join(cache, "parts")).filter((name) => name.endsWith(".pdf")))
      truncateSync(join(cache, "parts", file), 500);
    assert.equal(await print(team, "", { cache }), first);
  });

  test("goes on with a printer that stays open, also after it failed", async () => {
    const { launch, launched } = launching("refuses");
    const printer = new Printer({ launch });
    try {
      assert.is((await failure(print(glance, "", { printer })))?.message, "Out of paper.");
      for (const words of ["One", "Two"])
        assert.equal((await print(glance, `<p>${words}</p>`, { printer })).findings, []);
      assert.is(launched.length, 2);
      assert.ok(launched[1]?.connected);
    } finally {
      await printer.close();
    }
    assert.not.ok(launched.some(({ connected }) => connected));
  });

  test("finds a script that fails, a picture that is missing and a pack that is too long", async () => {
    const body =
      '<script>throw new Error("Oh no")</script><p style="break-before: page">On another side. <img src="gone.png" alt=""></p>';
    const cache = join(folder, "faulty");
    const jobs = glance.map((job) => ({ ...job, sides: 2 }));
    const { findings, packs } = await print(jobs, body, { cache });
    const messages = new Map(findings.map(({ finding }) => [finding.rule, finding.message]));
    assert.equal([...messages.keys()].sort(), ["missing-file", "missing-image", "script", "too-many-pages"]);
    assert.match(messages.get("script") ?? "", "Oh no");
    assert.match(messages.get("missing-file") ?? "", "https://board.example/packs/at-a-glance/gone.png");
    assert.match(
      messages.get("too-many-pages") ?? "",
      /^It is too long for 2 pages by 1 line, \d+ mm\. Shorten its longest questions by that much\.$/,
    );
    assert.is(packs.length, 1);
    const { launch, launched } = launching();
    assert.is((await print(jobs, body, { cache, launch })).findings.length, findings.length);
    assert.is(launched.length, 1, "a pack with findings is not taken from the cache");
  });
});
