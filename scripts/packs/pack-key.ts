/** A name for each finished pack, made of everything that decides its bytes: a change of any of it prints the pack again. */
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "../browser/find.ts";
import { paths, project } from "../core/paths.ts";
import { cacheKey } from "./cache.ts";
import type { PrintJob, PrintSource } from "./jobs.ts";

/** What makes packs out of pages. */
export interface Toolchain {
  /** Version of the browser. */
  browser: string;
  /** Digest of our own code that prints and finishes. */
  code: string;
  /** Digest of the templates and styles. Pages hold what they are made of, so it is no part of a pack's name. */
  layout: string;
  /** Every package and its version. */
  packages: string;
  /** Bytes of the fonts that form fields are typed in. */
  fonts: readonly Uint8Array[];
}

/** The fonts that form fields are typed in, as words are printed: the house font, then what it lacks. */
const FIELD_FONTS = [
  "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin",
  "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext",
  "noto-sans/files/noto-sans-latin-ext",
  "noto-sans/files/noto-sans-vietnamese",
  "noto-sans/files/noto-sans-greek",
  "noto-sans/files/noto-sans-cyrillic",
];

/** Bytes of the fonts that form fields are typed in. */
function fieldFonts(): Promise<Uint8Array[]> {
  return Promise.all(
    FIELD_FONTS.map(
      async (font) =>
        new Uint8Array(await readFile(join(project, `node_modules/@fontsource/${font}-400-normal.woff`))),
    ),
  );
}

/** What makes packs on this machine, now. */
export async function currentToolchain(): Promise<Toolchain> {
  return {
    browser: (await findChromium()).version,
    code: await codeHere(),
    layout: await digestOf(paths.layouts, ["**/*.{njk,css,ts}"]),
    packages: await readFile(join(project, "package-lock.json"), "utf8"),
    fonts: await fieldFonts(),
  };
}

let digestOfCode: Promise<string> | undefined;

/** Digest of our own code that prints and finishes: what this process runs, so it is taken once. */
export function codeHere(): Promise<string> {
  digestOfCode ??= digestCode();
  return digestOfCode;
}

async function digestCode(): Promise<string> {
  const scripts = fileURLToPath(new URL("..", import.meta.url));
  return digestOf(scripts, ["browser/**/*.ts", "pdf-ua/**/*.ts", "packs/**/*.ts"]);
}

/** Line ends do not count: git on Windows may write them as CR LF. */
async function digestOf(folder: string, patterns: string[]): Promise<string> {
  const digest = createHash("sha256");
  const files = globSync(patterns, { cwd: folder }).map((path) => path.replaceAll("\\", "/"));
  for (const file of files.sort()) {
    const bytes = await readFile(join(folder, file), "latin1");
    digest.update(file).update(bytes.replaceAll("\r\n", "\n"), "latin1");
  }
  return digest.digest("hex");
}

/** The name under which the pack of `job` is kept. */
export function packKey(
  { browser, code, packages, fonts }: Toolchain,
  source: PrintSource,
  job: PrintJob,
): string {
  return cacheKey([browser, code, packages, ...fonts, pageFacts(source, job)]);
}

/** Everything in a rendered site that decides what the pack of `job` says and how it looks. */
export function pageFacts(
  { base, author, version, status, date, files }: PrintSource,
  job: PrintJob,
): string {
  // Styles and fonts carry a hash of their bytes in their names, which the page holds; the pack's own sheet does not.
  const sheet = files.get(job.page.replace("index.html", "sheet.css")) ?? "";
  const page = files.get(job.page) ?? "";
  return JSON.stringify([base, author, version, status, date, job, String(page), String(sheet)]);
}
