/** A page that stays open with the styles and fonts of an edition, and into which one part after another is put. */
import type { Browser, Page } from "puppeteer";
import { serveFromMemory, type UnknownRequest } from "../browser/memory.ts";
import { type Edition, editionFacts } from "../core/editions.ts";
import { bareStyles } from "../pdf-ua/index.ts";
import type { PrintSource } from "./jobs.ts";
import { attributeOf, type OpenTag, visitTags } from "./open-tags.ts";

/** Everything in which shells differ. */
export interface ShellKind {
  edition: Edition;
  /** The tags that begin the page, and its policy. */
  html: string;
  policy: string;
  /** Paths of the style sheets for print, from the top of the site. */
  styles: string[];
  /** That of the edition's own style sheet, which comes last. */
  editionStyles?: string;
}

export interface Shell {
  page: Page;
  /** The style sheet with which a page of the edition is printed without heads and feet. */
  bare: string;
  /** Text of the edition's own style sheet. */
  editionStyles: string;
  /** What the shell itself asked for in vain. */
  lacks: UnknownRequest[];
  /** What was asked for in vain since, and what scripts failed of; `printPart` takes them out. */
  unknownRequests: UnknownRequest[];
  scriptFaults: string[];
}

/** The text of a file of the site; empty when there is none. */
export function textIn(files: Served, path: string): string {
  const content = files.get(path) ?? "";
  return typeof content === "string" ? content : Buffer.from(content).toString("utf8");
}

/** The path of the style sheet that a page has for itself. */
export const ownSheet = (page: string) => page.replace("index.html", "sheet.css");

/** The rules of a page's own style sheet for what stands in a part: a line each, which begins with an id. */
export function rulesFor(sheet: string, html: string): string {
  const isHere = (line: string) => html.includes(`id="${/^#([^\s.:>~+[]+)/.exec(line)?.[1]}"`);
  return sheet.split("\n").filter(isHere).join("\n");
}

/** A body with every letter of a style sheet, in each weight of heads and feet. */
export function lettersOf(sheet: string): string {
  const letters = [...new Set(sheet)].join("").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<body><p>${letters} <strong>${letters}</strong></p></body>`;
}

/** What the rendered page at the path `page` is put into. Throws when it names no style sheet of an edition that has one. */
export function shellKindOf({ base, files }: PrintSource, page: string, edition: Edition): ShellKind {
  const text = textIn(files, page);
  const address = new URL(page, base);
  const { label, styleSheet } = editionFacts[edition];
  const pathOf = (tag: OpenTag) => new URL(attributeOf(tag, "href") ?? "", address).href.slice(base.length);
  const kind: ShellKind = { edition, html: "<html>", policy: "", styles: [] };
  visitTags(text, {
    begins(tag) {
      const rel = attributeOf(tag, "rel");
      if (tag.name === "html") kind.html = tag.text;
      if (tag.name === "meta" && /content-security-policy/i.test(attributeOf(tag, "http-equiv") ?? ""))
        kind.policy = withoutTrustedTypes(tag.text);
      if (tag.name !== "link" || attributeOf(tag, "media") === "screen") return;
      if (rel === "stylesheet" && pathOf(tag) !== ownSheet(page)) kind.styles.push(pathOf(tag));
      if (styleSheet && rel === "alternate stylesheet" && attributeOf(tag, "title") === label)
        kind.editionStyles = pathOf(tag);
    },
  });
  if (styleSheet && kind.editionStyles === undefined)
    throw new Error(`The page names no style sheet "${label}".`);
  return kind;
}

/** A page may not make elements of text; a shell has to. Nothing on paper depends on it. */
function withoutTrustedTypes(policy: string): string {
  return policy.replace(/;\s*(?:require-)?trusted-types[^;"]*/g, "");
}

/** Where a shell is served; no page of a site is there. */
const SHELL = "_shell/index.html";

/** The files that a page may ask for, by path. */
type Served = Pick<PrintSource["files"], "get">;

/** Opens a shell at the address `base`. It asks `files` whenever it wants a file, so they may change. */
export async function openShell(
  browser: Browser,
  base: string,
  files: Served,
  { edition, html, policy, styles, editionStyles }: ShellKind,
): Promise<Shell> {
  const page = await browser.newPage();
  // Each part has a limit of its own.
  page.setDefaultTimeout(0);
  const links = styles.map(
    (path) => `<link rel="stylesheet" href="${new URL(path, base).href}" media="print">`,
  );
  const head = `<meta charset="utf-8">${policy}<title>Print</title>${links.join("")}`;
  const served = `<!doctype html>${html}<head>${head}</head><body></body></html>`;
  const scriptFaults: string[] = [];
  page.on("pageerror", (fault) => scriptFaults.push(String(fault)));
  const unknownRequests = await serveFromMemory(page, base, {
    get: (path) => (path === SHELL ? served : files.get(path)),
  });
  // Laid out once, for paper.
  await page.emulateMediaType("print");
  await page.goto(new URL(SHELL.replace("index.html", ""), base).href, { waitUntil: "load" });
  const sheet = editionStyles === undefined ? "" : textIn(files, editionStyles);
  const lacks = unknownRequests.splice(0);
  const shell = { page, bare: "", editionStyles: sheet, lacks, unknownRequests, scriptFaults };
  await setStyles(shell, []);
  await page.evaluate(`document.documentElement.dataset.edition = ${JSON.stringify(edition)}`);
  return { ...shell, bare: await bareStyles(page) };
}

/** Gives the shell these styles, beside those of its edition, which are stronger than the `own` of a page. */
export function setStyles(
  { page, editionStyles }: Shell,
  own: readonly string[],
  last = "",
): Promise<unknown> {
  const sheets = JSON.stringify([...own, editionStyles, last].filter((text) => text !== ""));
  return page.evaluate(`(${adopt})(${sheets})`);
}

/** Self-contained: it is sent to the page as text. The page's policy allows no style element, but made sheets. */
function adopt(texts: readonly string[]): void {
  document.adoptedStyleSheets = texts.map((text) => {
    const sheet = new CSSStyleSheet({ media: "print" });
    sheet.replaceSync(text);
    return sheet;
  });
}

/** Makes `body` the body of the shell, and waits for its fonts and pictures. */
export function setBody({ page }: Shell, body: string): Promise<unknown> {
  return page.evaluate(`(${replaceBody})(${JSON.stringify(body)})`);
}

/** Self-contained: it is sent to the page as text. */
async function replaceBody(html: string): Promise<void> {
  const body = document.adoptNode(new DOMParser().parseFromString(html, "text/html").body);
  // Scripts of a text that was parsed would never run.
  for (const parsed of body.querySelectorAll("script")) {
    const script = document.createElement("script");
    for (const { name, value } of parsed.attributes) script.setAttribute(name, value);
    script.textContent = parsed.textContent;
    parsed.replaceWith(script);
  }
  document.body.replaceWith(body);
  const pictures = [...document.images].map((picture) => {
    picture.loading = "eager";
    if (picture.complete) return undefined;
    return new Promise((done) => {
      picture.onload = done;
      picture.onerror = done;
    });
  });
  // Fonts are fetched when the words that want them are laid out.
  void document.body.offsetHeight;
  await Promise.all([document.fonts.ready, ...pictures]);
}
