/** How the pages that a change touches read, before and after. */
import { readableBlocks } from "../audit/reading/blocks.ts";
import { type ReadPage, readPage } from "../audit/reading/report.ts";
import type { Library } from "../content/schema.ts";
import type { Reading, ReadingChange } from "../github/reading-part.ts";

/** One entry for each file of `after` whose sentences differ from those of `before`, in reading order. */
export function readingChanges(before: Library, after: Library): ReadingChange[] {
  const old = readableBlocks(before);
  return [...readableBlocks(after)].flatMap(([file, blocks]) => {
    const was = old.get(file);
    if (was?.join("\n") === blocks.join("\n")) return [];
    const [earlier, now] = [was && readPage(file, was), readPage(file, blocks)];
    const known = new Set(earlier?.long.map(({ text }) => text));
    const newLong = now.long.filter(({ text }) => !known.has(text));
    return [{ file, before: earlier && counts(earlier), after: counts(now), newLong }];
  });
}

function counts({ grade, long, passive }: ReadPage): Reading {
  return { grade, long: long.length, passive: passive.length };
}
