/** Prints any HTML file to a checked PDF: `node scripts/pdf-ua/cli.ts page.html page.pdf`. */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CliError } from "./find-browser.ts";

const USAGE = "node scripts/pdf-ua/cli.ts PAGE.html PAGE.pdf [--browser PATH]";
const HELP = `Prints an HTML file to a PDF that conforms to PDF/UA-1, and says what is wrong with it.

Usage: ${USAGE}

  PAGE.html        What to print. Its title and its language become those of the PDF; its author, description and
                   keywords too, where it has them as <meta>. Relative links are taken from its canonical address.
  PAGE.pdf         Where to put it. A file that is there is replaced.
  --browser PATH   Program file of the Chrome or Chromium to print with. Else CHROMIUM_PATH says which; else it is the
                   one that Puppeteer downloaded, or the one inside the package @sparticuz/chromium.
  --help           Prints this.

Ends with 0 when nothing was found, with 1 when something was, one line each, and with 2 when it could not be printed.

Example: node scripts/pdf-ua/cli.ts letter.html letter.pdf`;

interface Arguments {
  html: string;
  pdf: string;
  browser: string | undefined;
}

/** What was typed; undefined when help was asked for. Throws a `CliError` when it cannot be understood. */
function readArguments(args: readonly string[]): Arguments | undefined {
  const options = { browser: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const files: string[] = [];
  let browser = process.env["CHROMIUM_PATH"] || undefined;
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    if (token.name === "help") return undefined;
    if (token.name !== "browser")
      throw new CliError(`${token.rawName} is not an option here, so type: ${USAGE}`);
    if (!token.value) throw new CliError(`--browser needs a path behind it, so type: ${USAGE}`);
    browser = token.value;
  }
  const [html, pdf, ...more] = files;
  if (html === undefined || pdf === undefined || more.length > 0)
    throw new CliError(`Two files are wanted here and ${files.length} named, so type: ${USAGE}`);
  if (resolve(html) === resolve(pdf))
    throw new CliError(`${pdf} is the page itself, so name another file for the PDF.`);
  return { html, pdf, browser };
}

/** The day on which a file was last changed, `YYYY-MM-DD`. Throws a `CliError` when it is not there. */
async function dayOfChange(html: string): Promise<string> {
  const found = await stat(html).catch(() => undefined);
  if (!found?.isFile()) throw new CliError(`${html} is not a file: name the HTML file to print.`);
  return found.mtime.toISOString().slice(0, 10);
}

async function run({ html, pdf, browser }: Arguments): Promise<number> {
  const date = await dayOfChange(html);
  // Loaded only now, so that help and mistakes are answered at once.
  const { printFile } = await import("./print-file.ts");
  const { pages, findings } = await printFile({ html, pdf, browser, date });
  for (const { rule, page, message } of findings)
    console.log(`${page === undefined ? "" : `Page ${page}: `}${message} (${rule})`);
  console.log(`${pdf}: ${plural(pages, "page")}, ${plural(findings.length, "finding")}.`);
  return findings.length === 0 ? 0 : 1;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

try {
  const args = readArguments(process.argv.slice(2));
  if (args) process.exitCode = await run(args);
  else console.log(HELP);
} catch (reason) {
  console.error(reason instanceof CliError ? reason.message : reason);
  process.exitCode = 2;
}
