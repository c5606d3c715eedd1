/** Prints and finishes one part of a pack in an open shell, and says what must be mended in it. */
import { editionFacts } from "../core/editions.ts";
import { type Finding, prepare, printPage } from "../pdf-ua/index.ts";
import type { Kept } from "./cache.ts";
import type { PackPart } from "./cut-parts.ts";
import { chooseEdition } from "./editions/choose-edition.ts";
import { type FullSide, fitSides } from "./editions/fit-sides.ts";
import { packSidesScript } from "./editions/pack-sides.ts";
import { announcePenPlaces } from "./editions/pen-places.ts";
import { type TightPlace, tightPlaces } from "./editions/pen-room.ts";
import { recutTables } from "./editions/recut-tables.ts";
import { type FieldNames, type NamesElsewhere, openWritingSpaces } from "./editions/writing-spaces.ts";
import type { PrintJob } from "./jobs.ts";
import { pinnedFonts } from "./pinned-fonts.ts";
import { type Shell, setBody, setStyles } from "./shell.ts";
import { threads } from "./threads.ts";

/** A finished part, without heads and feet, as if every page of it were a right-hand page. */
export interface KeptPart extends Kept {
  /** Page, from 1 within the part, of each id in it that links of the pack lead to. */
  places: Record<string, number>;
  /** Names of its fields, in an edition to fill in. */
  names: FieldNames;
}

export interface PrintedPart extends KeptPart {
  /** Pages are those of the part. */
  findings: Finding[];
}

/** What a part shows of the rest of its pack. */
export interface ToldPart {
  /** The page of each id whose number the part shows. */
  numbers: Readonly<Record<string, number>>;
  /** Names that it may not give to its fields. */
  names: NamesElsewhere;
}

export interface PartPrint {
  /** Rules of the page's own style sheet for what stands in the part. */
  rules: string;
  told: ToldPart;
  fieldFonts: readonly Uint8Array[];
}

/** A part says nothing of its pack: that is said of the pack alone. */
const NEUTRAL = { title: "Part", language: "en-GB", date: "2000-01-01" };

/** Prints `part` in the shell of the job's edition. Rejects when the browser cannot print. */
export async function printPart(
  shell: Shell,
  { edition: name }: Pick<PrintJob, "edition">,
  part: PackPart,
  { rules, told, fieldFonts }: PartPrint,
): Promise<PrintedPart> {
  const { page, lacks, unknownRequests, scriptFaults } = shell;
  const { fillable, recutTables: recuts, packsSides } = editionFacts[name];
  await setStyles(shell, rules === "" ? [] : [rules], shell.bare);
  await setBody(shell, part.html);
  const { names, fullSides, tight } = (await page.evaluate(`(() => {
    (${chooseEdition})(${JSON.stringify(name)}, ${fillable});
    const names = ${fillable ? `(${openWritingSpaces})(${JSON.stringify(told.names)})` : `(${announcePenPlaces})()`};
    ${recuts ? `(${recutTables})();` : ""}
    const fullSides = (${fitSides})();
    ${packsSides ? packSidesScript() : ""};
    return { names: names ?? { plain: [], headed: [] }, fullSides, tight: (${tightPlaces})() };
  })()`)) as { names: FieldNames; fullSides: FullSide[]; tight: TightPlace[] };
  const prepared = await prepare(page, { formFields: fillable, linked: part.linked });
  const printed = await printPage(page, prepared, { pageNumbers: told.numbers });
  const finished = await threads.run("finishPart", {
    pdf: printed.pdf,
    facts: {
      ...NEUTRAL,
      elements: prepared.elements,
      words: printed.words,
      drawn: prepared.drawn,
      linked: part.linked,
      fieldFonts,
      fontFamilies: pinnedFonts,
    },
  });
  const findings = [
    ...fullSides.map(tooFull),
    ...tight.map(tooTight),
    ...prepared.findings,
    ...scriptFaults
      .splice(0)
      .map((fault) => ({ rule: "script", message: `A script of the page failed: ${fault}` })),
    ...[...new Set([...lacks, ...unknownRequests.splice(0)].map(({ address: wanted }) => wanted))].map(
      (wanted) => ({
        rule: "missing-file",
        message: `The page asks for ${wanted}, which is not part of the site.`,
      }),
    ),
    ...finished.findings,
  ];
  const { pdf, pages, places } = finished;
  return { pdf, pages, places, names, findings };
}

/** Millimetres from one line of running text to the next. */
const LINE_MM = 6;

function tooFull({ title, over, contact }: FullSide): Finding {
  const lines = Math.max(1, Math.ceil(over / LINE_MM));
  const shorten = `by about ${lines === 1 ? "one line" : `${lines} lines`}`;
  const message =
    contact === undefined
      ? `"${title}" is too long for its side of paper by ${over} mm. Shorten its words ${shorten}.`
      : `The contact "${contact}" makes its side of paper too long by ${over} mm. Shorten the contacts ${shorten}.`;
  return { rule: "side-too-full", message };
}

function tooTight(place: TightPlace): Finding {
  if (place.kind === "low") {
    const { heading, height, least } = place;
    const message = `Room to write under "${heading}" is ${height} mm high; a pen needs ${least} mm. Mend the print styles.`;
    return { rule: "too-low-for-a-pen", message };
  }
  const { heading, word } = place;
  const message = `"${word}", at the top of a table under "${heading}", does not fit its column. Make the column wider ("columns" in the guide) or use a shorter word.`;
  return { rule: "broken-heading", message };
}
