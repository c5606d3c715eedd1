/** The law is given as at one day, which is not still to come, and no words give it as at another. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { longDate } from "../../core/text.ts";
import { type Entry, fieldProblem, positionWithin, problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { valueAt } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

/** As people write it: "as at 1 July 2026". */
const asAt = /\bas at (\d{1,2} \p{L}+ \d{4})\b/giu;

export const lawDate: Rule = (content) =>
  content.entries.board.flatMap((board) => {
    if (valueAt(board.data, ["law_as_at"]) === undefined) {
      const message = `is missing. Add "law_as_at:" with the day up to which the law was checked, such as 2026-07-01.`;
      return [fieldProblem(board, ["law_as_at"], message)];
    }
    const day = board.fields.law_as_at;
    // One in the wrong format has been reported already.
    if (day === undefined) return [];
    if (day > content.today) {
      const message = `is ${day}, a day that is still to come. Type the day up to which the law was checked.`;
      return [fieldProblem(board, ["law_as_at"], message)];
    }
    const open = allEntries(content).filter(({ frozen, kind }) => !frozen && kind !== "version");
    return open.flatMap((entry) => otherDays(entry, day));
  });

function otherDays(entry: Entry, day: string): Problem[] {
  return tokensOf(entry).flatMap(({ token, position, field }) =>
    token.type === "text"
      ? Array.from(token.content.matchAll(asAt)).flatMap((match) => {
          const [said = "", written = ""] = match;
          if (written === longDate(day)) return [];
          const message = `says ${quoted(said)}, but law_as_at in content/board.yaml is ${day}. Type ${quoted(`as at ${longDate(day)}`)}, or change law_as_at.`;
          return [problemAt(entry, positionWithin({ position, field }, match.index), field, message)];
        })
      : [],
  );
}
