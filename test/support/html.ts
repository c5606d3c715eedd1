/** Reads HTML and CSS as a browser does, so that what a check sees is what a reader gets. */
import type { Browser, Page } from "puppeteer";
import { testBrowser } from "./browser.ts";
import type { Checks } from "./describe.ts";

export interface ReadPage {
  /** Path from the top of the site: `checklist/index.html`. */
  path: string;
  title: string;
  canonical: string;
  ids: string[];
  /** What each link and style sheet leads to, as it is written. */
  links: string[];
  /** Every element in order with the names of its attributes: `a href class`. */
  elements: string[];
  text: string;
}

export interface Reader {
  pages(files: ReadonlyMap<string, string>): Promise<ReadPage[]>;
  /** The head of each rule of a style sheet in order, without its declarations: `@page`, `.a`. */
  rules(css: string): Promise<string[]>;
}

/** A page of a browser that starts before the checks of a suite and ends after them. */
export function browserPage(test: Checks): () => Page {
  let browser: Browser;
  let page: Page;
  test.before(async () => {
    browser = await testBrowser();
    page = await browser.newPage();
  });
  test.after(() => browser?.close());
  return () => page;
}

/** Reads in a browser of its own. Nothing that is read is run. */
export function htmlReader(test: Checks): Reader {
  const page = browserPage(test);
  return {
    pages: (files) =>
      page().evaluate(
        readPages,
        [...files].filter(([path]) => path.endsWith(".html")),
      ),
    rules: (css) => page().evaluate(readRules, css),
  };
}

function readPages(files: [string, string][]): ReadPage[] {
  return files.map(([path, html]) => {
    const read = new DOMParser().parseFromString(html, "text/html");
    const elements = [...read.querySelectorAll("*")];
    const attributes = (name: string) =>
      [...read.querySelectorAll(`[${name}]:not([rel=canonical])`)].map((one) => one.getAttribute(name) ?? "");
    return {
      path,
      title: read.title,
      canonical: read.querySelector("[rel=canonical]")?.getAttribute("href") ?? "",
      ids: attributes("id"),
      links: [...attributes("href"), ...attributes("src")],
      elements: elements.map((one) => [one.localName, ...one.getAttributeNames()].join(" ")),
      text: read.body.textContent ?? "",
    };
  });
}

function readRules(css: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map((rule) => rule.cssText.split("{", 1)[0]?.trim() ?? "");
}

/** The values that a list holds more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
