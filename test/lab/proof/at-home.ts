/** Takes counts of code that was sent to a page as text back to the files that it was written in. */

/** As V8 counts: units from the start of the text, outer ranges before inner ones. */
interface FunctionCounts {
  functionName: string;
  isBlockCoverage: boolean;
  ranges: { startOffset: number; endOffset: number; count: number }[];
}

export interface PageScript {
  source: string;
  functions: readonly FunctionCounts[];
}

export interface ScriptCounts {
  scriptId: string;
  url: string;
  functions: FunctionCounts[];
}

/** Shorter pieces of text may stand in many places. */
const MIN_LENGTH = 24;

/**
 * Each function of `scripts` whose text stands in a file of `homes` (text by address), with its counts at that place.
 * What is inside a function that has been found goes along with it.
 */
export function atHome(scripts: readonly PageScript[], homes: ReadonlyMap<string, string>): ScriptCounts[] {
  const result: ScriptCounts[] = [];
  const places = new Map<string, { url: string; at: number } | undefined>();
  for (const { source, functions } of scripts) {
    let home: { end: number; url: string; shift: number } | undefined;
    const found = new Map<string, FunctionCounts[]>();
    for (const counts of functions) {
      const [whole] = counts.ranges;
      if (!whole) continue;
      if (!home || whole.startOffset >= home.end) {
        const text = source.slice(whole.startOffset, whole.endOffset);
        if (!places.has(text)) places.set(text, placeOf(text, homes));
        const place = places.get(text);
        home = place && { end: whole.endOffset, url: place.url, shift: place.at - whole.startOffset };
      }
      if (!home) continue;
      const { url, shift } = home;
      const ranges = counts.ranges.map(({ startOffset, endOffset, count }) => ({
        startOffset: startOffset + shift,
        endOffset: endOffset + shift,
        count,
      }));
      found.set(url, [...(found.get(url) ?? []), { ...counts, ranges }]);
    }
    // Of the file itself nothing ran here; the process that sent the text has counted it.
    for (const [url, functions] of found) result.push({ scriptId: "0", url, functions });
  }
  return result;
}

function placeOf(text: string, homes: ReadonlyMap<string, string>): { url: string; at: number } | undefined {
  if (text.length < MIN_LENGTH) return undefined;
  for (const [url, home] of homes) {
    const at = home.indexOf(text);
    if (at >= 0) return { url, at };
  }
  return undefined;
}
