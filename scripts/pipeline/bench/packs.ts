/** How long packs take: printed for the first time, after a change, and of words that another board has too. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { packsToPrint } from "../../content/packs-to-print.ts";
import type { Library } from "../../content/schema.ts";
import { project } from "../../core/paths.ts";
import { printJobs } from "../../packs/jobs.ts";
import { type Printed, printPacks } from "../../packs/print-packs.ts";
import { Printer } from "../../packs/printer.ts";
import { buildAssets } from "../../site/assets.ts";
import type { SiteFiles } from "../../site/files.ts";
import { renderFirst } from "../../site/render.ts";
import { printSource } from "../print-source.ts";
import { sheetsOf } from "../single-sheets.ts";
import { readWords } from "../words.ts";
import type { Measure } from "./figures.ts";

/** Words as they are rendered: what packs are made of. */
interface Rendered {
  library: Library;
  files: SiteFiles;
}

/** The rows of `npm run bench` on all packs and editions, without reading and rendering. `folder` is for what is kept. */
export async function packRows(measure: Measure, folder: string): Promise<void> {
  const words = await readWords(project, "draft");
  const assets = await buildAssets();
  const render = async (change: (library: Library) => void): Promise<Rendered> => {
    const library = structuredClone(words.library);
    change(library);
    return { library, files: await renderFirst({ ...words, library, assets, printed: [] }) };
  };
  const cache = join(folder, "packs-cache");
  const empty = () => rm(cache, { recursive: true, force: true });
  const print = ({ library, files }: Rendered, printer?: Printer): Promise<Printed> =>
    printPacks(printJobs(packsToPrint(library)), printSource(library, files), {
      cache,
      ...(printer ? { printer } : {}),
    });
  const printWithSheets = async (rendered: Rendered, printer?: Printer) =>
    sheetsOf(rendered.library, await print(rendered, printer), cache);

  const now = await render(() => {});
  await measure("packs, cold", () => print(now), empty);
  await measure("packs and single sheets, cold", () => printWithSheets(now), empty);
  await measure("packs and single sheets, nothing changed", () => printWithSheets(now));

  let turn = 0;
  let next = now;
  const another = (change: (library: Library, turn: string) => void) => async () => {
    turn += 1;
    next = await render((library) => change(library, String(turn)));
  };
  const printer = new Printer();
  try {
    await measure(
      "packs and sheets, one word, browser open",
      () => printWithSheets(next, printer),
      another(({ questions: [question] }, word) => {
        if (question) Object.assign(question, { try: `${question.try} ${word}` });
      }),
    );
  } finally {
    await printer.close();
  }
  await measure(
    "packs, new version date",
    () => print(next),
    another(({ versions: [version] }, day) => {
      if (version) Object.assign(version, { date: `2030-01-${day.padStart(2, "0")}` });
    }),
  );
  await measure(
    "packs, second board with the same words",
    () => print(next),
    another(({ board }, number) => {
      Object.assign(board, { name: `Board ${number}`, web_address: `https://board-${number}.example/` });
    }),
  );
}
