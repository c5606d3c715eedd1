/** Everything templates may name, and nothing else. */
import type { EleventyConfig } from "@11ty/eleventy";
import { plainInline } from "../content/markdown.ts";
import { packPages } from "../content/packs-to-print.ts";
import { LOGO_ON_PAPER, LOGO_ON_SCREEN, roomFor } from "../content/pictures/picture.ts";
import type { Library } from "../content/schema.ts";
import { editionFacts } from "../core/editions.ts";
import { boardsByLetter } from "./a-z.ts";
import { SITE_ZIP_SIZE } from "./downloads/zips.ts";
import { editionOf, withSlash } from "./edition.ts";
import { glanceSides } from "./glance.ts";
import { contentsLines, type PackSection, packSections, packSources, withOwnAnchors } from "./packs.ts";
import type { RenderInput } from "./render-input.ts";
import { retiredItems } from "./retired.ts";
import { sharedBase } from "./shared-pages.ts";
import { audiences, placeOfSheet, sheetLists } from "./sheets.ts";
import { singleSheets } from "./single-sheets.ts";

/** The four answers to a question, in order; there is no score and no total. */
export const answers = ["Not yet", "Sometimes", "Usually", "Not my role"];

/** A longer list of contents leaves no room on its page for the introduction. */
const MAX_LINES_WITH_INTRODUCTION = 18;

/** The day on which most sources were read, YYYY-MM-DD, so that it is said once; none where no source has a day. */
function usualDay({ evidence }: Library): string | undefined {
  const days = Map.groupBy(
    evidence.flatMap(({ seen_on }) => seen_on ?? []),
    (day) => day,
  );
  return [...days].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** Adds the words and what is derived from them as global data. */
export function data(
  config: EleventyConfig,
  { library, assets, printed, sheets = [], covers = {}, word = new Map(), zips = [] }: RenderInput,
): void {
  const { pictures: _, local: __, ...words } = library;
  for (const [name, value] of Object.entries(words)) config.addGlobalData(name, value);
  config.addGlobalData("board_logo", logoOf(library));
  config.addGlobalData("guides", library.guides.map(withOwnAnchors));
  config.addGlobalData("edition", editionOf(library));
  config.addGlobalData("address", withSlash(library.board.web_address));
  config.addGlobalData("shared_address", sharedBase(library));
  config.addGlobalData("read_on", usualDay(library));
  config.addGlobalData("boards_by_letter", boardsByLetter(library.boards));
  // A list of one, so that the page exists only where there are boards.
  config.addGlobalData("lists_of_boards", library.boards.length > 0 ? [library.boards] : []);
  config.addGlobalData("answers", answers);
  config.addGlobalData("glance_sides", glanceSides(library));
  config.addGlobalData("assets", assets.addresses);
  config.addGlobalData("named", Object.fromEntries(library.pages.map((page) => [page.id, page])));
  const textPages = library.pages.filter((page) => page.id !== "home" && page.id !== "not-found");
  config.addGlobalData("textPages", textPages);
  // A page with a sheet is laid out as that sheet.
  config.addGlobalData(
    "runningPages",
    textPages.filter(({ sheet }) => !sheet),
  );
  const pages = packPages(library).map((pack) => {
    const sections = packSections(pack, library);
    return {
      ...pack,
      sections,
      sources: packSources(pack, library),
      introductionIn: introductionPlace(sections),
    };
  });
  config.addGlobalData("pagesToPrint", pages);
  config.addGlobalData(
    "packPages",
    pages.filter(({ guide, sheet }) => guide === undefined && sheet === undefined),
  );
  config.addGlobalData(
    "guidePages",
    pages.filter(({ guide }) => guide !== undefined),
  );
  config.addGlobalData(
    "sheetPages",
    pages
      .filter(({ sheet }) => sheet !== undefined)
      .map((pack) => ({ ...pack, ...placeOfSheet(pack, library) })),
  );
  config.addGlobalData("sheetLists", sheetLists(library));
  config.addGlobalData("audiences", audiences);
  config.addGlobalData("retired", retiredItems(library));
  config.addGlobalData("printed", [...printed, ...sheets]);
  const filesOf = (id: string) => sheets.filter(({ pack }) => pack === id);
  const single = singleSheets(library).map((sheet) => ({ ...sheet, files: filesOf(sheet.id) }));
  config.addGlobalData(
    "single_sheets",
    single.map((sheet) => ({ ...sheet, offered: sheet.files.length > 0 })),
  );
  config.addGlobalData("covers", covers);
  config.addGlobalData("word", Object.fromEntries(word));
  config.addGlobalData("zips", zips);
  config.addGlobalData("site_zip_size", SITE_ZIP_SIZE);
  config.addGlobalData("editions", editionFacts);
}

/** The kind of part that shows a pack's introduction: its contents, or where they are long or missing, another. */
function introductionPlace(sections: readonly PackSection[]): PackSection["kind"] | undefined {
  const order =
    contentsLines(sections) > MAX_LINES_WITH_INTRODUCTION
      ? (["about", "contents", "cover"] as const)
      : (["contents", "about", "cover"] as const);
  return order.find((place) => sections.some(({ kind }) => kind === place));
}

/** The board's logo with its sizes for pages and for covers; null when there is none. */
function logoOf({ board, pictures }: Library) {
  // Of two with one name, the later is today's: a board's own logo belongs to no version.
  const picture = pictures.findLast(({ name }) => name === board.logo);
  if (!picture) return null;
  const { address } = picture;
  return {
    address,
    words: plainInline(board.logo_text ?? ""),
    onScreen: roomFor(picture, LOGO_ON_SCREEN),
    onPaper: roomFor(picture, LOGO_ON_PAPER),
  };
}
