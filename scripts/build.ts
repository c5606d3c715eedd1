/** `npm run build`: words in, website and packs out, whole or not at all. With `-- --draft`: words not yet published. */
import { relative } from "node:path";
import { Listr, type ListrTask, PRESET_TIMER } from "listr2";
import { ContentProblems } from "./content-problems.ts";
import { paths, project } from "./core/paths.ts";
import type { Problem } from "./core/problem.ts";
import { recoverFolder, replaceFolder } from "./core/replace-folder.ts";
import { count, fileSize } from "./core/text.ts";
import { fail } from "./failure.ts";
import { printJobs } from "./print/jobs.ts";
import { partTops } from "./print/part-tops.ts";
import { type Printed, printPacks } from "./print/print-packs.ts";
import { printSource } from "./print-source.ts";
import { currentPacks, publishedPacks } from "./published-packs.ts";
import { buildAssets } from "./site/assets.ts";
import type { SiteFiles } from "./site/files.ts";
import { ONE_FILE } from "./site/forms/one-file.ts";
import { renderFirst, renderSite } from "./site/render.ts";
import { wholeSite } from "./site/whole-site.ts";
import { readWords, type ShownWords, unpublishedWords, type WordsShown } from "./words-shown.ts";

export { ContentProblems };

export interface BuildOptions {
  /** Folder that holds `content/`. */
  from?: string;
  /** Folder to put the site in. */
  to?: string;
  /** Kept between builds; safe to delete. */
  cache?: string;
  /** Show progress on the terminal. */
  show?: boolean;
  words?: WordsShown;
  /** Day of building, `YYYY-MM-DD`: pages then say when a review is overdue. */
  today?: string;
}

export interface Built extends ShownWords {
  files: SiteFiles;
  printed: Printed;
}

/** Builds everything and puts it in place. Throws `ContentProblems` when the words must be mended first. */
export async function build({
  from = project,
  to = paths.site,
  cache = paths.cache,
  show = false,
  words = "published",
  today,
}: BuildOptions = {}): Promise<Built> {
  // Should the words not build, the site of the last time is there all the same.
  await recoverFolder(to);
  const { tasks, result } = stages({ from, cache, words, today });
  tasks.push({
    title: `Put the site in ${relative(process.cwd(), to) || to}`,
    task: async (built) => replaceFolder(to, built.files),
  });
  await run(tasks, result, show);
  return result;
}

interface StageOptions {
  from: string;
  cache: string;
  words?: WordsShown;
  today?: string | undefined;
}

/** The stages up to the finished files, which go nowhere yet: read, render, print, render with what was printed. */
export function stages({ from, cache, words = "published", today }: StageOptions): {
  tasks: ListrTask<Built>[];
  result: Built;
} {
  const result = {} as Built;
  const assets = buildAssets();
  // A fault in the styles is met where they are awaited.
  assets.catch(() => {});
  let fixed = new Map<string, Uint8Array>();
  const tasks: ListrTask<Built>[] = [
    {
      title: "Read the words",
      task: async (built) => Object.assign(built, await readWords(from, words)),
    },
    {
      title: "Render what is printed",
      task: async (built) => {
        const { library, history } = built;
        built.files = await renderFirst({ library, history, assets: await assets, printed: [] });
      },
    },
    {
      title: "Fetch the packs of published versions",
      skip: ({ history }) => history.length === 0,
      task: async (built) => {
        const { library, files } = built;
        const published = await publishedPacks(built.history, { project: from, library, files, cache });
        if (published.problems.length > 0) throw new ContentProblems(published.problems);
        fixed = published.files;
        const current = words === "published" ? currentPacks(built.history, fixed) : undefined;
        if (current) built.printed = current;
      },
    },
    {
      title: "Print the packs",
      skip: ({ printed }) => printed !== undefined,
      task: async (built, task) => {
        const jobs = printJobs(built.library.packs);
        let ready = 0;
        const done = () => {
          ready += 1;
          task.title = `Print the packs ${bar(ready, jobs.length)}`;
        };
        const source = printSource(built.library, built.files);
        built.printed = await printPacks(jobs, source, { cache: `${cache}/packs`, done });
        if (built.printed.findings.length > 0) throw new ContentProblems(packProblems(built));
      },
    },
    {
      title: "Render all pages, with sizes and page counts",
      task: async (built) => {
        const { library, history } = built;
        const oneFileBytes = Buffer.byteLength(built.files.get(ONE_FILE.slice(1)) ?? "");
        const tops = await partTops(built.printed, `${cache}/tops`);
        const printed = built.printed.packs;
        const given = { library, history, assets: await assets, printed, oneFileBytes, tops };
        const pages = await renderSite(today === undefined ? given : { ...given, today });
        built.files = wholeSite(new Map([...pages, ...fixed, ...built.printed.files]));
      },
    },
  ];
  return { tasks, result };
}

/** Runs tasks with progress on a terminal, plain lines elsewhere, or in silence. */
export async function run(tasks: ListrTask<Built>[], result: Built, show: boolean): Promise<void> {
  const timer = { ...PRESET_TIMER, condition: true };
  const renderer = show ? (process.stdout.isTTY ? "default" : "simple") : "silent";
  await new Listr<Built>(tasks, {
    ctx: result,
    renderer: renderer as "default",
    rendererOptions: { timer, collapseErrors: true, showErrorMessage: false },
  }).run();
}

function bar(ready: number, all: number): string {
  return `${"█".repeat(ready)}${"░".repeat(all - ready)} ${ready} of ${all}`;
}

/** What must be mended in the packs, each at the file of its pack. */
export function packProblems({ library, printed }: Pick<Built, "library" | "printed">): Problem[] {
  return printed.findings.map(({ file, pack, finding }) => ({
    file: library.packs.find(({ id }) => id === pack)?.file ?? file,
    line: 1,
    column: 1,
    field: finding.page === undefined ? file : `${file}, page ${finding.page}`,
    message: finding.message,
  }));
}

/** What was made, where it is, how large it is and how long it took. */
export function summary({ files, printed }: Built, seconds: number, to: string = paths.site): string {
  const pages = [...files.keys()].filter((file) => file.endsWith(".html")).length;
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  const widest = Math.max(0, ...printed.packs.map(({ file }) => file.length));
  return [
    "",
    ...printed.packs.map(
      ({ file, pages, bytes }) =>
        `  ${file.padEnd(widest)}  ${count(pages, "page").padStart(8)}  ${fileSize(bytes).padStart(7)}`,
    ),
    "",
    `Made ${count(pages, "web page")} and ${count(printed.packs.length, "PDF")}, ${fileSize(bytes)} in all, in ${seconds.toFixed(1)} seconds.`,
    `Open ${relative(process.cwd(), to)}/index.html, or type: npm start`,
  ].join("\n");
}

if (import.meta.main) {
  const started = performance.now();
  try {
    const isDraft = process.argv.includes("--draft");
    const to = isDraft ? paths.draft : paths.site;
    const today = new Date().toISOString().slice(0, 10);
    const built = await build({ show: true, to, words: isDraft ? "draft" : "published", today });
    console.log(summary(built, (performance.now() - started) / 1000, to));
    const unpublished = isDraft ? undefined : await unpublishedWords(project, built);
    if (unpublished) console.log(`\n${unpublished}`);
  } catch (reason) {
    fail(reason, "\nNothing was changed: the last site that was built is still there.");
  }
}
