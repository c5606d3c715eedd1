/** The checklist page as a reader uses it: what tests do to it, in a reader's words. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";

/** Ticks an answer with the mouse. */
export async function tick(page: Page, question: string, answer: string): Promise<void> {
  await page.click(`#${question} input[value=${answer}]`);
}

/** The answers that are ticked, `daily-life: usually`, in reading order. */
export function ticks(page: Page): Promise<string[]> {
  return page.$$eval(".question input:checked", (radios) =>
    radios.map((radio) => `${(radio as HTMLInputElement).name}: ${(radio as HTMLInputElement).value}`),
  );
}

/** What the page last said. */
export function said(page: Page): Promise<string> {
  return page.$eval("#ticks-status", (status) => status.textContent ?? "");
}

/** All that the browser keeps for this site. */
export function kept(page: Page): Promise<[string, string][]> {
  return page.evaluate(() => Object.entries(localStorage) as [string, string][]);
}

/** Presses a button by its `data-do`. */
export async function press(page: Page, action: string): Promise<void> {
  await page.click(`[data-do=${action}]`);
}

/** Answers the question that is asked in the dialog. */
export async function answer(page: Page, agrees: boolean): Promise<void> {
  await page.waitForSelector("#ask[open]");
  await page.click(`#ask button[value="${agrees ? "yes" : ""}"]`);
  await page.waitForSelector("#ask:not([open])");
  // The dialog tells the page a moment after it has shut.
  await page.evaluate(() => new Promise((later) => setTimeout(later)));
}

/** Chooses a file of this content and waits until the page has said something about it. */
export async function load(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ticks-"));
  try {
    await writeFile(join(folder, name), content);
    const input = await page.$("input#load-ticks");
    await input?.uploadFile(join(folder, name));
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLDialogElement>("#ask")?.open ||
        !document.querySelector<HTMLInputElement>("#load-ticks")?.value,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
