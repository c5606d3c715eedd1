/** The stages of a build, each a value made from the ones before: words, rendered pages, printed packs, whole site. */
import { relative } from "node:path";
import { launchBrowser } from "../browser/launch.ts";
import { packsToPrint } from "../content/packs-to-print.ts";
import type { Library } from "../content/schema.ts";
import { PETROL } from "../core/colours.ts";
import { ContentProblems } from "../core/content-problems.ts";
import { paths, project } from "../core/paths.ts";
import { recoverFolder, replaceFolder } from "../core/replace-folder.ts";
import { count, fileSize } from "../core/text.ts";
import { type Cover, packCovers } from "../packs/covers.ts";
import { printJobs } from "../packs/jobs.ts";
import { partTops } from "../packs/part-tops.ts";
import { type Printed, printPacks } from "../packs/print-packs.ts";
import { buildAssets } from "../site/assets.ts";
import { ONE_FILE } from "../site/downloads/one-file.ts";
import { packZips, withSiteZip } from "../site/downloads/zips.ts";
import { withSlash } from "../site/edition.ts";
import type { SiteFiles } from "../site/files.ts";
import { renderFirst, renderSite } from "../site/render.ts";
import type { CoverPicture } from "../site/render-input.ts";
import { wholeSite } from "../site/whole-site.ts";
import { wordFiles } from "../site/word/index.ts";
import { gitText } from "../versions/git.ts";
import { compareWithPublished } from "./compare-published.ts";
import { packProblems } from "./pack-problems.ts";
import { printSource } from "./print-source.ts";
import { type Progress, silent } from "./progress.ts";
import { currentPacks, publishedPacks } from "./published-packs.ts";
import { sheetsOf } from "./single-sheets.ts";
import { readWords, type ShownWords, type WordsShown } from "./words.ts";

export interface SiteOptions {
  /** Folder that holds `content/`. */
  from?: string;
  /** Kept between builds; safe to delete. */
  cache?: string;
  progress?: Progress;
  words?: WordsShown;
  /** Day of building, `YYYY-MM-DD`: pages then say when a review is overdue. */
  today?: string | undefined;
}

/** Where the published site says which commit it was built from, and on which day, so that anybody can build it again. */
const BUILT_FROM = "built-from.txt";

export interface BuildOptions extends SiteOptions {
  /** Folder to put the site in. */
  to?: string;
}

/** A whole site, in memory. */
export interface Built extends ShownWords {
  files: SiteFiles;
  printed: Printed;
  /** The single sheets, by `pack` their ids. */
  sheets: Printed;
  /** How the packs stand to those that were published, in a sentence; undefined before the first version. */
  standing: string | undefined;
}

/** Builds everything and puts it in place. Throws `ContentProblems` when the words must be mended first. */
export async function build({ to = paths.site, ...options }: BuildOptions = {}): Promise<Built> {
  // Should the words not build, the site of the last time is there all the same.
  await recoverFolder(to);
  const { progress = silent } = options;
  const built = await makeSite(options);
  const place = relative(process.cwd(), to) || to;
  await progress(`Put the site in ${place}`, () => replaceFolder(to, built.files));
  return built;
}

/** Reads, renders, prints, and renders again with what was printed. Writes nothing but the cache. */
export async function makeSite({
  from = project,
  cache = paths.cache,
  progress = silent,
  words: shown = "draft",
  today,
}: SiteOptions = {}): Promise<Built> {
  const bundled = buildAssets();
  // A fault in the styles is met where they are awaited.
  bundled.catch(() => {});
  const words = await progress("Read the words", () => readWords(from, shown));
  const { library, history } = words;
  const first = await progress("Render what is printed", async () =>
    renderFirst({ library, history, assets: await bundled, printed: [] }),
  );
  const published = await publishedPacks(history, { project: from, library, files: first, cache });
  if (published.problems.length > 0) throw new ContentProblems(published.problems);
  const current = currentPacks(history, published.files);
  const { printed, standing } =
    shown === "published" && current
      ? { printed: current, standing: undefined }
      : await compareWithPublished(from, words, current, await printAll(from, words, first, cache, progress));
  const sheets = await progress("Cut out the single sheets", () => sheetsOf(library, printed, cache));
  // What was published can be mended no more.
  if (printed !== current) await endWithProblems(from, library, sheets);
  const files = await progress("Render all pages, with sizes and page counts", async () => {
    const oneFileBytes = Buffer.byteLength(first.get(ONE_FILE.slice(1)) ?? "");
    const tops = await partTops(printed, `${cache}/tops`);
    const drawn = await packCovers(printed, `${cache}/covers`, launchBrowser, {
      colour: library.board.accent ?? PETROL,
      logo: library.board.logo !== undefined,
    });
    const { covers, pictures } = coverFiles(drawn);
    const word = await wordFiles(library);
    const zips = shown === "draft" ? undefined : packZips(printed.packs, printed.files);
    const input = {
      library,
      history,
      assets: await bundled,
      printed: printed.packs,
      sheets: sheets.packs,
      oneFileBytes,
      tops,
      covers,
      word: new Map(Array.from(word, ([file, bytes]) => [file, bytes.length])),
      zips: zips?.list ?? [],
    };
    const pages = await renderSite(today === undefined ? input : { ...input, today });
    const all = new Map([
      ...pages,
      ...pictures,
      ...word,
      ...published.files,
      ...printed.files,
      ...sheets.files,
    ]);
    const commit = shown === "published" ? await gitText(from, "rev-parse", "HEAD") : undefined;
    if (commit && today) all.set(BUILT_FROM, `commit ${commit}\nday ${today}\n`);
    if (!zips) return wholeSite(all);
    for (const [file, bytes] of zips.files) all.set(file, bytes);
    return wholeSite(zips.list.length > 0 ? withSiteZip(all, withSlash(library.board.web_address)) : all);
  });
  return { ...words, files, printed, sheets, standing };
}

/** Each cover as a file, and what pages need to know of it. */
function coverFiles(drawn: ReadonlyMap<string, Cover>) {
  const covers: Record<string, CoverPicture> = {};
  const pictures: SiteFiles = new Map();
  for (const [pack, { png, width, height }] of drawn) {
    const file = `packs/${pack}.png`;
    covers[pack] = { address: `/${file}`, width, height };
    pictures.set(file, png);
  }
  return { covers, pictures };
}

async function printAll(
  from: string,
  { library }: ShownWords,
  files: SiteFiles,
  cache: string,
  progress: Progress,
): Promise<Printed> {
  const jobs = printJobs(packsToPrint(library));
  const printed = await progress("Print the packs", (retitle) => {
    let ready = 0;
    const done = () => {
      ready += 1;
      retitle(`Print the packs ${bar(ready, jobs.length)}`);
    };
    return printPacks(jobs, printSource(library, files), { cache, done });
  });
  await endWithProblems(from, library, printed);
  return printed;
}

async function endWithProblems(from: string, library: Library, printed: Printed): Promise<void> {
  const problems = await packProblems(from, { library, printed });
  if (problems.length > 0) throw new ContentProblems(problems);
}

function bar(ready: number, all: number): string {
  return `${"█".repeat(ready)}${"░".repeat(all - ready)} ${ready} of ${all}`;
}

/** What was made, where it is, how large it is and how long it took. */
export function summary({ files, printed, sheets }: Built, seconds: number, to: string = paths.site): string {
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
    `Made ${count(pages, "web page")}, ${count(printed.packs.length, "PDF")} and ${count(sheets.packs.length, "single sheet")}, ${fileSize(bytes)} in all, in ${seconds.toFixed(1)} seconds.`,
    `Open ${relative(process.cwd(), to)}/index.html, or type: npm start`,
  ].join("\n");
}
