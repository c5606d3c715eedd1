/** Says why a web address cannot be opened by every reader, and what to type instead. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import { quoted } from "../../core/quote.ts";
import { sharedFault } from "./shared-address.ts";

/** The address of a website stands at the foot of every sheet, in three lines of large print at most. */
const MAX_SITE_LENGTH = 100;

/** A QR code of a longer one could not be scanned from paper, and nobody could type it. */
const MAX_LENGTH = 200;

const typeHttps = ". Type an address that starts with https://, such as https://www.example.org/.";
const copyAgain = "Copy the address again from the browser.";

/**
 * The end of a sentence that begins with the quoted address; nothing when the address is fine. A `site` is the start
 * of a website or project, to which paths are appended; a `page` may be any page.
 */
export function addressFault(value: string, kind: "site" | "page"): string | undefined {
  const address = value.trim();
  // Brackets and quotes that surround addresses in Markdown, emails and sentences.
  const unwrapped = /^(?:\[[^\]]*\]\(|[<(“‘"'])(https:\/\/[^\s<>()“”‘’"']+)[>)”’"']?$/.exec(address)?.[1];
  if (unwrapped !== undefined) return `. Type the address alone: ${quoted(unwrapped)}.`;
  const foreign = foreignLetter(address, { accents: true });
  if (foreign !== undefined) return `, where ${foreign} is not a letter from a to z. ${copyAgain}`;
  if (/\s/.test(address)) return `, which holds a space. ${copyAgain}`;
  const shared = sharedFault(address);
  if (shared !== undefined) return shared;
  const scheme = schemeFault(address);
  if (scheme !== undefined) return scheme;
  const unexpected = /[^\w.~:/?#[\]@!$&'()*+,;=%-]/.exec(address)?.[0];
  if (unexpected !== undefined) return `, where ${unexpected} has no place in an address. ${copyAgain}`;
  const [, host = "", rest = ""] = /^https:\/\/([^/?#]*)(.*)$/i.exec(address) ?? [];
  if (host === "")
    return ", which names no website after https://. Type one, such as https://www.example.org/.";
  if (host.includes("@")) {
    const corrected = `https://${host.slice(host.lastIndexOf("@") + 1)}${rest}`;
    return `, with a name or a password before @. Delete it: ${quoted(corrected)}.`;
  }
  if (host.endsWith(".")) {
    const corrected = `https://${host.slice(0, -1)}${rest}`;
    return `, with a full stop after the website's name. Delete it: ${quoted(corrected)}.`;
  }
  if (host.includes("..")) return `, with two full stops together. ${copyAgain}`;
  if (host.includes("_")) return `, where _ has no place in the name of a website. ${copyAgain}`;
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*(:\d{1,5})?$/i.test(host)) {
    return ", which leads to one computer only. Type the address of the website that readers use.";
  }
  if (kind === "site" && address.length > MAX_SITE_LENGTH)
    return `, ${address.length} letters long, which does not fit on paper. Use one of ${MAX_SITE_LENGTH} or fewer.`;
  if (address.length > MAX_LENGTH) return `, ${address.length} letters long. Use ${MAX_LENGTH} or fewer.`;
  if (!URL.canParse(address)) return typeHttps;
  return kind === "site" ? siteFault(address, rest) : undefined;
}

function schemeFault(address: string): string | undefined {
  if (/^https:\/\//i.test(address)) return undefined;
  if (/^http:\/\//i.test(address))
    return `. Type https in place of http: ${quoted(`https${address.slice(4)}`)}.`;
  if (/^https:\/?[^/]/i.test(address)) {
    return `. Type two slashes after https: ${quoted(address.replace(/^https:\/?/i, "https://"))}.`;
  }
  const mistyped = /^h?t{1,3}ps{0,2}:\/{0,3}(?=[\w-]+\.)/i.exec(address)?.[0];
  if (mistyped !== undefined)
    return `. Type https:// at its start: ${quoted(`https://${address.slice(mistyped.length)}`)}.`;
  if (/^(\/\/)?[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(address)) {
    return `. Type https:// in front: ${quoted(`https://${address.replace(/^\/\//, "")}`)}.`;
  }
  return typeHttps;
}

/** What must not be at the end of an address to which paths are appended. */
function siteFault(address: string, rest: string): string | undefined {
  const delimiter = /[?#]/.exec(rest)?.[0];
  if (delimiter !== undefined) {
    return `. Delete everything from ${delimiter} on: ${quoted(address.slice(0, address.indexOf(delimiter)))}.`;
  }
  if (/(^|\/)\.{1,2}(\/|$)|\/\//.test(rest))
    return `. Type it without ../ and //: ${quoted(new URL(address).href)}.`;
  if (/\.git\/?$/i.test(rest)) return `. Type it without .git: ${quoted(address.replace(/\.git\/?$/i, ""))}.`;
  if (/\.[a-z]{2,5}$/i.test(rest)) {
    return `, which is one page. Type the folder it is in: ${quoted(address.replace(/[^/]*$/, ""))}.`;
  }
  return undefined;
}
