/**
 * Puppeteer's `launch`, with a measure of what runs in the pages: much of our code is sent there as text, where Node
 * cannot count it. What was counted is written beside Node's own counts, as if it had run in our files.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Browser,
  type CDPSession,
  type LaunchOptions,
  type Page,
  launch as plain,
} from "puppeteer-core";
import { project } from "../../../scripts/core/paths.ts";
import { atHome, type PageScript, type ScriptCounts } from "./at-home.ts";

/** Puppeteer gives this name to what it was told to evaluate. */
const SENT = "pptr:";

/** A page that does not answer for so long never will. */
const ANSWER_MS = 10_000;

let written = 0;

/** As Puppeteer's own. */
export async function launch(options: LaunchOptions): Promise<Browser> {
  const browser = await plain(options);
  const pages = new Set<() => Promise<void>>();
  const seen: PageScript[] = [];
  const watch = async (page: Page): Promise<Page> => {
    const take = await measure(page, seen);
    pages.add(take);
    // A page that goes elsewhere, or away, forgets what ran in it.
    for (const name of ["goto", "reload", "setContent"] as const) {
      const go = page[name] as (...words: unknown[]) => Promise<unknown>;
      const measured = async (...words: unknown[]) => {
        await take();
        return go.apply(page, words);
      };
      Object.assign(page, { [name]: measured });
    }
    const { close } = page;
    Object.assign(page, {
      close: async (...words: Parameters<Page["close"]>) => {
        pages.delete(take);
        await take();
        await close.apply(page, words);
      },
    });
    return page;
  };
  const { newPage, createBrowserContext, close } = browser;
  return Object.assign(browser, {
    newPage: async () => watch(await newPage.call(browser)),
    createBrowserContext: async (...words: Parameters<Browser["createBrowserContext"]>) => {
      const context = await createBrowserContext.apply(browser, words);
      const { newPage, close } = context;
      return Object.assign(context, {
        newPage: async () => watch(await newPage.call(context)),
        close: async () => {
          for (const take of pages) await take();
          await close.call(context);
        },
      });
    },
    close: async () => {
      for (const take of pages) await take();
      write(atHome(seen, homes()));
      await close.call(browser);
    },
  });
}

/** Starts counting in a page. Each call of the answer adds what was counted since to `seen`. */
async function measure(page: Page, seen: PageScript[]): Promise<() => Promise<void>> {
  const session: CDPSession = await page.createCDPSession();
  const sources = new Map<string, Promise<string>>();
  session.on("Debugger.scriptParsed", ({ scriptId, url }) => {
    if (!url.startsWith(SENT)) return;
    const answer = session.send("Debugger.getScriptSource", { scriptId });
    sources.set(
      scriptId,
      answer.then(
        ({ scriptSource }) => scriptSource,
        () => "",
      ),
    );
  });
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const learnSources = async () => {
    await session.send("Debugger.enable");
    await session.send("Debugger.setSkipAllPauses", { skip: true });
  };
  await learnSources();
  return async () => {
    try {
      if (!page.isJavaScriptEnabled()) {
        // While scripts are off Chromium tells a debugger of none, although what is sent to the page runs.
        await page.setJavaScriptEnabled(true);
        await session.send("Debugger.disable");
        await learnSources();
        await page.setJavaScriptEnabled(false);
      }
      const { result } = await session.send("Profiler.takePreciseCoverage", undefined, {
        timeout: ANSWER_MS,
      });
      for (const { scriptId, functions } of result) {
        const source = await sources.get(scriptId);
        if (source) seen.push({ source, functions });
      }
    } catch {
      // The page is gone already, or its script never ends, as some tests want it.
    }
  };
}

let known: Map<string, string> | undefined;

/** Our files as Node runs them, by address. */
function homes(): Map<string, string> {
  known ??= new Map(
    globSync("scripts/**/*.ts", { cwd: project })
      .filter((file) => !file.endsWith(".d.ts"))
      .map((file) => {
        const path = join(project, file);
        return [pathToFileURL(path).href, stripTypeScriptTypes(readFileSync(path, "utf8"))] as const;
      }),
  );
  return known;
}

function write(result: readonly ScriptCounts[]): void {
  const folder = process.env["NODE_V8_COVERAGE"];
  if (!folder || result.length === 0) return;
  written += 1;
  writeFileSync(join(folder, `coverage-${process.pid}-page-${written}.json`), JSON.stringify({ result }));
}
