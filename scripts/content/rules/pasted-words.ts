/**
 * Nothing is left in the words that another program put there: Word, Excel, Outlook, Google Docs, a wiki or a chat. Long,
 * because it is a table of every such kind with what to do about it.
 */

import { withHiddenShown } from "../../core/hidden-characters.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { parser } from "../markdown.ts";
import { type Entry, fieldProblem, positionWithin, problemAt, textsOf, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";
import { twiceEncoded } from "./twice-encoded.ts";

/** What it looks like, and what is said after the quoted find; `found` is the match, `inside` its first group. */
type Kind = readonly [pattern: RegExp, say: (found: string, inside: string) => string];

const typeAlone = "Type the words alone, or delete it.";

const kinds: readonly Kind[] = [
  // Tracked changes and comments, as Word, Google Docs and CriticMarkup write them.
  [
    /\{(?:\+\+|--|~~|>>|==).*?(?:\+\+|--|~~|<<|==)\}/,
    () => `, which marks a change. Accept or drop the change, and type the words alone.`,
  ],
  [/\bComment(?:ed)? ?\[[A-Z]{1,4}\d{1,4}\]:?/, () => ", which is a comment of Word. Delete the comment."],
  [
    /(?<!Comment(?:ed)? ?)\[[A-Z]{1,3}\d{1,3}\]/,
    () => ", which is the mark of a comment in Word. Delete it.",
  ],
  [
    /(?<=[\p{L}.,;:!?])\[[a-z]{1,2}\](?!\p{L})/u,
    () => ", which is the mark of a comment in Google Docs. Delete it.",
  ],
  [
    /(?<![\p{L}\p{N}])(?:Deleted|Formatted|Inserted): (?=\S)/u,
    () => `, which Word shows beside a change. Delete it, with the old words after it.`,
  ],
  // What Word shows for fields.
  [
    /\bError! [A-Z][^.!?]{2,60}[.!?]?/,
    () => ", which Word shows where a reference is lost. Type what it stood for, or delete it.",
  ],
  [
    /\{ ?(?:MERGEFIELD|HYPERLINK|PAGE|NUMPAGES|REF|PAGEREF|TOC|SEQ|DATE|DOCPROPERTY|FORMTEXT|FORMCHECKBOX)\b[^{}]*\}?/,
    () => `, which is a field of Word. ${typeAlone}`,
  ],
  [
    /«(?:\w*_\w*|[A-Z][A-Za-z]*\d*)»|<<\w+>>/,
    () => `, which keeps a place in a letter of Word. ${typeAlone}`,
  ],
  [/\{\{\w+\}\}/, () => `, which keeps a place in another program. ${typeAlone}`],
  [
    /\bClick or tap (?:here )?to enter (?:text|a date)\.?|\bChoose an item\.|\[(?:Type|Enter) (?:text|here)[^\]]*\]/i,
    () => ", which keeps a place in a form of Word. Type what belongs there, or delete it.",
  ],
  [/¶/, () => ", which Word shows at the end of a paragraph. Delete it."],
  // What a spreadsheet shows for a fault.
  [
    /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)|(?<!\S)#{4,}(?![^\s.,;)])/,
    () => ", which a spreadsheet shows for a fault. Type what belongs there.",
  ],
  // Sums.
  [
    /\$(?=\S)[^$]*[\\^_=][^$]*(?<=\S)\$(?!\d)|\\(?:frac|sqrt|times|text)\b/,
    () => ", which another program would show as a formula. Say it in words.",
  ],
  // Letters and chats.
  [
    /-{3,} ?(?:Original Message|Original Appointment|Forwarded [Mm]essage) ?-{3,}/,
    () => ", the head of an email. Delete it.",
  ],
  [/\[(?:cid|image): ?[^\]]*\]/i, () => ", which is a picture in an email. Delete it."],
  [
    /(?:\bCAUTION: ?)?\bThis e-?mail (?:has )?originated from outside\b/i,
    () => ", a warning that a mail program puts there. Delete it.",
  ],
  [
    /(?<!\S)\[(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp][Mm])?\]/,
    () => ", the time of a message in a chat. Delete it, with the name beside it.",
  ],
  [
    /<Media omitted>|<@\w+>|\bThis message was (?:deleted|edited)\b/,
    () => ", which a chat puts there. Delete it.",
  ],
  // Marks of other writing programs.
  [
    /\[\[_?TOC_?\]\]|\[TOC\]|\{toc\}/i,
    () => ", which asks for a table of contents. The website makes its own: delete it.",
  ],
  [
    /\[\[([^[\]]*)\]\]/,
    (_, inside) =>
      `, a link of a wiki. Type it with its address: ${quoted(`[${inside.split("|").at(-1)}](/address/)`)}.`,
  ],
  [
    /(?<![\p{L}\p{N}:/]):[a-z][a-z0-9_+-]*:(?![\p{L}\p{N}:/])/u,
    () => ", which is a code for a small picture. Say it in words, or delete it.",
  ],
  [/(?<=\p{L})~(\d{1,3})~/u, (_, inside) => `, and there is no lowered writing. Type ${inside} alone.`],
  [/\^([\p{L}\p{N}+-]{1,6})\^/u, (_, inside) => `, and there is no raised writing. Type ${inside} alone.`],
  [
    /==(?=[^\s=])([^=]+)(?<=[^\s=])==/,
    (_, inside) =>
      `, and there is no marker pen. Type ${quoted(`**${inside}**`)} for emphasis, or the words alone.`,
  ],
  [
    /(?<![\p{L}\p{N}+])\+\+(?=[^\s+])([^+]+)(?<=[^\s+])\+\+/u,
    (_, inside) =>
      `, and there is no underlining. Type ${quoted(`**${inside}**`)} for emphasis, or the words alone.`,
  ],
  [
    /~~(?=\S)[^~]*~~|(?<![\p{L}\p{N}~])~(?=[^\s~])[^~]{1,60}(?<=[^\s~])~(?![\p{L}\p{N}~])/u,
    () => ", which strikes words out. Delete the words: struck out, many readers would still hear them.",
  ],
  [/(?<!\{)\{(?::\s?[.#]|[.#])[\w-][^{}]*\}/, () => ", which gives orders to another program. Delete it."],
  [
    /\^\[[^\]]*\]/,
    () => ", a note within the sentence. Type [^1] there and, on a line of its own, [^1]: and the note.",
  ],
  [
    /(?<=[\p{L}.,;:!?)”"’])\[\d{1,3}\]/u,
    (found) =>
      `, which no note belongs to. Type ${quoted(found.replace("[", "[^"))} with its note on a line of its own, or delete it.`,
  ],
  // What stands for a mark on a typewriter, or for room to write.
  [
    /(?<=[^\s|]\s)-{2,3}(?=\s[^\s|])|(?<=\p{L})--(?=\p{L})/u,
    () => ", which readers would see as it is. Type a comma, or a dash: –.",
  ],
  [
    /_{3,}|(?<![\p{L}\p{N}_])__(?![\p{L}\p{N}_])/u,
    () =>
      ", and a line to write on must be on its own. Type ____ on a separate line; leave a table cell blank.",
  ],
  [
    /\.{5,}|…{2,}|(?:\. ){4,}/,
    () =>
      ", and a line to write on must be on its own. Type ____ on a separate line; leave a table cell blank.",
  ],
  [/(?<!\S)[=~]{3,}(?!\S)/, () => ", which readers would see as it is. Delete it."],
  [
    /(?<=\S.*)[•●▪◦‣■]/,
    (found) =>
      `, and it begins no list there. Type each item on a line of its own, after "- ", or delete ${found}.`,
  ],
  [
    /[☐□▢❏☑☒✓✔✗✘]/,
    () => `. A box to tick is typed "- [ ] " before its words; any other tick is said in words.`,
  ],
];

/** What each of them has some of, to pass over the many words that hold none. */
const any =
  /[{}[\]~^=+<>#_\\$•●▪◦‣■☐□▢❏☑☒✓✔✗✘¶«…]|--|\.{5}|(?:\. ){4}|:[a-z]|! [A-Z]|\b(?:Click|Choose|Deleted|Formatted|Inserted|Comment|This e-?mail|This message)/i;

/** Names of fields that hold no words for readers. */
const notWords = /(^|> )(id|link|web_address|source_address|theme|short)$/;

export const pastedWords: Rule = (content) =>
  allEntries(content)
    .filter(({ frozen }) => !frozen)
    .flatMap((entry) => [...inWords(entry), ...asTyped(entry)]);

function inWords(entry: Entry): Problem[] {
  return tokensOf(entry).flatMap(({ token, position, field }) => {
    if (token.type !== "text" || notWords.test(field)) return [];
    const add = (index: number, message: string) =>
      problemAt(entry, positionWithin({ position, field }, index), field, message);
    const twice = twiceEncoded(token.content).map(({ index, found, meant }) =>
      add(
        index,
        `holds ${quoted(found)}, which was ${quoted(meant)} before a program saved it wrongly. Type ${quoted(meant)}.`,
      ),
    );
    if (!any.test(token.content)) return twice;
    const taken: [from: number, to: number][] = [];
    const found = kinds.flatMap(([pattern, say]) =>
      Array.from(token.content.matchAll(new RegExp(pattern, `${pattern.flags}g`))).flatMap((match) => {
        const [from, to] = [match.index, match.index + match[0].length];
        // What is within another find is a part of it.
        if (taken.some(([start, end]) => from < end && to > start)) return [];
        taken.push([from, to]);
        return [
          { ...add(from, `holds ${quoted(match[0])}${say(match[0], match[1] ?? "")}`), covers: match[0] },
        ];
      }),
    );
    return [...twice, ...found];
  });
}

interface Find {
  index: number;
  message: string;
}

/** What is looked for as it was typed, before the parser reads backslashes and codes of letters. */
function asTyped(entry: Entry): Problem[] {
  const { body } = entry;
  const finds = (text: string): Find[] => [...entitiesIn(text), ...placesIn(text)];
  const inFields = textsOf(entry).flatMap(({ path, text }) =>
    finds(text).map(({ message }) => fieldProblem(entry, path, message)),
  );
  const inBody = body?.lines.flatMap((line, index) =>
    finds(line).map(({ index: at, message }) =>
      problemAt(entry, { line: body.firstLine + index, column: at + 1 }, "", message),
    ),
  );
  return [...inFields, ...(inBody ?? [])];
}

/** `H:\Team\Forms`, and `\\server\Team`, of which the parser would show one backslash less. */
const place = /(?<![^\s"'“‘])(?:[A-Za-z]:\\|\\\\[\p{L}\p{N}][^\s\\]*\\)[^\s"'”’]*/gu;

function placesIn(text: string): Find[] {
  if (!text.includes("\\")) return [];
  return Array.from(text.matchAll(place), ({ index, 0: found }) => ({
    index,
    message: `holds ${quoted(found.replace(/[.,;:)]+$/, ""))}, a place on your own computers, which readers cannot open. Say what it is called, and how to ask for it.`,
  }));
}

/** `&amp;` and the like, which stand for letters on web pages: the parser has made letters of those it knows. */
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,}\d{0,2});/gi;

function entitiesIn(text: string): Find[] {
  if (!text.includes("&")) return [];
  return Array.from(text.matchAll(entity)).flatMap(({ index, 0: found }) => {
    const letter = parser.utils.unescapeAll(found);
    // One that stands for nothing and follows a letter may be prose: "fish&chips;".
    if (letter === found && /[\p{L}\p{N}]$/u.test(text.slice(0, index))) return [];
    return [{ index, message: entityMessage(found, letter) }];
  });
}

function entityMessage(found: string, letter: string): string {
  const instead = letter === found ? "the letter itself" : letter.trim() === "" ? "a space" : letter;
  return `holds ${quoted(found)}, which is a code for a letter on web pages. Type ${withHiddenShown(instead)}.`;
}
