/** Every link leads to a page of the site, or to an external address that is safe to open. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import { nearest } from "../../core/nearest.ts";
import { quoted } from "../../core/quote.ts";
import { addressFault } from "../messages/web-address.ts";
import { problemAt, tokensOf } from "../read/entry.ts";
import { allEntries, type ParsedContent } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";
import { anchorsAt, kindAt, siteAddresses } from "./site-addresses.ts";

export const linkTargets: Rule = (content) => {
  const known = siteAddresses(content);
  // Published content does not change, even when a page that it links to is gone.
  const open = allEntries(content).filter(({ frozen }) => !frozen);
  return open.flatMap((entry) =>
    tokensOf(entry).flatMap(({ token, position, field }) => {
      if (token.type !== "link_open") return [];
      const href = String(token.attrGet("href"));
      const ownAddress = entry.kind === "page" ? addressOf(entry.fields) : undefined;
      // Where a page without an id will be, nobody knows yet.
      if (href.startsWith("#") && entry.kind === "page" && ownAddress === undefined) return [];
      const message = linkMessage(href, ownAddress, known, content);
      return message === undefined ? [] : [problemAt(entry, position, field, message)];
    }),
  );
};

function addressOf(fields: object): string | undefined {
  if (!("id" in fields)) return undefined;
  return fields.id === "home" ? "/" : `/${fields.id}/`;
}

function linkMessage(
  address: string,
  ownAddress: string | undefined,
  known: ReadonlySet<string>,
  content: ParsedContent,
): string | undefined {
  if (address === "") return "A link has no address. Type one between ( and ), such as /how-to-use/.";
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined) return externalMessage(address, scheme);
  const schemeMessage = missingSchemeMessage(address);
  if (schemeMessage !== undefined) return `A link leads to ${quoted(address)}${schemeMessage}`;
  const [path = "", fragment] = address.split(/#(.*)/s);
  // The words of a section also stand in packs, where its page is another.
  if (path === "" && ownAddress === undefined)
    return `A link leads to ${quoted(address)} on the page that it stands on, and these words stand on several. Type the whole address, such as "/checklist/daily-life/${address}".`;
  const page = path === "" ? (ownAddress ?? "") : path;
  if (path !== "" && !known.has(path)) {
    return content.incompleteKinds.has(kindAt(path)) ? undefined : noPageMessage(address, path, known);
  }
  const anchors = fragment === undefined ? undefined : anchorsAt(content, page);
  if (fragment === undefined || !anchors || anchors.has(fragment)) return undefined;
  const isOfWords = content.entries.page.some(({ fields }) => addressOf(fields) === page);
  const suggestion = nearest(fragment, anchors);
  const remedy =
    suggestion === undefined
      ? `Type ${quoted(page)} alone${isOfWords ? ", or add the heading" : ""}.`
      : `Did you mean ${quoted(`${path}#${suggestion}`)}?`;
  return `A link leads to ${quoted(address)}, but that page has no such ${isOfWords ? "heading" : "place"}. ${remedy}`;
}

/** The message for an address without a scheme: an email address, a file, a host. */
function missingSchemeMessage(address: string): string | undefined {
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]+$/i.test(address))
    return `. Type mailto: in front: ${quoted(`mailto:${address}`)}.`;
  if (address.startsWith("\\") || address.includes(":\\"))
    return ", a place that only some people can open. Type the address of a web page.";
  const file = /^(?:[\w./-]*\/)?(?:\d+-)?([\w-]+)\.md$/i.exec(address)?.[1];
  if (file !== undefined) return `, a file. Type the address of its page, such as ${quoted(`/${file}/`)}.`;
  if (address.startsWith("//") || /^[\w-]+(\.[\w-]+)+(\/|$)/.test(address))
    return `. Type https:// in front: ${quoted(`https://${address.replace(/^\/\//, "")}`)}.`;
  return undefined;
}

function externalMessage(address: string, scheme: string): string | undefined {
  if (scheme === "https" || scheme === "http") {
    const fault = addressFault(address, "page");
    return fault === undefined ? undefined : `A link leads to ${quoted(address)}${fault}`;
  }
  if (scheme === "file" || scheme.length === 1)
    return `A link leads to ${quoted(address)}, a place that only some people can open. Type the address of a web page.`;
  const bare = /^mailto:([^@\s?]+@[^@\s?]+)\?/i.exec(address)?.[1];
  if (bare !== undefined)
    return `A link leads to ${quoted(address)}. Type the email address alone: ${quoted(`mailto:${bare}`)}.`;
  const foreign = scheme === "mailto" ? foreignLetter(address, { accents: true }) : undefined;
  if (foreign !== undefined)
    return `A link leads to ${quoted(address)}, where ${foreign} is not a letter from a to z. Type it again on the keyboard.`;
  const safe =
    (scheme === "mailto" && /^mailto:[^@\s]+@[^@\s]+$/i.test(address)) ||
    (scheme === "tel" && /^tel:\+?[\d-]+$/i.test(address));
  if (safe) return undefined;
  const forms = "https://www.example.org/, mailto:name@example.org or tel:+441234567890";
  return `A link leads to ${quoted(address)}. Type a page of this site, such as /how-to-use/, or an address like ${forms}.`;
}

function noPageMessage(address: string, path: string, known: ReadonlySet<string>): string {
  const suggestion = nearest(`${path}/`.replace(/\/+/g, "/").replace(/^[./]*/, "/"), known);
  const remedy =
    suggestion === undefined
      ? "Type the address of a page, such as /how-to-use/."
      : `Did you mean ${quoted(suggestion)}?`;
  return `A link leads to ${quoted(address)}, where this site has no page. ${remedy}`;
}
