/** Every abbreviation in capitals is in the glossary, which says what it stands for, unless it is an everyday word. */
import { nearest } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { abbreviationOf } from "../messages/value-wording.ts";
import { type Entry, positionWithin, problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { valueAt } from "../read/source-position.ts";
import { placeholders } from "./placeholder-words.ts";
import type { Rule } from "./rule.ts";

const MAX_LENGTH = 30;

/** Better known than the words that they stand for, and no terms of practice: the glossary need not explain them. */
const everyday: ReadonlySet<string> = new Set("AA GOV GP MIT NHS PDF QR UK WCAG".split(" "));

const word = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu;

/** A postcode of the United Kingdom, as every postal address ends: LE3 8RA. */
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]\d[A-Z]{2}\b/g;

/** What every abbreviation has, to pass over the many words that hold none. */
const twoCapitals = /\p{Lu}[\p{L}\p{N}&]*\p{Lu}/u;

export const acronyms: Rule = (content) => {
  if (content.incompleteKinds.has("term")) return [];
  const known = new Set(
    content.entries.term.flatMap(({ data }) => {
      const short = valueAt(data, ["short"]);
      // One in the wrong format has been reported already.
      return typeof short === "string" ? [short, abbreviationOf(short) ?? short] : [];
    }),
  );
  // Published content does not change.
  const open = allEntries(content).filter(({ frozen }) => !frozen);
  return open.flatMap((entry) => inEntry(entry, known));
};

/** The first occurrence of each unknown abbreviation. */
function inEntry(entry: Entry, known: ReadonlySet<string>): Problem[] {
  const reported = new Set<string>();
  let foreignDepth = 0;
  return tokensOf(entry).flatMap(({ token, position, field }) => {
    if (token.type === "span_open") foreignDepth += 1;
    if (token.type === "span_close") foreignDepth -= 1;
    if (
      token.type !== "text" ||
      !twoCapitals.test(token.content) ||
      foreignDepth > 0 ||
      /(^|> )short$/.test(field)
    )
      return [];
    // Addresses and postcodes are not words, and an HTML tag has a problem of its own.
    const text = token.content
      .replace(/\S+/g, (run) => (/:\/\/|@/.test(run) ? " ".repeat(run.length) : run))
      .replace(/<[^<>]*>/g, (mark) => " ".repeat(mark.length))
      .replace(postcode, (code) => " ".repeat(code.length));
    return Array.from(text.matchAll(word)).flatMap((match) => {
      const short = asAcronym(match[0]);
      if (
        short === undefined ||
        everyday.has(short) ||
        known.has(short) ||
        known.has(match[0]) ||
        reported.has(short) ||
        placeholders.has(short)
      )
        return [];
      reported.add(short);
      const at = positionWithin({ position, field }, match.index);
      return [problemAt(entry, at, field, acronymMessage(short, known))];
    });
  });
}

function acronymMessage(short: string, known: ReadonlySet<string>): string {
  // Short abbreviations that differ by one letter have nothing to do with each other.
  const suggestion = short.length > 3 ? nearest(short, known) : undefined;
  const guess = suggestion === undefined ? "" : ` Did you mean ${suggestion}?`;
  return `holds ${quoted(short)}, which the glossary does not explain.${guess} Write it out, or add it to content/glossary.yaml with "short: ${short}".`;
}

/** The abbreviation in the singular; nothing for a word that is none. */
function asAcronym(found: string): string | undefined {
  const capitals = found.match(/\p{Lu}/gu)?.length ?? 0;
  if (found.length > MAX_LENGTH || capitals < 2) return undefined;
  const short = /^(.*\p{Lu}.*[\p{Lu}\p{N}])s$/u.exec(found)?.[1] ?? found;
  // Two capitals side by side or one at the end: SAR, DoLS, CoP, but not McDonald or GitHub.
  if (!/\p{Lu}[\p{Lu}\p{N}&]|\p{Lu}$/u.test(short)) return undefined;
  if (/^(?=[XVI])X{0,3}(IX|IV|V?I{0,3})$/.test(short)) return undefined;
  return short;
}
