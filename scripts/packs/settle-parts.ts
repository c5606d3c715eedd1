/**
 * Finds out where each part of a pack stands and what it is told of the others: page numbers to show, and names that its
 * fields may not have. What depends on others is printed when they are known, so as a rule every part is printed once.
 */
import type { PackPart } from "./cut-parts.ts";
import type { PrintedPart, ToldPart } from "./print-part.ts";

/** How often page numbers may push one another on before we give up. */
const MAX_ROUNDS = 5;

/** A part at its place. */
export interface PlacedPart {
  part: PackPart;
  printed: PrintedPart;
  /** How many pages stand before it. */
  before: number;
}

export interface PartsToSettle {
  /** The parts of the pack's page, in their order. */
  parts: readonly PackPart[];
  /** Whether parts that should begin on right-hand pages do, by a side for notes before them. */
  rightHandPages: boolean;
  /**
   * How many pages each part had that shows page numbers, by its place among the parts, as far as is remembered. A right
   * guess saves a print; a wrong one has no part in the bytes.
   */
  remembered: Readonly<Record<string, number>>;
  /** The finished part that is told this of the others. It is asked again and again. */
  print(part: PackPart, told: ToldPart): Promise<PrintedPart>;
}

export interface SettledParts {
  placed: PlacedPart[];
  /** To be remembered for the next time. */
  counts: Record<string, number>;
  /** False when page numbers still moved after five rounds. */
  isSettled: boolean;
}

const NOTHING: ToldPart = { numbers: {}, names: { alike: [], before: {} } };
const isNumbered = ({ shows }: PackPart) => shows.length > 0;

/** Every part in its place, told what it is to show. */
export async function settleParts(given: PartsToSettle): Promise<SettledParts> {
  const { parts, remembered, print } = given;
  const counts: Record<string, number> = {};
  for (const [index, part] of parts.entries()) if (isNumbered(part)) counts[index] = remembered[index] ?? 1;
  // First what shows no page numbers: then every place is known but for the length of the rest.
  let printed = await Promise.all(parts.map((part) => (isNumbered(part) ? undefined : print(part, NOTHING))));
  let last = "";
  for (let rounds = 0; ; rounds++) {
    const placed = await place(given, printed, counts);
    const numbers = numbersOf(placed);
    const names = namesFor(printed);
    const told = parts.map(
      ({ shows }, index): ToldPart => ({
        numbers: chosen(numbers, shows),
        names: names[index] ?? NOTHING.names,
      }),
    );
    const now = JSON.stringify(told);
    const isSettled = now === last;
    if (isSettled || rounds === MAX_ROUNDS) return { placed, counts, isSettled };
    last = now;
    printed = await Promise.all(parts.map((part, index) => print(part, told[index] ?? NOTHING)));
    for (const index of Object.keys(counts)) counts[index] = printed[Number(index)]?.pages ?? 1;
  }
}

const UNKNOWN = { pdf: new Uint8Array(), places: {}, names: { plain: [], headed: [] }, findings: [] };

async function place(
  { parts, rightHandPages, print }: PartsToSettle,
  printed: readonly (PrintedPart | undefined)[],
  counts: Readonly<Record<string, number>>,
): Promise<PlacedPart[]> {
  const placed: PlacedPart[] = [];
  let before = 0;
  const add = (part: PackPart, finished: PrintedPart) => {
    placed.push({ part, printed: finished, before });
    before += finished.pages;
  };
  for (const [index, part] of parts.entries()) {
    if (rightHandPages && part.notes && before % 2 === 1) add(part.notes, await print(part.notes, NOTHING));
    add(part, printed[index] ?? { ...UNKNOWN, pages: counts[index] ?? 1 });
  }
  return placed;
}

/** The page of every id, the first of its name. */
function numbersOf(placed: readonly PlacedPart[]): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const { printed, before } of placed)
    for (const [id, page] of Object.entries(printed.places)) numbers[id] ??= before + page;
  return numbers;
}

function chosen(numbers: Readonly<Record<string, number>>, ids: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const id of ids) {
    const number = numbers[id];
    if (number !== undefined) found[id] = number;
  }
  return found;
}

/** What each part is told of the names of fields in the others: of its own names alone, so that it stays the same when others change. */
function namesFor(printed: readonly (PrintedPart | undefined)[]): ToldPart["names"][] {
  const holders = new Map<string, number>();
  for (const part of printed)
    for (const name of new Set(part?.names.plain)) holders.set(name, (holders.get(name) ?? 0) + 1);
  const counted = new Map<string, number>();
  return printed.map((part) => {
    const own = part?.names ?? UNKNOWN.names;
    const alike = [...new Set<string>(own.plain)].filter((name) => (holders.get(name) ?? 0) > 1).sort();
    const before: Record<string, number> = {};
    for (const name of new Set<string>(own.headed)) {
      const count = counted.get(name) ?? 0;
      // A name that is still to be given its heading is told apart by that.
      if (count > 0 && !alike.includes(name)) before[name] = count;
    }
    for (const name of own.headed) counted.set(name, (counted.get(name) ?? 0) + 1);
    return { alike, before };
  });
}
