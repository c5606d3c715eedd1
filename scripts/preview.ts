/** `npm start`: the site as it is being written. Saving a file refreshes the page; a pack's PDF is printed when asked for. */
import { basename } from "node:path";
import { watch } from "chokidar";
import { type SiteFile, serveSite } from "./browser/serve.ts";
import { readLibrary } from "./content/library.ts";
import { paths, project } from "./core/paths.ts";
import { problemReport } from "./core/problem.ts";
import { printJobs } from "./print/jobs.ts";
import { printPacks } from "./print/print-packs.ts";
import { buildAssets } from "./site/assets.ts";
import { editionOf, withSlash } from "./site/edition.ts";
import type { SiteFiles } from "./site/files.ts";
import { escapeHtml } from "./site/markdown.ts";
import { renderSite } from "./site/render.ts";

const PORT = 8080;
/** Editors write a file in several steps; one rebuild a burst is enough. */
const SETTLE_MS = 60;
/** A browser gives up waiting after a while; it is answered before that and asks again. */
const LONGEST_WAIT_MS = 25_000;

interface Preview {
  /** What was built last without a problem. */
  files: SiteFiles;
  /** What stands in the way of a newer build, as the report says it; empty when nothing does. */
  problems: string;
  /** Goes up with every build, so that a page can ask whether it is still the newest. */
  build: number;
}

const preview: Preview = { files: new Map(), problems: "", build: 0 };
const waiting = new Set<() => void>();

await rebuild();
const server = await serveSite(find, { port: PORT });
console.log(`The preview is at ${server.base}\nSave a file and the page refreshes. Stop with Ctrl+C.`);
watchFolders();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}

/** Renders what is on disk now. Whatever is wrong is said, and the last good pages stay. */
async function rebuild(): Promise<void> {
  const started = performance.now();
  try {
    const read = await readLibrary(project);
    if ("problems" in read) {
      preview.problems = problemReport(read.problems);
    } else {
      const jobs = printJobs(read.library.packs);
      const unprinted = jobs.map(({ pack, edition, file }) => ({
        pack,
        edition,
        file,
        pages: 0,
        bytes: 0,
        sha256: "",
      }));
      preview.files = await renderSite({
        library: read.library,
        assets: await buildAssets(),
        printed: unprinted,
      });
      preview.problems = "";
    }
  } catch (reason) {
    preview.problems = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  }
  preview.build += 1;
  console.log(preview.problems || `Ready in ${Math.round(performance.now() - started)} ms.`);
  for (const answer of waiting) answer();
  waiting.clear();
}

async function find(path: string): Promise<SiteFile | undefined> {
  if (path === "_preview/refresh.js")
    return { body: refreshScript(), type: "text/javascript; charset=utf-8" };
  if (path.startsWith("_preview/newer-than/"))
    return { body: await newerThan(Number(basename(path))), type: "text/plain" };
  if (path.endsWith(".pdf")) return printed(path);
  const body = preview.files.get(path);
  if (body === undefined) return undefined;
  if (!path.endsWith(".html")) return { body };
  const report = preview.problems ? `<pre role="alert">${escapeHtml(preview.problems)}</pre>` : "";
  return {
    body: String(body).replace("</body>", `${report}<script src="/_preview/refresh.js"></script></body>`),
  };
}

/** A pack's PDF as its words are now; what stands in its way is shown instead. */
async function printed(file: string): Promise<SiteFile | undefined> {
  const read = await readLibrary(project);
  if ("problems" in read) return { body: problemReport(read.problems), type: "text/plain; charset=utf-8" };
  const { library } = read;
  const jobs = printJobs(library.packs).filter((job) => job.file === file);
  if (jobs.length === 0) return undefined;
  const files = await renderSite({ library, assets: await buildAssets(), printed: [] });
  const { version, status, date } = editionOf(library);
  const source = {
    files,
    base: withSlash(library.board.web_address),
    author: library.board.name,
    version,
    status,
    date,
  };
  const result = await printPacks(jobs, source, { cache: `${paths.cache}/packs` });
  for (const { finding } of result.findings)
    console.log(`${file}${finding.page ? `, page ${finding.page}` : ""}: ${finding.message}`);
  const pdf = result.files.get(file);
  return pdf ? { body: pdf } : undefined;
}

/** Answers with the number of the newest build, as soon as it is above `known`. */
function newerThan(known: number): Promise<string> {
  if (preview.build > known) return Promise.resolve(String(preview.build));
  return new Promise((resolve) => {
    const answer = () => {
      clearTimeout(timer);
      waiting.delete(answer);
      resolve(String(preview.build));
    };
    const timer = setTimeout(answer, LONGEST_WAIT_MS);
    waiting.add(answer);
  });
}

/** Runs in the page: waits for a newer build and shows it where the reader was. */
function refreshScript(): string {
  return `(async () => {
  for (;;) {
    try {
      const newest = await (await fetch("/_preview/newer-than/${preview.build}")).text();
      if (Number(newest) > ${preview.build}) return location.reload();
    } catch {
      await new Promise((later) => setTimeout(later, 1000));
    }
  }
})();`;
}

function watchFolders(): void {
  let settled: NodeJS.Timeout | undefined;
  watch([paths.content, paths.layouts], { ignoreInitial: true }).on("all", () => {
    clearTimeout(settled);
    settled = setTimeout(rebuild, SETTLE_MS);
  });
}
