/** What a reader does on the site, tried in a browser that did not build it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as assert from "uvu/assert";
import { installPageTools } from "../../scripts/audit/page-tools.ts";
import { layoutFaults } from "../../scripts/audit/reflow.ts";
import type { ServedSite } from "../client/served-site.ts";
import type { Checks } from "../support/describe.ts";
import { type Reader, until } from "./reader.ts";

const PAGES = [
  "",
  "checklist/",
  "checklist/daily-life/",
  "build-a-pack/",
  "build-a-pack/sheets/#questions=daily-life&guides=team-briefing&sheets=cover,contents,at-a-glance",
  "a-z/",
  "packs/",
  "packs/organisation/",
  "guides/team-briefing/",
  "c/1.0/",
];

/** What is seen, counted, kept and announced on the checklist page; all must be one and the same. */
export function checklistState(): {
  ticked: string[];
  counted: string;
  lists: number;
  service: string;
  keep: boolean;
  kept: number;
  said: string;
} {
  const all = <Found extends Element>(selector: string) => [...document.querySelectorAll<Found>(selector)];
  return {
    ticked: all<HTMLInputElement>(".question input:checked").map(({ name, value }) => `${name}: ${value}`),
    counted: document.querySelector("#ticks-count")?.textContent ?? "",
    lists: all<HTMLElement>(".prompts [data-for]").filter(({ hidden }) => !hidden).length,
    service: all<HTMLInputElement>("[name=service]:checked")
      .map(({ value }) => value)
      .join(),
    keep: document.querySelector<HTMLInputElement>("#keep-ticks")?.checked ?? false,
    kept: Object.keys(localStorage).length,
    said: document.querySelector("#ticks-status")?.textContent ?? "",
  };
}

/** Registers the checks; `reader` gives a window with nothing kept. */
export function readsAndTicks(test: Checks, site: ServedSite, reader: () => Promise<Reader>): void {
  test("lays every kind of page out at 320 and 1280 pixels: nothing cut, covered or beyond the edge", async () => {
    const window = await reader();
    const found: string[] = [];
    for (const width of [320, 1280])
      for (const path of PAGES) {
        await window.gotoAt(site.base + path, width);
        assert.is(await window.evaluate(() => innerWidth), width);
        await window.evaluate(installPageTools);
        for (const { where, message } of await window.evaluate(layoutFaults, true))
          found.push(`${path} at ${width} px: ${where} ${message}`);
      }
    assert.equal(found, []);
  });

  test("would find what reaches beyond the edge", async () => {
    const window = await reader();
    await window.gotoAt(`${site.base}checklist/`, 320);
    await window.evaluate(installPageTools);
    await window.evaluate(() => {
      const main = document.querySelector<HTMLElement>("main");
      if (main) main.style.width = "500px";
    });
    assert.ok((await window.evaluate(layoutFaults, true)).length > 0);
  });

  test("ticks, keeps over a reload, and clears after a question", async () => {
    const window = await reader();
    await window.goto(`${site.base}checklist/`);
    await window.click("#daily-life input[value=usually]");
    await window.click("#recording input[value=not-yet]");
    const ticked = ["daily-life: usually", "recording: not-yet"];
    const both = { ticked, counted: "2 of 20 answered", lists: 40, service: "both" };
    const before = await window.evaluate(checklistState);
    assert.equal(before, { ...both, keep: false, kept: 0, said: "2 of 20 answered." });
    await window.click("details.keep > summary");
    await window.click("#keep-ticks");
    await window.reload();
    const after = await window.evaluate(checklistState);
    assert.equal(after, { ...both, keep: true, kept: 1, said: "2 ticks are on the page." });
    await window.evaluate(() => document.querySelector("details.keep")?.setAttribute("open", ""));
    await window.click("[data-do=clear]");
    assert.is(await window.evaluate(() => document.activeElement?.closest("dialog")?.id), "ask");
    await window.click("#ask button[value=yes]");
    await until(window, () => document.querySelector("#ticks-count")?.textContent === "0 of 20 answered");
    const cleared = await window.evaluate(checklistState);
    assert.equal(
      { ...cleared, said: "" },
      { ticked: [], counted: "0 of 20 answered", lists: 40, service: "both", keep: false, kept: 0, said: "" },
    );
  });

  test("chooses a pack, follows it to its sheets, and leads back to the choice", async () => {
    const window = await reader();
    await window.goto(`${site.base}build-a-pack/`);
    await window.click("[value='questions/daily-life']");
    await window.click("[value='sheets/cover']");
    const said = await window.evaluate(() => document.querySelector("#own-pack-status")?.textContent ?? "");
    assert.match(said, /^2 parts: 4 pages, 2 sheets of paper/);
    await window.click("#own-pack-sheets");
    await until(window, () => "ready" in (document.querySelector<HTMLElement>(".pack-own")?.dataset ?? {}));
    assert.is(
      await window.evaluate(() => document.querySelector("#own-sheets-status")?.textContent ?? ""),
      said,
    );
    const shown = await window.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>(".pack-own > .part")].filter(({ hidden }) => !hidden)
          .length,
    );
    assert.is(shown, 2);
    await window.back();
    await until(window, () => document.querySelectorAll("[data-part]:checked").length === 2);
  });

  test("finds a name by a few letters", async () => {
    const window = await reader();
    await window.goto(`${site.base}a-z/`);
    await window.type("#find", "record");
    await until(window, () => /names? found/.test(document.querySelector("#find-status")?.textContent ?? ""));
    const names = await window.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".index li:not([hidden])")].map(
        ({ textContent }) => textContent ?? "",
      ),
    );
    assert.ok(names.length > 0);
    for (const name of names) assert.match(name, /record/i);
  });

  test("opens everything in one file from a folder, and ticks there", async () => {
    const folder = await mkdtemp(join(tmpdir(), "stick-"));
    try {
      const file = join(folder, "copy.html");
      await writeFile(file, String(site.files.get("downloads/practice-checklist.html")));
      const window = await reader();
      await window.goto(pathToFileURL(file).href);
      await window.click("input[name=daily-life][value=usually]");
      assert.is(await window.evaluate(() => document.querySelectorAll("input:checked").length), 1);
      const line = await window.evaluate(
        () => getComputedStyle(document.querySelector(".danger") ?? document.body).borderBottomStyle,
      );
      assert.is(line, "solid");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
