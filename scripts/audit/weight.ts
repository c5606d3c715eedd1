/** No page is heavier than its kind may be, measured in bytes as they travel, in requests and in layout shift. */
import { brotliCompressSync } from "node:zlib";
import type { HTTPResponse } from "puppeteer";
import type { Budget, Check, Found } from "./finding.ts";

const KINDS = ["html", "css", "js", "total"] as const;
const PARTS: Partial<Record<string, "html" | "css" | "js">> = {
  document: "html",
  stylesheet: "css",
  script: "js",
};
const QUIET_MS = 200;
// These are compressed already.
const PACKED = /^(image\/(?!svg)|font\/|application\/pdf)/;

/** Bytes after Brotli compression, on a first visit with an empty cache. */
type Weight = Record<(typeof KINDS)[number], number> & { requests: number; layoutShift: number };

export const weightCheck: Check = {
  name: "weight",
  promise:
    "Every page keeps the budget of its kind for bytes and requests, and nothing shifts while it loads.",
  begin: ({ budgets }) => {
    // Pages share styles, scripts and fonts.
    const sizes = new Map<string, number>();
    return {
      look: async ({ page, path, open, traffic }) => {
        const budget = budgets.find(({ pages }) => pages.test(path));
        if (!budget) return [{ where: "", message: "No budget says how much this page may weigh." }];
        await open();
        const layoutShift = await page.evaluate(shiftUntilQuiet, QUIET_MS);
        return overBudget({ ...(await weigh(traffic.responses, sizes)), layoutShift }, budget);
      },
    };
  },
};

async function weigh(
  responses: readonly HTTPResponse[],
  sizes: Map<string, number>,
): Promise<Omit<Weight, "layoutShift">> {
  const weight = { html: 0, css: 0, js: 0, total: 0, requests: responses.length };
  for (const response of responses) {
    if (!response.ok()) continue;
    const bytes = sizes.get(response.url()) ?? (await compressedSize(response));
    sizes.set(response.url(), bytes);
    // What a board shows is kept small where its words are read, and each page says its size.
    if (new URL(response.url()).pathname.includes("/pictures/")) continue;
    const part = PARTS[response.request().resourceType()];
    if (part) weight[part] += bytes;
    weight.total += bytes;
  }
  return weight;
}

async function compressedSize(response: HTTPResponse): Promise<number> {
  const body = Buffer.from(await response.content());
  return PACKED.test(response.headers()["content-type"] ?? "")
    ? body.length
    : brotliCompressSync(body).length;
}

function overBudget(weight: Weight, budget: Budget): Found[] {
  const found: Found[] = KINDS.filter((kind) => weight[kind] > budget[kind]).map((kind) => ({
    where: kind,
    message: `${kind} weighs ${weight[kind]} bytes compressed. A ${budget.kind} may weigh ${budget[kind]}.`,
  }));
  if (weight.requests > budget.requests) {
    found.push({
      where: "requests",
      message: `It takes ${weight.requests} requests. A ${budget.kind} may take ${budget.requests}.`,
    });
  }
  if (weight.layoutShift > 0) {
    found.push({
      where: "layout",
      message: `Things move while the page loads: layout shift ${weight.layoutShift.toFixed(3)}, which should be 0.`,
    });
  }
  return found;
}

/** Runs inside the page: how far things moved since it began to load, and a little after (Layout Instability, 4). */
function shiftUntilQuiet(quiet: number): Promise<number> {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
  return new Promise((resolve) => setTimeout(() => resolve(shift), quiet));
}
