/** No two things of a kind bear the same title, since a link or an entry of a contents list is nothing but that. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { type Entry, fieldProblem, textsAt } from "../read/entry.ts";
import type { Path } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

export const uniqueTitles: Rule = ({ entries }) => [
  ...(["theme", "question", "responsibility", "guide", "pack", "page"] as const).flatMap((kind) =>
    doubles(entries[kind], ["title"]),
  ),
  ...doubles(entries.question, ["question"]),
  ...doubles(entries.board, ["contacts"]),
];

/** Texts at `path` (of a list of contacts, their labels) that an earlier one of the same sort holds already. */
function doubles(entries: readonly Entry[], path: Path): Problem[] {
  const taken = new Map<string, string>();
  return entries.flatMap((entry) =>
    textsAt(entry, path).flatMap((found) => {
      if (found.path.length > 1 && found.path.at(-1) !== "label") return [];
      const words = found.text.trim().toLowerCase().replace(/\s+/g, " ");
      const place = taken.get(words);
      if (place !== undefined)
        return [
          fieldProblem(
            entry,
            found.path,
            `is ${quoted(found.text)}, which stands in ${place} already. Choose other words.`,
          ),
        ];
      if (words !== "") taken.set(words, `${entry.file}:${entry.placeOf(found.path).line}`);
      return [];
    }),
  );
}
