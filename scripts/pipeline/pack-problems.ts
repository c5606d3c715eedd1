/** What must be mended in printed packs, each at the file and line of the words that cause it, where they can be told. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addressedItems } from "../content/addressed-items.ts";
import { packsToPrint } from "../content/packs-to-print.ts";
import type { Library } from "../content/schema.ts";
import type { Problem } from "../core/problem.ts";
import { count } from "../core/text.ts";
import type { Printed } from "../packs/print-packs.ts";
import { destinationPages } from "../pdf-ua/index.ts";

/** Enough words of a quotation to know it by; the end of it may lie beyond the line. */
const WORDS_COMPARED = 6;

interface Item {
  id: string;
  file: string;
}

/**
 * `from` is the folder that holds `content/`. A finding is put where the words that it quotes stand; else at the file
 * of the item whose page it is on; else at the file of its pack. The same finding on many pages is one problem.
 */
export async function packProblems(
  from: string,
  { library, printed }: { library: Library; printed: Printed },
): Promise<Problem[]> {
  if (printed.findings.length === 0) return [];
  const items = itemsOf(library);
  const sources = await readSources(from, [...new Set(items.map(({ file }) => file))]);
  const files = new Map(packsToPrint(library).map(({ id, file }) => [id, file]));
  const anchors = new Map<string, Map<string, number>>();
  const problems: Problem[] = [];
  for (const findings of Map.groupBy(
    printed.findings,
    ({ file, finding }) => `${file}\n${finding.message}`,
  ).values()) {
    const [first, ...more] = findings;
    if (!first) continue;
    const { file, pack, finding } = first;
    const { page, message } = finding;
    const pdf = printed.files.get(file);
    if (pdf && !anchors.has(file)) anchors.set(file, await destinationPages(pdf));
    // What stands on many pages, such as a running foot, is no item's, and how many there may be is the pack's own promise.
    const onPage =
      page === undefined || more.length > 0 || finding.rule === "too-many-pages"
        ? undefined
        : itemOnPage(items, anchors.get(file) ?? new Map(), page);
    const quoted = quotedLine(message, sources, onPage?.file);
    const others = more.length === 0 ? "" : ` and ${count(more.length, "other page")}`;
    problems.push({
      ...(quoted ?? { file: onPage?.file ?? files.get(pack) ?? file, line: 1, column: 1 }),
      field: page === undefined ? file : `${file}, page ${page}${others}`,
      message,
    });
  }
  return problems;
}

/** Everything with a file of its own that can stand on a page. */
function itemsOf(library: Library): Item[] {
  return [...Object.values(addressedItems(library)).flat(), { id: "board", file: "content/board.yaml" }];
}

async function readSources(from: string, files: readonly string[]): Promise<Map<string, string[]>> {
  const read = files.map(
    async (file): Promise<[string, string[]]> => [
      file,
      (await readFile(join(from, file), "utf8")).split(/\r?\n/),
    ],
  );
  return new Map(await Promise.all(read));
}

/** The item whose part of the pack holds a page: parts bear the id of their item in their anchors. */
function itemOnPage(
  items: readonly Item[],
  anchors: ReadonlyMap<string, number>,
  page: number,
): Item | undefined {
  const before = [...anchors].filter(([, first]) => first <= page).sort(([, a], [, b]) => b - a);
  for (const [anchor] of before) {
    const found = items
      .filter(({ id }) => `-${anchor}-`.includes(`-${id}-`))
      .sort((a, b) => b.id.length - a.id.length);
    if (found[0]) return found[0];
  }
  return undefined;
}

/** Where the words stand that a message quotes, when it is one place only, or one place only in `preferred`. */
function quotedLine(
  message: string,
  sources: ReadonlyMap<string, string[]>,
  preferred: string | undefined,
): Pick<Problem, "file" | "line" | "column"> | undefined {
  const quotes = [...message.matchAll(/["“]([^"”]+)["”]/g)].map(([, quote = ""]) => quote);
  // The name of a field is put together: "One action: owner", "Who does it, action 2".
  const parts = quotes.flatMap((quote) => quote.split(/[:,] /).sort((a, b) => b.length - a.length));
  for (const quote of [...quotes, ...parts]) {
    const words = plain(quote).split(" ").slice(0, WORDS_COMPARED).join(" ");
    // A single word is a name of something, or stands everywhere.
    if (!words.includes(" ")) continue;
    const found = [...sources].flatMap(([file, lines]) =>
      lines.flatMap((line, index) =>
        plain(line).includes(words) ? [{ file, line: index + 1, column: 1 }] : [],
      ),
    );
    const near = found.filter(({ file }) => file === preferred);
    const [only] = near.length === 1 ? near : found.length === 1 ? found : [];
    if (only) return only;
  }
  return undefined;
}

/** Words without the marks of Markdown, in one form. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
