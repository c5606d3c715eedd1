/** The site as it is being written. Saving a file refreshes the page; a pack's PDF is printed when asked for. */
import { join } from "node:path";
import { watch } from "chokidar";
import { serveSite } from "../browser/serve.ts";
import type { SiteFile } from "../browser/site-file.ts";
import { packsToPrint } from "../content/packs-to-print.ts";
import { failureOf } from "../core/failure.ts";
import { paths, project } from "../core/paths.ts";
import { printJobs } from "../packs/jobs.ts";
import { printPacks } from "../packs/print-packs.ts";
import { buildAssets } from "../site/assets.ts";
import type { SiteFiles } from "../site/files.ts";
import { escapeHtml } from "../site/markdown.ts";
import { renderSite } from "../site/render.ts";
import { oneWordFile, wordFileNames } from "../site/word/index.ts";
import { Refresh } from "./preview-refresh.ts";
import { printSource } from "./print-source.ts";
import { publishedPacks } from "./published-packs.ts";
import { readWords } from "./words.ts";

const PORT = 8080;
/** Editors write a file in several steps; one rebuild a burst is enough. */
const SETTLE_MS = 60;
const NO_PAGE =
  '<!doctype html><html lang="en-GB"><head><title>Preview</title></head><body><h1>There is no page yet</h1></body></html>';

export interface PreviewOptions {
  /** Folder that holds `content/`. */
  from?: string;
  /** The port to listen on, or the next free one; 0 for any. */
  port?: number;
  /** Is told what happens, line by line. */
  say?: (line: string) => void;
}

export interface RunningPreview {
  /** Address of the home page. */
  base: string;
  close(): Promise<void>;
}

interface Preview extends Required<Omit<PreviewOptions, "port">> {
  /** What was built last without a problem; undefined before the first such build. */
  files: SiteFiles | undefined;
  /** What stands in the way of a newer build, as the report says it; empty when nothing does. */
  problems: string;
  refresh: Refresh;
}

/** Builds, serves and watches until it is closed. */
export async function startPreview({
  from = project,
  port = PORT,
  say = console.log,
}: PreviewOptions = {}): Promise<RunningPreview> {
  const preview: Preview = { from, say, files: undefined, problems: "", refresh: new Refresh() };
  // A port that cannot be had ends the command before anything is watched.
  const server = await serveSite((path) => find(preview, path), { port });
  const stopBuilding = await keepBuilding(preview);
  say(`The preview is at ${server.base}\nSave a file and the page refreshes. Stop with Ctrl+C.`);
  return {
    base: server.base,
    close: async () => {
      await stopBuilding();
      preview.refresh.answerAll();
      await server.close();
    },
  };
}

/** Renders what is on disk now. Whatever is wrong is said, and the last good pages stay. */
async function rebuild(preview: Preview): Promise<void> {
  const started = performance.now();
  try {
    const words = await readWords(preview.from, "draft");
    const unprinted = printJobs(packsToPrint(words.library)).map(({ pack, edition, file }) => ({
      pack,
      edition,
      file,
      pages: 0,
      bytes: 0,
      sha256: "",
    }));
    const word = new Map(wordFileNames(words.library).map((file) => [file, 0]));
    preview.files = await renderSite({ ...words, assets: await buildAssets(), printed: unprinted, word });
    preview.problems = "";
  } catch (reason) {
    preview.problems = failureOf(reason).text;
  }
  preview.say(preview.problems || `Ready in ${Math.round(performance.now() - started)} ms.`);
  preview.refresh.next();
}

async function find(preview: Preview, path: string): Promise<SiteFile | undefined> {
  const ours = await preview.refresh.find(path);
  if (ours) return ours;
  if (path.endsWith(".pdf")) return printed(preview, path);
  if (path.endsWith(".docx")) return wordNow(preview, path);
  // While there has been no good build, every address shows what is wrong.
  const body = preview.files ? preview.files.get(path) : path === "404.html" ? NO_PAGE : undefined;
  if (body === undefined) return undefined;
  if (!path.endsWith(".html")) return { body };
  const report = preview.problems ? `<pre role="alert">${escapeHtml(preview.problems)}</pre>` : "";
  return { body: preview.refresh.into(String(body), report) };
}

/** A Word copy as its words are now. */
async function wordNow({ from }: Preview, file: string): Promise<SiteFile | undefined> {
  const { library } = await readWords(from, "draft");
  const body = await oneWordFile(library, file);
  return body && { body };
}

/** A pack's PDF as its words are now; what stands in its way is shown instead. */
async function printed(preview: Preview, file: string): Promise<SiteFile | undefined> {
  return printedNow(preview, file).catch((reason: unknown) => ({
    body: failureOf(reason).text,
    type: "text/plain; charset=utf-8",
  }));
}

async function printedNow({ from, say }: Preview, file: string): Promise<SiteFile | undefined> {
  const { library, history } = await readWords(from, "draft");
  const jobs = printJobs(packsToPrint(library)).filter((job) => job.file === file);
  if (jobs.length === 0 && !file.startsWith("v/")) return undefined;
  const files = await renderSite({ library, history, assets: await buildAssets(), printed: [] });
  if (file.startsWith("v/")) {
    const site = { project: from, library, files, cache: paths.cache };
    const body = (await publishedPacks(history, site)).files.get(file);
    return body && { body };
  }
  const result = await printPacks(jobs, printSource(library, files), { cache: `${paths.cache}/packs` });
  for (const { finding } of result.findings)
    say(`${file}${finding.page ? `, page ${finding.page}` : ""}: ${finding.message}`);
  const pdf = result.files.get(file);
  return pdf ? { body: pdf } : undefined;
}

/** Builds now and after every burst of changes, one build at a time. Answers, after the first, with the way to stop. */
async function keepBuilding(preview: Preview): Promise<() => Promise<void>> {
  let settled: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  const watcher = watch([join(preview.from, "content"), paths.layouts], { ignoreInitial: true });
  watcher.on("all", () => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      building = building.then(() => rebuild(preview));
    }, SETTLE_MS);
  });
  // Watching comes first: a file that is saved during the first build is not missed.
  await new Promise<void>((ready) => watcher.once("ready", ready));
  building = building.then(() => rebuild(preview));
  await building;
  return async () => {
    clearTimeout(settled);
    await watcher.close();
    await building;
  };
}
