/** The words of a link say where it goes, also when they are read on their own. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { plainText, type Token } from "../markdown.ts";
import { type Entry, type EntryPiece, piecesOf, placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

/** Link texts that say nothing on their own, in small letters. */
export const genericLinkTexts: ReadonlySet<string> = new Set(
  [
    "here",
    "click here",
    "click",
    "link",
    "this link",
    "this",
    "this page",
    "page",
    "more",
    "read more",
    "learn more",
  ].concat(["find out more", "see more", "more information", "details", "see here", "go", "download"]),
);

export const linkText: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => [...inEntry(entry), ...bareAddresses(entry)]);

function inEntry(entry: Entry): Problem[] {
  const problems: Problem[] = [];
  let opened: EntryPiece | undefined;
  let inside: Token[] = [];
  for (const piece of piecesOf(entry)) {
    if (piece.token.type === "link_open") {
      opened = piece;
      inside = [];
    } else if (piece.token.type === "link_close" && opened) {
      const message = fault(plainText(inside).trim(), String(opened.token.attrGet("href")));
      if (message !== undefined) problems.push(placeProblem(entry, opened.place, opened.field, message));
      opened = undefined;
    } else {
      inside.push(piece.token);
    }
  }
  return problems;
}

/** Addresses among the words that lead nowhere, because no link holds them. */
function bareAddresses(entry: Entry): Problem[] {
  if (entry.frozen) return [];
  let inLink = false;
  return piecesOf(entry).flatMap(({ token, place, field }) => {
    if (token.type === "link_open" || token.type === "link_close") inLink = token.type === "link_open";
    const found =
      token.type !== "text" || inLink || field !== ""
        ? null
        : /https?:\/\/[^\s<>()"“”]+/i.exec(token.content);
    if (!found) return [];
    const address = found[0].replace(/[.,;:!?]+$/, "");
    const message = `holds the address ${quoted(address)}, which nobody can follow. Type [name of the page](${address}).`;
    return [placeProblem(entry, { ...place, column: place.column + found.index }, "", message)];
  });
}

function fault(words: string, address: string): string | undefined {
  if (words === "") return `A link to ${quoted(address)} has no words. Type where it goes between [ and ].`;
  const said = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (genericLinkTexts.has(said)) return `A link says only ${quoted(words)}. Type where it goes.`;
  if (/^(https?:\/\/|www\.|\/|[\w-]+(\.[\w-]+)+\/)\S*$/i.test(words)) {
    return `A link shows the address ${quoted(words)}. Type where it goes: [name of the page](address).`;
  }
  return undefined;
}
