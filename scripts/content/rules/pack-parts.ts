/** A pack begins with a part that shows its title, and has each part once, except sheets to write on. */
import { quoted } from "../../core/quote.ts";
import { type Entry, fieldProblem } from "../read/entry.ts";
import { valueAt } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

export const packParts: Rule = ({ entries }) => entries.pack.flatMap((entry) => [...problemsOf(entry)]);

/** Sheets that may be printed any number of times. */
const sheets = new Set(["actions", "tally"]);

function* problemsOf(entry: Entry<"pack">) {
  const parts = valueAt(entry.data, ["parts"]);
  if (!Array.isArray(parts)) return;
  const kinds = parts.map((part: unknown) => valueAt(part, ["part"]));
  const seen = new Set<string>();
  for (const [index, part] of parts.entries()) {
    const kind = kinds[index];
    // A part of the wrong shape has been reported already.
    if (typeof kind !== "string") continue;
    const item = valueAt(part, [kind]);
    const name = typeof item === "string" ? `${kind} ${item}` : kind;
    if (seen.has(name) && !sheets.has(name))
      yield fieldProblem(
        entry,
        ["parts", index, "part"],
        `is ${quoted(name)}, which the pack holds already. Delete one of them.`,
      );
    seen.add(name);
  }
  const cover = kinds.indexOf("cover");
  if (cover > 0)
    yield fieldProblem(entry, ["parts", cover], "is the cover. Move it up, to be the first part.");
  if (cover < 0 && !kinds.includes("checklist") && entry.fields.parts !== undefined)
    yield fieldProblem(
      entry,
      ["parts"],
      'has nothing that bears the title of the pack. Add "- part: cover" as the first.',
    );
}
