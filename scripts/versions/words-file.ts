/** `words.json` of a published version: its words as they are compared, by the keys that were published with 1.0. */
import { z } from "zod";
import { addressedKinds } from "../content/schema.ts";
import type { ComparableItem } from "./comparable-items.ts";

const significance = z.enum(["meaning", "wording"]);

const schema = z.array(
  z.strictObject({
    noun: z.enum([...addressedKinds, "theme", "source", "term", "board"]),
    id: z.string(),
    title: z.string(),
    parts: z.array(
      z.strictObject({
        name: z.string(),
        words: z.union([z.string(), z.array(z.string())]),
        weight: significance,
        comings: significance,
      }),
    ),
  }),
);

/** The text of the file. The same items give the same bytes. */
export function wordsFile(items: readonly ComparableItem[]): string {
  const published: z.input<typeof schema> = items.map(({ noun, id, title, parts }) => ({
    noun,
    id,
    title,
    parts: parts.map(({ name, words, reworded, addedOrRemoved }) => ({
      name,
      words,
      weight: reworded,
      comings: addedOrRemoved,
    })),
  }));
  return `${JSON.stringify(published, null, 1)}\n`;
}

/** The items of a file. Throws when it is no such file. */
export function readWordsFile(text: string): ComparableItem[] {
  return schema.parse(JSON.parse(text)).map(({ parts, ...item }) => ({
    ...item,
    parts: parts.map(({ weight, comings, ...part }) => ({
      ...part,
      reworded: weight,
      addedOrRemoved: comings,
    })),
  }));
}
