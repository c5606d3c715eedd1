/** No two items of a kind have the same title, since that is all a link or a table of contents shows. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { type Entry, fieldProblem, textsAt } from "../read/entry.ts";
import type { Path } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

export const uniqueTitles: Rule = ({ entries }) => [
  ...(
    ["theme", "question", "responsibility", "guide", "briefing", "vignette", "pack", "page"] as const
  ).flatMap((kind) => duplicates(entries[kind], ["title"])),
  ...duplicates(entries.question, ["question"]),
  ...[...entries.board, ...entries.localBoard].flatMap((board) => duplicates([board], ["contacts"])),
  ...duplicates(entries.localBoard, ["name"]),
];

/** Texts at `path` (of a list of contacts, their labels) that an earlier entry has already. */
function duplicates(all: readonly Entry[], path: Path): Problem[] {
  const taken = new Map<string, string>();
  const ids = all.map(({ fields }) => ("id" in fields ? fields.id : undefined));
  // A second item with the same id has a problem of its own.
  const entries = all.filter((_, index) => ids[index] === undefined || ids.indexOf(ids[index]) === index);
  return entries.flatMap((entry) =>
    textsAt(entry, path).flatMap((found) => {
      if (found.path.length > 1 && found.path.at(-1) !== "label") return [];
      const words = found.text.trim().toLowerCase().replace(/\s+/g, " ");
      const location = taken.get(words);
      if (location !== undefined)
        return [
          fieldProblem(
            entry,
            found.path,
            `is ${quoted(found.text)}, which is already used in ${location}. Choose other words.`,
          ),
        ];
      if (words !== "") taken.set(words, `${entry.file}:${entry.positionOf(found.path).line}`);
      return [];
    }),
  );
}
