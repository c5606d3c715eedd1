/** Prints small pages for the checks: one browser for a test file, the house font, no network. */
import { readFileSync } from "node:fs";
import type { Browser } from "puppeteer";
import { launchBrowser } from "../../scripts/browser/launch.ts";
import { serveFromMemory } from "../../scripts/browser/memory.ts";
import type { DocumentFacts, Edition, Finding } from "../../scripts/pdf-ua/facts.ts";
import { finish, type Pass, passes } from "../../scripts/pdf-ua/finish.ts";
import { inspect } from "../../scripts/pdf-ua/inspect/inspect.ts";
import { readSubject } from "../../scripts/pdf-ua/inspect/subject.ts";
import type { Element } from "../../scripts/pdf-ua/pdf/structure.ts";
import type { Places } from "../../scripts/pdf-ua/places.ts";
import { printPage } from "../../scripts/pdf-ua/print.ts";
import type { Checks } from "../support/describe.ts";

const FONTS = "node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-";
const BASE = "https://board.example/";

/** What is put into each page. */
export interface Sheet {
  edition?: Edition;
  styles?: string;
  title?: string;
  expected?: Places | undefined;
}

/** A printed page and the facts to finish it with. */
export interface Sample {
  raw: Uint8Array;
  facts: DocumentFacts;
  findings: Finding[];
}

export type Print = (body: string, sheet?: Sheet) => Promise<Sample>;

/** Prints in one browser, which ends after the checks of a suite. */
export function printing(test: Checks): Print {
  let browser: Promise<Browser> | undefined;
  test.after(async () => (await browser)?.close());
  return async (body, sheet = {}) => {
    browser ??= launchBrowser();
    return printed(await browser, body, sheet);
  };
}

async function printed(
  browser: Browser,
  body: string,
  { edition = "standard", styles = "", title = "A small pack", expected }: Sheet,
): Promise<Sample> {
  const page = await browser.newPage();
  try {
    await serveFromMemory(page, BASE, files(body, styles, title));
    await page.goto(BASE, { waitUntil: "load" });
    const { raw, prepared } = await printPage(page, {
      fillable: edition === "fillable",
      base: BASE,
      expected,
    });
    return { raw, facts: factsOf(title, edition, prepared), findings: prepared.findings };
  } finally {
    await page.close();
  }
}

function files(body: string, styles: string, title: string): Map<string, string | Uint8Array> {
  const faces = [
    ["latin-400-normal", "font-weight: 400"],
    ["latin-700-normal", "font-weight: 700"],
    ["latin-400-italic", "font-style: italic"],
    ["latin-ext-400-normal", "unicode-range: U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF"],
  ] as const;
  const rules = faces.map(
    ([file, rule]) => `@font-face { font-family: Atkinson; src: url(${file}.woff2); ${rule} }`,
  );
  const house =
    "@page { size: A4; margin: 20mm } html, code, pre, kbd { font: 14pt/1.5 Atkinson } th, td, fieldset, hr { border: 1pt solid }";
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>
    <style>${rules.join("\n")} ${house} ${styles}</style></head><body>${body}</body></html>`;
  const fonts = faces.map(([file]) => [`${file}.woff2`, readFileSync(`${FONTS}${file}.woff2`)] as const);
  return new Map<string, string | Uint8Array>([["index.html", html], ...fonts]);
}

function factsOf(
  title: string,
  edition: Edition,
  { notes, words }: Pick<DocumentFacts, "notes"> & { words: string },
): DocumentFacts {
  const fontFile = new Uint8Array(readFileSync(`${FONTS}latin-400-normal.woff`));
  return {
    title,
    language: "en-GB",
    author: "Example Partnership",
    date: "2026-03-03",
    version: "2.1",
    status: "Final",
    edition,
    notes,
    words,
    fontFile,
    fontFamilies: ["AtkinsonHyperlegibleNext"],
  };
}

/** The finished file, with every pass or all but one. */
export async function finished(
  { raw, facts }: Sample,
  without?: Pass,
): Promise<{ pdf: Uint8Array; findings: Finding[] }> {
  return await finish(
    raw,
    facts,
    passes.filter((pass) => pass !== without),
  );
}

/** The rules that the finished file breaks, each once, in order of the alphabet. */
export async function rules(sample: Sample, without?: Pass): Promise<string[]> {
  const { pdf, findings } = await finished(sample, without);
  return rulesOf([...findings, ...(await inspect(pdf))]);
}

export function rulesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

/** The structure as one line: `Document(H1 P(Link))`; `#` is content, `@` an annotation. */
export async function outline(pdf: Uint8Array, leaves = false): Promise<string> {
  const { root } = await readSubject(pdf, {}, []);
  const line = (element: Element): string => {
    const children = element.children.flatMap((child) => {
      if (child.kind === "element") return [line(child)];
      return leaves ? [child.kind === "content" ? "#" : "@"] : [];
    });
    return children.length > 0 ? `${element.type}(${children.join(" ")})` : element.type;
  };
  return root ? root.children.map((child) => (child.kind === "element" ? line(child) : "")).join(" ") : "";
}

/** Every structure element of a type. */
export async function elements(pdf: Uint8Array, type: string): Promise<Element[]> {
  return (await readSubject(pdf, {}, [])).elements.filter((element) => element.type === type);
}
