/** Prints small pages for the tests: one browser for a test file, one typeface, no network. */
import { readFileSync } from "node:fs";
import type { Browser } from "puppeteer";
import { serveFromMemory } from "../../scripts/browser/memory.ts";
import { checks } from "../../scripts/pdf-ua/checks/index.ts";
import { finishWith } from "../../scripts/pdf-ua/finish.ts";
import {
  bareStyles,
  type DocumentFacts,
  type Finding,
  type Frames,
  inspect,
  type PrintOptions,
  prepare,
  printFrames,
  printPage,
} from "../../scripts/pdf-ua/index.ts";
import { readSubject } from "../../scripts/pdf-ua/inspect/subject.ts";
import { type Pass, passes } from "../../scripts/pdf-ua/passes/index.ts";
import type { Element } from "../../scripts/pdf-ua/pdf/structure.ts";
import { testBrowser } from "../support/browser.ts";
import type { Checks } from "../support/describe.ts";

const FONTS = "node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-";
const BASE = "https://example.org/";

/** What is put into each page, and how it is printed. */
export interface PageOptions extends PrintOptions {
  formFields?: boolean;
  /** Ids that links of the whole document lead to, where this is a part of one. */
  linked?: readonly string[];
  styles?: string;
  /** Without heads and feet, and every page as a right-hand page. */
  bare?: boolean;
  title?: string;
  /** The language that the page says it is in; `en-GB` when not given. */
  language?: string;
}

/** A printed page and the facts to finish it with. */
export interface Sample {
  raw: Uint8Array;
  facts: DocumentFacts;
  findings: Finding[];
}

export interface Print {
  (body: string, options?: PageOptions): Promise<Sample>;
  /** Heads and feet of pages of these kinds, by these styles. */
  frames(kinds: readonly string[], styles: string): Promise<Frames>;
}

/** Prints in one browser, which ends after the checks of a suite. */
export function printing(test: Checks): Print {
  let browser: Promise<Browser> | undefined;
  test.after(async () => (await browser)?.close());
  const print = async (body: string, options: PageOptions = {}) => {
    browser ??= testBrowser();
    return printed(await browser, body, options);
  };
  const frames = async (kinds: readonly string[], styles: string) => {
    browser ??= testBrowser();
    const page = await (await browser).newPage();
    try {
      await serveFromMemory(page, BASE, files("<p>A <strong>word</strong></p>", styles, "Frames", "en-GB"));
      await page.goto(BASE, { waitUntil: "load" });
      return await printFrames(page, kinds);
    } finally {
      await page.close();
    }
  };
  return Object.assign(print, { frames });
}

async function printed(
  browser: Browser,
  body: string,
  {
    formFields = false,
    linked,
    styles = "",
    bare = false,
    title = "A small document",
    language = "en-GB",
    ...options
  }: PageOptions,
): Promise<Sample> {
  const page = await browser.newPage();
  try {
    await serveFromMemory(page, BASE, files(body, styles, title, language));
    await page.goto(BASE, { waitUntil: "load" });
    if (bare) await page.evaluate(`(${adopt})(${JSON.stringify(await bareStyles(page))})`);
    const { elements, findings, ...prepared } = await prepare(page, {
      base: BASE,
      formFields,
      ...(linked ? { linked } : {}),
    });
    const { pdf, words, ...printed } = await printPage(page, prepared, options);
    return {
      raw: pdf,
      facts: { ...factsOf(title, { elements, words }), linked },
      findings: [...findings, ...printed.findings],
    };
  } finally {
    await page.close();
  }
}

/** Self-contained: it is sent to the page as text. */
function adopt(styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
}

function files(
  body: string,
  styles: string,
  title: string,
  language: string,
): Map<string, string | Uint8Array> {
  const faces = [
    ["latin-400-normal", "font-weight: 400"],
    ["latin-700-normal", "font-weight: 700"],
    ["latin-400-italic", "font-style: italic"],
    ["latin-ext-400-normal", "unicode-range: U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF"],
  ] as const;
  const rules = faces.map(
    ([file, rule]) => `@font-face { font-family: Atkinson; src: url(${file}.woff2); ${rule} }`,
  );
  const base =
    "@page { size: A4; margin: 20mm } html, code, pre, kbd { font: 14pt/1.5 Atkinson } th, td, fieldset, hr { border: 1pt solid }";
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
    <style>${rules.join("\n")} ${base} ${styles}</style></head><body>${body}</body></html>`;
  const fonts = faces.map(([file]) => [`${file}.woff2`, readFileSync(`${FONTS}${file}.woff2`)] as const);
  return new Map<string, string | Uint8Array>([["index.html", html], ...fonts]);
}

function factsOf(title: string, found: Pick<DocumentFacts, "elements" | "words">): DocumentFacts {
  const fieldFonts = ["latin", "latin-ext"].map(
    (part) => new Uint8Array(readFileSync(`${FONTS}${part}-400-normal.woff`)),
  );
  return {
    title,
    language: "en-GB",
    author: "Example Partnership",
    date: "2026-03-03",
    keywords: "minutes, 2026",
    producer: "small-press",
    ...found,
    fieldFonts,
    fontFamilies: ["AtkinsonHyperlegibleNext"],
  };
}

/** The finished file, with every pass and check or all but one. */
export async function finished(
  { raw, facts }: Sample,
  without?: Pass,
): Promise<{ pdf: Uint8Array; findings: Finding[] }> {
  return await finishWith(
    raw,
    facts,
    passes.filter((pass) => pass !== without),
    checks.filter((check) => check !== without),
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
