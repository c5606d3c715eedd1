/** The stages of a build, each a value made from the ones before: words, rendered pages, printed packs, whole site. */
import { relative } from "node:path";
import { ContentProblems } from "../core/content-problems.ts";
import { paths, project } from "../core/paths.ts";
import { recoverFolder, replaceFolder } from "../core/replace-folder.ts";
import { count, fileSize } from "../core/text.ts";
import type { Printed } from "../packs/print-packs.ts";
import { type Assets, buildAssets } from "../site/assets.ts";
import { ONE_FILE } from "../site/downloads/one-file.ts";
import { packZips, withSiteZip } from "../site/downloads/zips.ts";
import { withSlash } from "../site/edition.ts";
import type { SiteFiles } from "../site/files.ts";
import { renderFirst } from "../site/render.ts";
import { wholeSite } from "../site/whole-site.ts";
import { gitText } from "../versions/git.ts";
import { compareWithPublished } from "./compare-published.ts";
import { finishSite } from "./finish-site.ts";
import { endWithProblems, printAll } from "./print-site.ts";
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
  /** Styles, scripts and fonts, where they are bundled already. */
  assets?: Promise<Assets>;
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
export async function makeSite(options: SiteOptions = {}): Promise<Built> {
  const { from = project, progress = silent, words: shown = "draft" } = options;
  const words = await progress("Read the words", () => readWords(from, shown));
  // The boards of a consortium have editions elsewhere, to which nothing here may lead.
  return makeSiteOf({ ...words, library: { ...words.library, boards: [] } }, options);
}

/** The same of words that have been read; the boards among them are those that the pages lead to. */
export async function makeSiteOf(
  words: ShownWords,
  {
    from = project,
    cache = paths.cache,
    progress = silent,
    words: shown = "draft",
    today,
    assets = buildAssets(),
  }: SiteOptions = {},
): Promise<Built> {
  const bundled = assets;
  // A fault in the styles is met where they are awaited.
  bundled.catch(() => {});
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
      : await compareWithPublished(
          from,
          words,
          current,
          await printAll({ from, library, files: first, cache, progress }),
        );
  const sheets = await progress("Cut out the single sheets", () => sheetsOf(library, printed, cache));
  // What was published can be mended no more.
  if (printed !== current) await endWithProblems(from, library, sheets);
  const files = await progress("Render all pages, with sizes and page counts", async () => {
    const zips = shown === "draft" ? undefined : packZips(printed.packs, printed.files);
    const made = await finishSite({
      library,
      history,
      assets: await bundled,
      printed,
      sheets,
      oneFileBytes: oneFileBytesOf(first),
      zips: zips?.list ?? [],
      cache,
      today,
    });
    const all = new Map([...made, ...published.files]);
    const commit = shown === "published" ? await gitText(from, "rev-parse", "HEAD") : undefined;
    if (commit && today) all.set(BUILT_FROM, `commit ${commit}\nday ${today}\n`);
    if (!zips) return wholeSite(all);
    for (const [file, bytes] of zips.files) all.set(file, bytes);
    return wholeSite(zips.list.length > 0 ? withSiteZip(all, withSlash(library.board.web_address)) : all);
  });
  return { ...words, files, printed, sheets, standing };
}

/** Bytes of the copy in one file, among what was rendered first. */
export function oneFileBytesOf(first: SiteFiles): number {
  return Buffer.byteLength(first.get(ONE_FILE.slice(1)) ?? "");
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
