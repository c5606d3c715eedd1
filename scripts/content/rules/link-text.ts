/** The text of a link says where it leads, even when it is read on its own. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { genericLinkTexts } from "../generic-link-texts.ts";
import { plainText, type Token } from "../markdown.ts";
import { type Entry, type EntryToken, problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

export const linkText: Rule = (content) =>
  allEntries(content).flatMap((entry) => [...inEntry(entry), ...bareAddresses(entry)]);

function inEntry(entry: Entry): Problem[] {
  const problems: Problem[] = [];
  let linkOpen: EntryToken | undefined;
  let linkTokens: Token[] = [];
  for (const entryToken of tokensOf(entry)) {
    if (entryToken.token.type === "link_open") {
      linkOpen = entryToken;
      linkTokens = [];
    } else if (entryToken.token.type === "link_close" && linkOpen) {
      const message = linkMessage(plainText(linkTokens).trim(), String(linkOpen.token.attrGet("href")));
      if (message !== undefined) problems.push(problemAt(entry, linkOpen.position, linkOpen.field, message));
      linkOpen = undefined;
    } else {
      linkTokens.push(entryToken.token);
    }
  }
  return problems;
}

/** Addresses in the text that are not links. */
function bareAddresses(entry: Entry): Problem[] {
  if (entry.frozen) return [];
  let inLink = false;
  return tokensOf(entry).flatMap(({ token, position, field }) => {
    if (token.type === "link_open" || token.type === "link_close") inLink = token.type === "link_open";
    const found =
      token.type !== "text" || inLink || field !== "" || !/:\/\/|www\./i.test(token.content)
        ? null
        : token.content.matchAll(/(?:https?:\/\/|\bwww\.)[^\s<>()"“”]+/gi);
    return Array.from(found ?? [], (match) => {
      const address = match[0].replace(/[.,;:!?'’]+$/, "");
      const whole = /^www/i.test(address) ? `https://${address}` : address;
      const message = `holds the address ${quoted(address)}, which no one can follow. Type [name of the page](${whole}).`;
      return problemAt(entry, { ...position, column: position.column + match.index }, "", message);
    });
  });
}

function linkMessage(words: string, address: string): string | undefined {
  if (words === "") return `A link to ${quoted(address)} has no words. Type where it goes between [ and ].`;
  const normalised = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (genericLinkTexts.has(normalised)) return `A link says only ${quoted(words)}. Type where it goes.`;
  if (/^(https?:\/\/|www\.|\/|[\w-]+(\.[\w-]+)+\/)\S*$/i.test(words)) {
    return `A link shows the address ${quoted(words)}. Type where it goes: [name of the page](address).`;
  }
  return undefined;
}
