/** Where the packs of two builds look different, as pictures side by side. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import { withBrowser } from "../browser/launch.ts";
import { EnvironmentError } from "../core/environment-error.ts";
import { paths } from "../core/paths.ts";
import { replaceFolder } from "../core/replace-folder.ts";
import { count } from "../core/text.ts";
import { changedPages } from "../packs/changed-pages.ts";
import type { Answer } from "./report.ts";

/** Of one pack; more pictures than these nobody looks at. */
const MAX_PICTURES = 6;
/** As many files as a comment has room for. */
const MAX_NAMED = 80;

/** It stands below what is said of the words. */
const HEADING = "### Packs before and after, with everything that has changed";

/** PDFs by file name. */
export type Packs = ReadonlyMap<string, Uint8Array>;

/**
 * `comment.md`, with a line for each pack that has come, gone or may look different, and a picture for each such page, as
 * far as anybody would look.
 */
export async function comparePacks(
  browser: Browser,
  before: Packs,
  after: Packs,
): Promise<Map<string, string | Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  const lines: string[] = [];
  let same = 0;
  for (const file of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [old, fresh] = [before.get(file), after.get(file)];
    if (!old || !fresh) {
      lines.push(`- ${file} ${old ? "is gone" : "is new"}.`);
      continue;
    }
    const { pairs, more } = Buffer.from(old).equals(fresh)
      ? { pairs: [], more: 0 }
      : await changedPages(browser, old, fresh, MAX_PICTURES);
    const different = pairs.length + more;
    if (different === 0) same += 1;
    else lines.push(`- ${file}: ${count(different, "page")} may look different.`);
    for (const { before: was, after: is, png } of pairs)
      pictures.set(`${file.replace(/\.pdf$/, "")}-page-${is ?? `${was}-removed`}.png`, png);
  }
  const more = lines.length - MAX_NAMED;
  const named = [...lines.slice(0, MAX_NAMED), ...(more > 0 ? [`- And ${count(more, "more file")}.`] : [])];
  const others = `${count(same, "file")} ${same === 1 ? "looks" : "look"} the same on every page.`;
  const comment = `${[HEADING, named.join("\n"), others].filter((part) => part !== "").join("\n\n")}\n`;
  return new Map<string, string | Uint8Array>([["comment.md", comment], ...pictures]);
}

/** The PDFs in the `packs` folder of a built site. Throws an `EnvironmentError` when there is no such folder. */
export async function packsIn(site: string): Promise<Packs> {
  const all = await readdir(join(site, "packs")).catch((reason: NodeJS.ErrnoException) => {
    if (reason.code !== "ENOENT" && reason.code !== "ENOTDIR") throw reason;
    throw new EnvironmentError(`${site} holds no packs. Type the folder of a site that was built.`, {
      cause: reason,
    });
  });
  const files = all.filter((file) => file.endsWith(".pdf")).sort();
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(site, "packs", file))] as const)),
  );
}

/** Compares the packs of two built sites; the comment and the pictures go to `output/reports/packs`. */
export async function compareAnswer(before: string, after: string): Promise<Answer> {
  const [old, fresh] = [await packsIn(before), await packsIn(after)];
  const report = await withBrowser((browser) => comparePacks(browser, old, fresh));
  const folder = join(paths.reports, "packs");
  await replaceFolder(folder, report);
  return { lines: [`${report.get("comment.md")}\nPictures are in ${folder}`], errors: [], code: 0 };
}
