import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import { packsToPrint } from "../../../scripts/content/packs-to-print.ts";
import type { Edition } from "../../../scripts/core/editions.ts";
import { type PrintJob, type PrintSource, printJobs } from "../../../scripts/packs/jobs.ts";
import { printPacks } from "../../../scripts/packs/print-packs.ts";
import { printSource } from "../../../scripts/pipeline/print-source.ts";
import { testBrowser } from "../../support/browser.ts";
import { describe } from "../../support/describe.ts";
import { libraryOf, siteOf } from "../../support/library.ts";
import { compareTwins } from "./compare-twins.ts";
import { printWhole } from "./print-whole.ts";

/** Page numbers, sides for notes, sheets to copy, a question's leaves, and fields of one name in several parts. */
const TRIED: [string, Edition[]][] = [
  ["organisation", ["standard"]],
  ["team", ["fillable"]],
  ["guide-team-briefing", ["large-print"]],
];

describe("a pack assembled from parts", (test) => {
  const cache = mkdtempSync(join(tmpdir(), "twins-"));
  let browser: Browser;
  let source: PrintSource;
  let jobs: PrintJob[];
  test.before(async () => {
    browser = await testBrowser();
    const library = await libraryOf();
    source = printSource(library, await siteOf(library));
    jobs = TRIED.flatMap(([pack, editions]) =>
      printJobs(
        packsToPrint(library).filter(({ id }) => id === pack),
        editions,
      ),
    );
  });
  test.after(async () => {
    rmSync(cache, { recursive: true, force: true });
    await browser?.close();
  });

  test("says and looks the same as the pack printed whole", async () => {
    const printed = await printPacks(jobs, source, { cache });
    assert.is(jobs.length, 3);
    for (const job of jobs) {
      const assembled = printed.files.get(job.file) ?? new Uint8Array();
      assert.equal(
        await compareTwins(browser, await printWhole(browser, job, source), assembled),
        [],
        job.file,
      );
    }
  });

  test("would be seen to be styled by neighbours that are not there", async () => {
    const job = jobs.at(-1);
    const styles = [...source.files.keys()].find((file) => /^assets\/print\b.*\.css$/.test(file));
    if (!job || !styles) throw new Error("There is nothing to print.");
    const css = Buffer.from(source.files.get(styles) ?? "").toString("utf8");
    const reaching = `${css} .part:not(:first-child) { letter-spacing: 2pt }`;
    const styled = { ...source, files: new Map(source.files).set(styles, reaching) };
    const { files } = await printPacks([job], styled, { cache: join(cache, "styled") });
    const found = await compareTwins(
      browser,
      await printWhole(browser, job, styled),
      files.get(job.file) ?? new Uint8Array(),
    );
    assert.match(found.join("\n"), /pixels of page \d+ differ/);
  });

  test("would be seen to have another title", async () => {
    const job = jobs.at(-1);
    if (!job) throw new Error("There is nothing to print.");
    const page = String(source.files.get(job.page)).replace(/(<h1\b[^>]*>)[^<]+/g, "$1Another");
    const { files } = await printPacks(
      [job],
      { ...source, files: new Map(source.files).set(job.page, page) },
      { cache },
    );
    const whole = await printWhole(browser, job, source);
    const found = await compareTwins(browser, whole, files.get(job.file) ?? new Uint8Array());
    assert.match(found.join("\n"), /text of page 1 differs[\s\S]*pixels of page 1 differ/);
  });
});
