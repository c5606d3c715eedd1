/** Prints an HTML file to a PDF and looks at it: what the command line does, and an example of how the library is used. */
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { type Browser, launch, type Page } from "puppeteer";
import { CliError, findBrowser } from "./find-browser.ts";
import { type Finding, type FinishedDocument, finish, inspect, prepare, printPage } from "./index.ts";

export interface PrintFileOptions {
  /** The file to print. */
  html: string;
  /** Where to put the PDF; a file that is there is replaced. */
  pdf: string;
  /** Program file of the browser, where one was named. */
  browser: string | undefined;
  /** The date of the PDF, `YYYY-MM-DD`. */
  date: string;
}

/**
 * Prints a file, also when there are findings. Throws a `CliError`
 * when there is no browser, when it does not start or print, and when the PDF cannot be written.
 */
export async function printFile({
  html,
  pdf: file,
  browser: named,
  date,
}: PrintFileOptions): Promise<FinishedDocument> {
  const browser = await launchBrowser(await findBrowser(named));
  try {
    const printed = await printChecked(await browser.newPage(), html, date);
    await writeFile(file, printed.pdf).catch((cause: NodeJS.ErrnoException) => {
      throw new CliError(`${file} could not be written (${cause.code}): name another place.`, {
        cause,
      });
    });
    return printed;
  } finally {
    await browser.close();
  }
}

async function launchBrowser(path: string): Promise<Browser> {
  const unsandboxed = process.getuid?.() === 0 || process.env["CHROMIUM_NO_SANDBOX"] === "1";
  try {
    return await launch({
      executablePath: path,
      headless: "shell",
      pipe: true,
      args: ["--font-render-hinting=none", ...(unsandboxed ? ["--no-sandbox"] : [])],
    });
  } catch (cause) {
    const message = `The browser ${path} did not start: name another with --browser, or set CHROMIUM_NO_SANDBOX=1 if its sandbox is what is not allowed here.`;
    throw new CliError(message, { cause });
  }
}

/** Runs in the page: what it says about itself; empty where it says nothing. */
function describePage() {
  const meta = (name: string) =>
    document.querySelector<HTMLMetaElement>(`meta[name="${name}" i]`)?.content.trim() ?? "";
  return {
    title: document.title.trim(),
    language: document.documentElement.lang.trim(),
    author: meta("author"),
    subject: meta("description"),
    keywords: meta("keywords"),
    address: document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href || location.href,
  };
}

async function printChecked(page: Page, html: string, date: string): Promise<FinishedDocument> {
  const findings: Finding[] = [];
  page.on("pageerror", (fault) =>
    findings.push({ rule: "script", message: `A script of the page failed: ${String(fault)}` }),
  );
  page.on("requestfailed", (request) => {
    // A picture that is missing is found by `prepare`, which knows what it is called.
    if (request.resourceType() !== "image")
      findings.push({
        rule: "missing-file",
        message: `The page asks for ${request.url()}, which did not load.`,
      });
  });
  await page.goto(pathToFileURL(html).href, { waitUntil: "load" }).catch((cause: Error) => {
    throw new CliError(`${html} did not load in the browser: ${cause.message}`, { cause });
  });
  const { address, ...facts } = await page.evaluate(describePage);
  if (facts.title === "")
    findings.push({ rule: "7.1-9", message: "The page has no title. Write one in its title element." });
  if (facts.language === "") {
    const message =
      'The page does not say its language. Write it in its first tag, such as <html lang="en">.';
    findings.push({ rule: "language", message });
  }
  const prepared = await prepare(page, { base: address });
  const printed = await printPage(page, prepared);
  const { elements } = prepared;
  const { pdf, pages, ...finished } = await finish(printed.pdf, {
    ...facts,
    date,
    elements,
    words: printed.words,
  }).catch((cause: Error) => {
    throw new CliError(cause.message, { cause });
  });
  findings.push(...prepared.findings, ...printed.findings, ...finished.findings);
  const keyOf = ({ rule, page }: Finding) => `${rule} ${page}`;
  const known = new Set(findings.map(keyOf));
  findings.push(...(await inspect(pdf)).filter((finding) => !known.has(keyOf(finding))));
  return { pdf, pages, findings };
}
