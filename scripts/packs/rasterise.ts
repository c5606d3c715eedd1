/** Draws pages of a PDF as PNG pictures with PDF.js inside Chromium, so that no other program is needed to look at them. */
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

/** Opens a PDF for drawing at `dpi` dots an inch. */
export async function openPictures(browser: Browser, pdf: Uint8Array, dpi: number): Promise<Pictures> {
  const page = await browser.newPage();
  await serveFromMemory(page, BASE, await files(pdf));
  await page.goto(BASE, { waitUntil: "load" });
  const pages = await page.evaluate(openPdf, BASE);
  return { pages, draw: (number) => draw(page, number, dpi / POINTS_PER_INCH), close: () => page.close() };
}

async function files(pdf: Uint8Array): Promise<Map<string, string | Uint8Array>> {
  const build = join(project, "node_modules/pdfjs-dist/build");
  // A reader may fill a form in with one of the fonts that every PDF viewer has; PDF.js brings its own.
  const fonts = join(project, "node_modules/pdfjs-dist/standard_fonts");
  const fontFiles = (await readdir(fonts)).map(
    async (font) => [`fonts/${font}`, await readFile(join(fonts, font))] as const,
  );
  return new Map<string, string | Uint8Array>([
    ...(await Promise.all(fontFiles)),
    ["index.html", "<!doctype html><title>Pictures</title><canvas></canvas>"],
    ["pdf.js", await readFile(join(build, "pdf.min.mjs"))],
    ["pdf.worker.js", await readFile(join(build, "pdf.worker.min.mjs"))],
    ["file.pdf", pdf],
  ]);
}

/** The little of PDF.js that runs in the page. */
interface Pdf {
  numPages: number;
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): { width: number; height: number };
    render(options: object): { promise: Promise<void> };
  }>;
}

async function openPdf(base: string): Promise<number> {
  const pdfjs = await import(`${base}pdf.js`);
  pdfjs.GlobalWorkerOptions.workerSrc = `${base}pdf.worker.js`;
  const pdf: Pdf = await pdfjs.getDocument({
    url: `${base}file.pdf`,
    standardFontDataUrl: `${base}fonts/`,
    // A worker's own requests are not answered from memory.
    useWorkerFetch: false,
  }).promise;
  Object.assign(globalThis, { pdf });
  return pdf.numPages;
}

async function draw(page: Page, number: number, scale: number): Promise<Uint8Array> {
  const picture = await page.evaluate(
    async (number, scale) => {
      const { pdf } = globalThis as unknown as { pdf: Pdf };
      const sheet = await pdf.getPage(number);
      const viewport = sheet.getViewport({ scale });
      const canvas = document.querySelector("canvas") as HTMLCanvasElement;
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      const DRAW_ANNOTATIONS = 1;
      await sheet.render({ canvas, viewport, intent: "print", annotationMode: DRAW_ANNOTATIONS }).promise;
      return canvas.toDataURL("image/png").slice("data:image/png;base64,".length);
    },
    number,
    scale,
  );
  return Buffer.from(picture, "base64");
}
