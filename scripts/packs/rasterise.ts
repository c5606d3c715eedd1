/** Draws pages of a PDF as PNG pictures with PDF.js inside Chromium, so that no other program is needed to look at them. */
import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer";
import { serveFromMemory } from "../browser/memory.ts";
import { project } from "../core/paths.ts";

const BASE = "https://pictures.invalid/";
const POINTS_PER_INCH = 72;

/** An open PDF whose pages can be drawn. */
export interface Pictures {
  pages: number;
  /** PNG of one page, counted from 1, with what has been typed and ticked in its form. */
  draw(page: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A tab with PDF.js in it, which takes as long to start as a few pages take to draw: one a browser. */
interface DrawingTab {
  page: Page;
  /** What it is served: PDF.js, and each open PDF. */
  files: Map<string, string | Uint8Array>;
}

const tabs = new WeakMap<Browser, Promise<DrawingTab>>();

/** Opens a PDF for drawing at `dpi` dots an inch. */
export async function openPictures(browser: Browser, pdf: Uint8Array, dpi: number): Promise<Pictures> {
  const { page, files } = await drawingTab(browser);
  const name = `${randomUUID()}.pdf`;
  files.set(name, pdf);
  const pages = await page.evaluate(openPdf, BASE, name);
  return {
    pages,
    draw: (number) => draw(page, name, number, dpi / POINTS_PER_INCH),
    close: async () => {
      files.delete(name);
      await page.evaluate(closePdf, name);
    },
  };
}

async function drawingTab(browser: Browser): Promise<DrawingTab> {
  const known = tabs.get(browser);
  if (known && !(await known).page.isClosed()) return known;
  const fresh = newTab(browser);
  tabs.set(browser, fresh);
  return fresh;
}

async function newTab(browser: Browser): Promise<DrawingTab> {
  const page = await browser.newPage();
  const files = await programFiles();
  await serveFromMemory(page, BASE, files);
  await page.goto(BASE, { waitUntil: "load" });
  return { page, files };
}

async function programFiles(): Promise<Map<string, string | Uint8Array>> {
  const build = join(project, "node_modules/pdfjs-dist/build");
  // A reader may fill a form in with one of the fonts that every PDF viewer has; PDF.js brings its own.
  const fonts = join(project, "node_modules/pdfjs-dist/standard_fonts");
  const fontFiles = (await readdir(fonts)).map(
    async (font) => [`fonts/${font}`, await readFile(join(fonts, font))] as const,
  );
  return new Map<string, string | Uint8Array>([
    ...(await Promise.all(fontFiles)),
    ["index.html", "<!doctype html><title>Pictures</title>"],
    ["pdf.js", await readFile(join(build, "pdf.min.mjs"))],
    ["pdf.worker.js", await readFile(join(build, "pdf.worker.min.mjs"))],
  ]);
}

/** The little of PDF.js that runs in the page. */
interface Pdf {
  numPages: number;
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): { width: number; height: number };
    render(options: object): { promise: Promise<void> };
  }>;
  loadingTask: { destroy(): Promise<void> };
}

declare global {
  // Exist only in the drawing tab.
  var pdfWorker: unknown;
  var pdfs: Map<string, Pdf> | undefined;
}

/** Runs inside the page. */
async function openPdf(base: string, name: string): Promise<number> {
  const pdfjs = await import(`${base}pdf.js`);
  pdfjs.GlobalWorkerOptions.workerSrc = `${base}pdf.worker.js`;
  globalThis.pdfWorker ??= new pdfjs.PDFWorker();
  const pdf: Pdf = await pdfjs.getDocument({
    url: base + name,
    standardFontDataUrl: `${base}fonts/`,
    // A worker's own requests are not answered from memory.
    useWorkerFetch: false,
    worker: globalThis.pdfWorker,
  }).promise;
  globalThis.pdfs ??= new Map();
  globalThis.pdfs.set(name, pdf);
  return pdf.numPages;
}

/** Runs inside the page. */
async function closePdf(name: string): Promise<void> {
  const pdf = globalThis.pdfs?.get(name);
  globalThis.pdfs?.delete(name);
  await pdf?.loadingTask.destroy();
}

async function draw(page: Page, name: string, number: number, scale: number): Promise<Uint8Array> {
  const picture = await page.evaluate(
    async (name, number, scale) => {
      const sheet = await globalThis.pdfs?.get(name)?.getPage(number);
      if (!sheet) throw new Error(`${name} is not open.`);
      const viewport = sheet.getViewport({ scale });
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      const DRAW_ANNOTATIONS = 1;
      await sheet.render({ canvas, viewport, intent: "print", annotationMode: DRAW_ANNOTATIONS }).promise;
      return canvas.toDataURL("image/png").slice("data:image/png;base64,".length);
    },
    name,
    number,
    scale,
  );
  return Buffer.from(picture, "base64");
}
