/** Every link leads to a page of the site, or out of it by a way that is safe. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import { nearest } from "../../core/nearest.ts";
import { quoted } from "../../core/quote.ts";
import { piecesOf, placeProblem } from "../read/entry.ts";
import { allEntries, type Facts } from "../read/parsed-content.ts";
import { anchorsAt, kindAt, siteAddresses } from "./site-addresses.ts";
import { addressFault } from "../messages/web-address.ts";
import type { Rule } from "./rule.ts";

export const linkTargets: Rule = (facts) => {
  const known = siteAddresses(facts);
  // A published version keeps its words, also when a page that they lead to is gone.
  const open = allEntries(facts).filter(({ frozen }) => !frozen);
  return open.flatMap((entry) =>
    piecesOf(entry).flatMap(({ token, place, field }) => {
      if (token.type !== "link_open") return [];
      const own = entry.kind === "page" ? ownAddress(entry.fields) : undefined;
      const message = fault(String(token.attrGet("href")), own, known, facts);
      return message === undefined ? [] : [placeProblem(entry, place, field, message)];
    }),
  );
};

function ownAddress(fields: object): string | undefined {
  if (!("id" in fields)) return undefined;
  return fields.id === "home" ? "/" : `/${fields.id}/`;
}

function fault(
  address: string,
  own: string | undefined,
  known: ReadonlySet<string>,
  facts: Facts,
): string | undefined {
  if (address === "") return "A link has no address. Type one between ( and ), such as /how-to-use/.";
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined) return outside(address, scheme);
  const unschemed = withoutScheme(address);
  if (unschemed !== undefined) return `A link leads to ${quoted(address)}${unschemed}`;
  const [path = "", fragment] = address.split(/#(.*)/s);
  if (path === "" && own === undefined) return undefined;
  const page = path === "" ? (own ?? "") : path;
  if (path !== "" && !known.has(path)) {
    return facts.unsure.has(kindAt(path)) ? undefined : noPage(address, path, known);
  }
  const anchors = fragment === undefined ? undefined : anchorsAt(facts, page);
  if (fragment === undefined || !anchors || anchors.has(fragment)) return undefined;
  const meant = nearest(fragment, anchors);
  const remedy =
    meant === undefined
      ? `Type ${quoted(page)} alone, or add the heading.`
      : `Did you mean ${quoted(`${path}#${meant}`)}?`;
  return `A link leads to ${quoted(address)}, but that page has no such heading. ${remedy}`;
}

/** What people write who leave out how a link leads to its end: an e-mail address, a file, a host. */
function withoutScheme(address: string): string | undefined {
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

function outside(address: string, scheme: string): string | undefined {
  if (scheme === "https" || scheme === "http") {
    const fault = addressFault(address, "page");
    return fault === undefined ? undefined : `A link leads to ${quoted(address)}${fault}`;
  }
  if (scheme === "file" || scheme.length === 1)
    return `A link leads to ${quoted(address)}, a place that only some people can open. Type the address of a web page.`;
  const bare = /^mailto:([^@\s?]+@[^@\s?]+)\?/i.exec(address)?.[1];
  if (bare !== undefined)
    return `A link leads to ${quoted(address)}. Type the e-mail address alone: ${quoted(`mailto:${bare}`)}.`;
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

function noPage(address: string, path: string, known: ReadonlySet<string>): string {
  const meant = nearest(`${path}/`.replace(/\/+/g, "/").replace(/^[./]*/, "/"), known);
  const remedy =
    meant === undefined
      ? "Type the address of a page, such as /how-to-use/."
      : `Did you mean ${quoted(meant)}?`;
  return `A link leads to ${quoted(address)}, where this site has no page. ${remedy}`;
}
