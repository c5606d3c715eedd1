/** A name for each finished pack and each of its parts, made of everything that decides its bytes: a change of any of it prints it again. */
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "../browser/find.ts";
import { paths, project } from "../core/paths.ts";
import { cacheKey } from "./cache.ts";
import type { PackPart } from "./cut-parts.ts";
import type { PrintJob, PrintSource } from "./jobs.ts";
import type { PartPrint } from "./print-part.ts";
import { ownSheet, type ShellKind } from "./shell.ts";

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

/** Digest of the files in `folder` that match. Line ends do not count: git on Windows may write them as CR LF. */
export async function digestOf(folder: string, patterns: readonly string[]): Promise<string> {
  const digest = createHash("sha256");
  const files = globSync(patterns, { cwd: folder }).map((path) => path.replaceAll("\\", "/"));
  for (const file of files.sort()) {
    const bytes = await readFile(join(folder, file), "latin1");
    digest.update(file).update(bytes.replaceAll("\r\n", "\n"), "latin1");
  }
  return digest.digest("hex");
}

/** Digest of all that makes packs. */
export function toolsOf({ browser, code, packages, fonts }: Toolchain): string {
  return cacheKey([browser, code, packages, ...fonts]);
}

/** The name under which the pack of `job` is kept. */
export function packKey(tools: string, source: PrintSource, job: PrintJob): string {
  return cacheKey([tools, pageFacts(source, job)]);
}

/** The name under which a part is kept: what decides its bytes, and nothing that stands around it. */
export function partKey(
  tools: string,
  kind: ShellKind,
  { html, linked }: PackPart,
  { rules, told }: Omit<PartPrint, "fieldFonts">,
): string {
  return cacheKey([tools, JSON.stringify([kind, html, linked, rules, told])]);
}

/** The name under which the heads and feet of a pack are kept. `sheet` is the style sheet of its page. */
export function framesKey(tools: string, kind: ShellKind, sheet: string, kinds: readonly string[]): string {
  return cacheKey([tools, "frames", JSON.stringify([kind, sheet, kinds])]);
}

/** Everything in a rendered site that decides what the pack of `job` says and how it looks. */
export function pageFacts(
  { base, author, version, status, date, files }: PrintSource,
  job: PrintJob,
): string {
  // Styles and fonts carry a hash of their bytes in their names, which the page holds; the pack's own sheet does not.
  const sheet = files.get(ownSheet(job.page)) ?? "";
  const page = files.get(job.page) ?? "";
  return JSON.stringify([base, author, version, status, date, job, String(page), String(sheet)]);
}
