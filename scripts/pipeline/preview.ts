/** The site as it is being written. Saving a file refreshes the page; a pack's PDF is printed when asked for. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { watch } from "chokidar";
import { serveSite } from "../browser/serve.ts";
import type { SiteFile } from "../browser/site-file.ts";
import type { History } from "../content/history.ts";
import { packsToPrint } from "../content/packs-to-print.ts";
import { type Edition, editions } from "../core/editions.ts";
import { failureOf } from "../core/failure.ts";
import { fixedAddress } from "../core/fixed-address.ts";
import { paths, project } from "../core/paths.ts";
import type { PrintedPack } from "../core/printed-pack.ts";
import { printJobs } from "../packs/jobs.ts";
import { buildAssets } from "../site/assets.ts";
import type { SiteFiles } from "../site/files.ts";
import { renderSite } from "../site/render.ts";
import { sheetFile, singleSheets } from "../site/single-sheets.ts";
import { wordFileNames } from "../site/word/index.ts";
import { versionsFolder } from "../versions/folders.ts";
import { BoardPages, boardPlace, wordAt } from "./preview-board.ts";
import { type PreviewWords, PrintQueue, previewWords } from "./preview-print.ts";
import { emptyPage, PANEL_STYLES, panelStyles, problemPanel, wordsPanel } from "./preview-problems.ts";
import { Refresh } from "./preview-refresh.ts";
import { readWords } from "./words.ts";

const PORT = 8080;
const HTML = "text/html; charset=utf-8";
/** Not now: the words must be mended first, or someone else waits for the same machine. */
const UNAVAILABLE = 503;
/** Editors write a file in several steps; one rebuild a burst is enough. */
const SETTLE_MS = 60;

export interface PreviewOptions {
  /** Folder that holds `content/`. */
  from?: string;
  /** The port to listen on, or the next free one; 0 for any. */
  port?: number;
  /** Is told what happens, line by line. */
  say?: (line: string) => void;
}

export interface RunningPreview {
  /** Address of the home page. */
  base: string;
  close(): Promise<void>;
}

interface Preview extends Required<Omit<PreviewOptions, "port">> {
  /** What was built last without a problem; undefined before the first such build. */
  files: SiteFiles | undefined;
  /** The words of that build, and what is printed of them. */
  words: PreviewWords | undefined;
  /** The same files, and those of the boards of a consortium. */
  pages: BoardPages | undefined;
  /** Addresses of the PDFs of that build: a printed pack, or a published one as the path of its frozen file. */
  pdfs: ReadonlyMap<string, string | undefined>;
  /** What stands in the way of a newer build, as HTML; empty when nothing does. */
  problems: string;
  refresh: Refresh;
  queue: PrintQueue;
}

/** Builds, serves and watches until it is closed. */
export async function startPreview({
  from = project,
  port = PORT,
  say = console.log,
}: PreviewOptions = {}): Promise<RunningPreview> {
  const preview: Preview = {
    from,
    say,
    files: undefined,
    words: undefined,
    pages: undefined,
    pdfs: new Map(),
    problems: "",
    refresh: new Refresh(),
    queue: new PrintQueue(() => {
      if (!preview.words) throw new Error("There is nothing to print yet.");
      return preview.words;
    }),
  };
  // A port that cannot be had ends the command before anything is watched.
  const server = await serveSite((path, left) => find(preview, path, left), { port });
  const stopBuilding = await keepBuilding(preview);
  say(`The preview is at ${server.base}\nSave a file and the page refreshes. Stop with Ctrl+C.`);
  return {
    base: server.base,
    close: async () => {
      await stopBuilding();
      preview.refresh.answerAll();
      await Promise.all([server.close(), preview.queue.close()]);
    },
  };
}

/** Renders what is on disk now. Whatever is wrong is said, and the last good pages stay. */
async function rebuild(preview: Preview): Promise<void> {
  const started = performance.now();
  try {
    const words = await readWords(preview.from, "draft");
    const unprinted = printJobs(packsToPrint(words.library)).map(({ pack, edition, file }) =>
      unprintedPack(pack, edition, file),
    );
    const sheets = singleSheets(words.library).flatMap(({ id }) =>
      editions.map((edition) => unprintedPack(id, edition, sheetFile(id, edition))),
    );
    const word = new Map(wordFileNames(words.library).map((file) => [file, 0]));
    const assets = await buildAssets();
    const input = { ...words, assets, printed: unprinted, sheets, word };
    preview.files = await renderSite(input);
    preview.words = previewWords(preview.from, words, preview.files);
    preview.pages = new BoardPages(words.library, preview.files, (library) =>
      renderSite({ ...input, library }),
    );
    preview.pdfs = pdfsOf(preview.from, words.history, [...unprinted, ...sheets]);
    preview.problems = "";
    preview.say(`Ready in ${Math.round(performance.now() - started)} ms.`);
  } catch (reason) {
    preview.problems = await problemPanel(reason, preview.from);
    preview.say(failureOf(reason).text);
  }
  preview.refresh.next();
}

function unprintedPack(pack: string, edition: Edition, file: string): PrintedPack {
  return { pack, edition, file, pages: 0, bytes: 0, sha256: "" };
}

/** What can be asked for: packs and sheets that are printed, and published files, of which a notice takes the place of withdrawn ones. */
function pdfsOf(from: string, history: History, unprinted: readonly PrintedPack[]): Preview["pdfs"] {
  const pdfs = new Map<string, string | undefined>(unprinted.map(({ file }) => [file, undefined]));
  for (const { note, state, packs } of history) {
    for (const { file } of packs) {
      const frozen = join(versionsFolder(from), note.version, file);
      pdfs.set(fixedAddress(note.version, file), state === "withdrawn" ? undefined : frozen);
    }
  }
  return pdfs;
}

async function find(preview: Preview, path: string, left: AbortSignal): Promise<SiteFile | undefined> {
  const ours = await preview.refresh.find(path);
  if (ours) return ours;
  if (path === PANEL_STYLES) return { body: panelStyles };
  if (path.endsWith(".pdf")) return pdf(preview, path, left);
  if (path.endsWith(".docx")) return preview.words && wordAt(preview.words.library, path);
  // While there has been no good build, every address shows what is wrong.
  const body = preview.files
    ? await preview.pages?.at(path)
    : path === "404.html"
      ? emptyPage("There is no page yet")
      : undefined;
  if (body === undefined) return undefined;
  if (!path.endsWith(".html")) return { body };
  return { body: preview.refresh.into(String(body), preview.problems) };
}

/** A PDF as its words are now; what stands in its way is shown instead. Nothing is made for an address that is none. */
async function pdf(preview: Preview, file: string, left: AbortSignal): Promise<SiteFile | undefined> {
  const { words, pdfs, problems, queue, refresh, say } = preview;
  const unprinted = (panel: string): SiteFile => ({
    body: refresh.into(emptyPage("This file cannot be printed yet"), panel),
    type: HTML,
    status: UNAVAILABLE,
  });
  if (problems) return unprinted(problems);
  const place = words && boardPlace(words.library, file);
  // Every board has the same packs, and none has published files of its own.
  if (!pdfs.has(place?.path ?? file) || place?.path.startsWith("v/")) return undefined;
  const frozen = place ? undefined : pdfs.get(file);
  if (frozen !== undefined) return { body: await readFile(frozen) };
  const answer = await queue.ask(refresh.build, file, left);
  if ("failure" in answer) return unprinted(wordsPanel("It was not printed", answer.failure));
  for (const line of answer.findings) say(line);
  return { body: answer.pdf };
}

/** Builds now and after every burst of changes, one build at a time. Answers, after the first, with the way to stop. */
async function keepBuilding(preview: Preview): Promise<() => Promise<void>> {
  let settled: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  const watcher = watch([join(preview.from, "content"), paths.layouts], { ignoreInitial: true });
  watcher.on("all", () => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      building = building.then(() => rebuild(preview));
    }, SETTLE_MS);
  });
  // Watching comes first: a file that is saved during the first build is not missed.
  await new Promise<void>((ready) => watcher.once("ready", ready));
  building = building.then(() => rebuild(preview));
  await building;
  return async () => {
    clearTimeout(settled);
    await watcher.close();
    await building;
  };
}
