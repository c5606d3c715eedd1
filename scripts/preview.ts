/** `npm start`: the site as it is being written. Saving a file refreshes the page; a pack's PDF is printed when asked for. */
import { basename, join } from "node:path";
import { watch } from "chokidar";
import { type SiteFile, serveSite } from "./browser/serve.ts";
import { ContentProblems } from "./content-problems.ts";
import { paths, project } from "./core/paths.ts";
import { printJobs } from "./print/jobs.ts";
import { printPacks } from "./print/print-packs.ts";
import { printSource } from "./print-source.ts";
import { publishedPacks } from "./published-packs.ts";
import { buildAssets } from "./site/assets.ts";
import type { SiteFiles } from "./site/files.ts";
import { escapeHtml } from "./site/markdown.ts";
import { renderSite } from "./site/render.ts";
import { readWords } from "./words-shown.ts";

const PORT = 8080;
/** Editors write a file in several steps; one rebuild a burst is enough. */
const SETTLE_MS = 60;
/** A browser gives up waiting after a while; it is answered before that and asks again. */
const LONGEST_WAIT_MS = 25_000;
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
  /** Goes up with every build, so that a page can ask whether it is still the newest. */
  build: number;
  /** Answers to pages that wait for a newer build. */
  waiting: Set<() => void>;
}

/** Builds, serves and watches until it is closed. */
export async function startPreview({
  from = project,
  port = PORT,
  say = console.log,
}: PreviewOptions = {}): Promise<RunningPreview> {
  const preview: Preview = { from, say, files: undefined, problems: "", build: 0, waiting: new Set() };
  const stopBuilding = await keepBuilding(preview);
  const server = await serveSite((path) => find(preview, path), { port });
  say(`The preview is at ${server.base}\nSave a file and the page refreshes. Stop with Ctrl+C.`);
  return {
    base: server.base,
    close: async () => {
      await stopBuilding();
      answerAll(preview);
      await server.close();
    },
  };
}

/** Renders what is on disk now. Whatever is wrong is said, and the last good pages stay. */
async function rebuild(preview: Preview): Promise<void> {
  const started = performance.now();
  try {
    const words = await readWords(preview.from, "draft");
    const unprinted = printJobs(words.library.packs).map(({ pack, edition, file }) => ({
      pack,
      edition,
      file,
      pages: 0,
      bytes: 0,
      sha256: "",
    }));
    preview.files = await renderSite({ ...words, assets: await buildAssets(), printed: unprinted });
    preview.problems = "";
  } catch (reason) {
    preview.problems = reportOf(reason);
  }
  preview.build += 1;
  preview.say(preview.problems || `Ready in ${Math.round(performance.now() - started)} ms.`);
  answerAll(preview);
}

function answerAll({ waiting }: Preview): void {
  for (const answer of waiting) answer();
  waiting.clear();
}

async function find(preview: Preview, path: string): Promise<SiteFile | undefined> {
  if (path.startsWith("_preview/refresh-"))
    return {
      body: refreshScript(Number.parseInt(basename(path).replace("refresh-", ""), 10)),
      type: "text/javascript; charset=utf-8",
    };
  if (path.startsWith("_preview/newer-than/"))
    return { body: await newerThan(preview, Number(basename(path))), type: "text/plain" };
  if (path.endsWith(".pdf")) return printed(preview, path);
  // While there has been no good build, every address shows what is wrong.
  const body = preview.files ? preview.files.get(path) : path === "404.html" ? NO_PAGE : undefined;
  if (body === undefined) return undefined;
  if (!path.endsWith(".html")) return { body };
  const report = preview.problems ? `<pre role="alert">${escapeHtml(preview.problems)}</pre>` : "";
  // The script knows which build its page is of: a newer one may be ready before the script is asked for.
  const script = `<script src="/_preview/refresh-${preview.build}.js"></script>`;
  return { body: String(body).replace("</body>", () => `${report}${script}</body>`) };
}

/** What is wrong with the words, as the report says it; of a fault of ours, all that is known. */
function reportOf(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  return reason instanceof ContentProblems ? reason.message : (reason.stack ?? reason.message);
}

/** A pack's PDF as its words are now; what stands in its way is shown instead. */
async function printed(preview: Preview, file: string): Promise<SiteFile | undefined> {
  return printedNow(preview, file).catch((reason: unknown) => ({
    body: reportOf(reason),
    type: "text/plain; charset=utf-8",
  }));
}

async function printedNow({ from, say }: Preview, file: string): Promise<SiteFile | undefined> {
  const { library, history } = await readWords(from, "draft");
  const jobs = printJobs(library.packs).filter((job) => job.file === file);
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

/** Answers with the number of the newest build, as soon as it is above `known`. */
function newerThan(preview: Preview, known: number): Promise<string> {
  if (preview.build > known) return Promise.resolve(String(preview.build));
  return new Promise((resolve) => {
    const answer = () => {
      clearTimeout(timer);
      preview.waiting.delete(answer);
      resolve(String(preview.build));
    };
    const timer = setTimeout(answer, LONGEST_WAIT_MS);
    preview.waiting.add(answer);
  });
}

/** Runs in a page of build `build`: waits for a newer one and shows it where the reader was. */
function refreshScript(build: number): string {
  return `(async () => {
  for (;;) {
    try {
      const newest = await (await fetch("/_preview/newer-than/${build}")).text();
      if (Number(newest) > ${build}) return location.reload();
    } catch {
      await new Promise((later) => setTimeout(later, 1000));
    }
  }
})();`;
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

if (import.meta.main) {
  const preview = await startPreview();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void preview.close().then(() => process.exit(0));
    });
  }
}
