/** A term or abbreviation is explained once, so that there is one explanation to go by. */
import { quoted } from "../../core/quote.ts";
import { fieldProblem } from "../read/entry.ts";
import type { Rule } from "./rule.ts";

export const uniqueTerms: Rule = ({ entries }) =>
  (["term", "short"] as const).flatMap((field) => {
    const taken = new Map<string, number>();
    return entries.term.flatMap((entry) => {
      const words = entry.fields[field];
      if (typeof words !== "string") return [];
      const name = field === "short" ? words : words.trim().toLowerCase();
      const line = taken.get(name);
      if (line !== undefined) {
        const message = `is ${quoted(words)}, which line ${line} explains already. Put both in one entry, or say how they differ.`;
        return [fieldProblem(entry, [field], message)];
      }
      taken.set(name, entry.positionOf([field]).line);
      return [];
    });
  });
