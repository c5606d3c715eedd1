/** Every abbreviation in capitals is in the glossary, so that the site can say what it stands for. */
import { nearest } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { abbreviationOf } from "../messages/value-wording.ts";
import { type Entry, piecesOf, placeProblem, placeWithin } from "../read/entry.ts";
import { allEntries } from "../read/facts.ts";
import { valueAt } from "../read/place.ts";
import type { Rule } from "./rule.ts";
import { standIns } from "./stand-in-words.ts";

const LONGEST = 30;

const word = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu;

export const acronyms: Rule = (facts) => {
  if (facts.unsure.has("term")) return [];
  const known = new Set(
    facts.entries.term.flatMap(({ data }) => {
      const short = valueAt(data, ["short"]);
      // One that is typed the wrong way has been named already.
      return typeof short === "string" ? [short, abbreviationOf(short) ?? short] : [];
    }),
  );
  // A published version keeps its words; so does the glossary, which says what each abbreviation is.
  const open = allEntries(facts).filter(({ frozen }) => !frozen);
  return open.flatMap((entry) => inEntry(entry, known));
};

/** The first place of each unknown abbreviation. */
function inEntry(entry: Entry, known: ReadonlySet<string>): Problem[] {
  const reported = new Set<string>();
  let foreign = 0;
  return piecesOf(entry).flatMap(({ token, place, field }) => {
    if (token.type === "span_open") foreign += 1;
    if (token.type === "span_close") foreign -= 1;
    if (token.type !== "text" || foreign > 0 || /(^|> )short$/.test(field)) return [];
    // Addresses are no words, and a tag has a problem of its own.
    const text = token.content
      .replace(/\S+/g, (run) => (/:\/\/|@/.test(run) ? " ".repeat(run.length) : run))
      .replace(/<[^<>]*>/g, (mark) => " ".repeat(mark.length));
    return Array.from(text.matchAll(word)).flatMap((match) => {
      const short = asAcronym(match[0]);
      if (
        short === undefined ||
        known.has(short) ||
        known.has(match[0]) ||
        reported.has(short) ||
        standIns.has(short)
      )
        return [];
      reported.add(short);
      const at = placeWithin({ place, field }, match.index);
      return [placeProblem(entry, at, field, fault(short, known))];
    });
  });
}

function fault(short: string, known: ReadonlySet<string>): string {
  // Two short abbreviations differ by a letter and are nothing alike.
  const meant = short.length > 3 ? nearest(short, known) : undefined;
  const guess = meant === undefined ? "" : ` Did you mean ${meant}?`;
  return `holds ${quoted(short)}, which the glossary does not explain.${guess} Write it out, or add it to content/glossary.yaml with "short: ${short}".`;
}

/** The abbreviation in the singular; nothing for a word that is none. */
function asAcronym(found: string): string | undefined {
  const capitals = found.match(/\p{Lu}/gu)?.length ?? 0;
  if (found.length > LONGEST || capitals < 2) return undefined;
  const short = /^(.*\p{Lu}.*[\p{Lu}\p{N}])s$/u.exec(found)?.[1] ?? found;
  // Two capitals side by side or one at the end: SAR, DoLS, CoP, but not McDonald or GitHub.
  if (!/\p{Lu}[\p{Lu}\p{N}&]|\p{Lu}$/u.test(short)) return undefined;
  if (/^(?=[XVI])X{0,3}(IX|IV|V?I{0,3})$/.test(short)) return undefined;
  return short;
}
