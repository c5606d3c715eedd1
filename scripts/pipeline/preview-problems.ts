/** What stands in the way of a newer page, as a panel at the top of the last good one, and as a page in place of a PDF. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ContentProblems } from "../core/content-problems.ts";
import { failureOf } from "../core/failure.ts";
import type { Problem } from "../core/problem.ts";
import { count } from "../core/text.ts";
import { escapeHtml } from "../site/markdown.ts";

/** Letters of a line that are shown; nobody looks for a fault in more. */
const LINE_LETTERS = 300;
/** More than these nobody mends before looking again. */
const MAX_SHOWN = 50;

/** The style sheet of the panel, at an address of the preview's own. */
export const PANEL_STYLES = "_preview/problems.css";

/** The panel as HTML. `from` is the folder that holds `content/`: each problem is shown with its line as it is now. */
export async function problemPanel(reason: unknown, from: string): Promise<string> {
  if (!(reason instanceof ContentProblems))
    return panel("This cannot be shown", failureText(failureOf(reason).text));
  const { problems } = reason;
  const shown = problems
    .slice(0, MAX_SHOWN)
    .map(async (problem) => item(problem, await lineOf(problem, from)));
  const more = problems.length - MAX_SHOWN;
  const rest = more > 0 ? `<p>And ${count(more, "more problem")}.</p>` : "";
  const title = `${count(problems.length, "problem")} to mend`;
  return panel(title, `<ol>${(await Promise.all(shown)).join("")}</ol>${rest}`);
}

/** The panel of what is told in words alone, such as why there is no file. */
export function wordsPanel(title: string, words: string): string {
  return panel(title, failureText(words));
}

/** A page with nothing on it but its title, to put a panel into. */
export function emptyPage(title: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Preview</title>
</head>
<body>
<main><h1>${escapeHtml(title)}</h1></main>
</body>
</html>`;
}

function panel(title: string, inside: string): string {
  return `<aside class="preview-problems" role="alert"><p><strong>${title}.</strong> Save a change, and this page renews itself.</p>${inside}</aside>`;
}

function failureText(words: string): string {
  return `<pre>${escapeHtml(words)}</pre>`;
}

function item({ file, line, field, message }: Problem, words: string): string {
  const name = field === "" ? "" : ` <b>${escapeHtml(field)}</b>`;
  const source = words === "" ? "" : `<pre>${escapeHtml(words)}</pre>`;
  return `<li><p><code>${escapeHtml(`${file}:${line}`)}</code>${name} ${escapeHtml(message)}</p>${source}</li>`;
}

/** The line that a problem is on; no words when there is no such file or line. */
async function lineOf({ file, line }: Problem, from: string): Promise<string> {
  const text = await readFile(join(from, file), "utf8").catch(() => "");
  return (text.split(/\r?\n/)[line - 1] ?? "").trim().slice(0, LINE_LETTERS);
}

export const panelStyles = `.preview-problems {
  box-sizing: border-box;
  padding: 1rem clamp(1rem, 4vw, 3rem);
  border-bottom: 6px solid #b3261e;
  color: #17201f;
  background: #fff;
  font: 1rem/1.5 system-ui, sans-serif;
}
.preview-problems > * {
  max-width: 60rem;
  margin: 0 auto 0.75rem;
}
.preview-problems strong {
  color: #b3261e;
  font-size: 1.25rem;
}
.preview-problems li p {
  margin: 0.5rem 0 0.25rem;
}
.preview-problems code {
  font-weight: 700;
}
.preview-problems pre {
  margin: 0;
  padding: 0.5rem 0.75rem;
  border-left: 4px solid #b3261e;
  background: #f3f0e8;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
`;
