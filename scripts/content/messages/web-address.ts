/** What keeps an address from being one that every reader can open, and what to type instead. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import { quoted } from "../../core/quote.ts";

/** A QR code of a longer one could not be scanned from paper, and nobody could type it. */
const LONGEST = 200;

const generic = ". Type an address that starts with https://, such as https://www.example.org/.";
const again = "Copy the address again from the browser.";

/**
 * What follows the quoted address in a sentence; nothing when it is sound. A `site` is where a website or a project
 * begins, so that addresses can be joined to it; a `page` may be any page.
 */
export function addressFault(value: string, kind: "site" | "page"): string | undefined {
  const address = value.trim();
  // What stands around it in Markdown, in an e-mail, in a sentence.
  const inside = /^(?:\[[^\]]*\]\(|[<(“‘"'])(https:\/\/[^\s<>()“”‘’"']+)[>)”’"']?$/.exec(address)?.[1];
  if (inside !== undefined) return `. Type the address alone: ${quoted(inside)}.`;
  const foreign = foreignLetter(address, { accents: true });
  if (foreign !== undefined) return `, where ${foreign} is not a letter from a to z. ${again}`;
  if (/\s/.test(address)) return `, which holds a space. ${again}`;
  const scheme = schemeFault(address);
  if (scheme !== undefined) return scheme;
  const odd = /[^\w.~:/?#[\]@!$&'()*+,;=%-]/.exec(address)?.[0];
  if (odd !== undefined) return `, where ${odd} has no place in an address. ${again}`;
  const [, host = "", rest = ""] = /^https:\/\/([^/?#]*)(.*)$/i.exec(address) ?? [];
  if (host === "")
    return ", which names no website after https://. Type one, such as https://www.example.org/.";
  if (host.includes("@")) {
    const plain = `https://${host.slice(host.lastIndexOf("@") + 1)}${rest}`;
    return `, with a name or a password before @. Delete it: ${quoted(plain)}.`;
  }
  if (host.endsWith(".")) {
    const plain = `https://${host.slice(0, -1)}${rest}`;
    return `, with a full stop after the website's name. Delete it: ${quoted(plain)}.`;
  }
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*(:\d{1,5})?$/i.test(host)) {
    return ", which leads to one computer only. Type the address of the website that readers use.";
  }
  if (address.length > LONGEST) return `, ${address.length} letters long. Use ${LONGEST} or fewer.`;
  if (!URL.canParse(address)) return generic;
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
  return generic;
}

/** What cannot stand where more is joined on at the end. */
function siteFault(address: string, rest: string): string | undefined {
  const mark = /[?#]/.exec(rest)?.[0];
  if (mark !== undefined) {
    return `. Delete everything from ${mark} on: ${quoted(address.slice(0, address.indexOf(mark)))}.`;
  }
  if (/(^|\/)\.{1,2}(\/|$)|\/\//.test(rest))
    return `. Type it without ../ and //: ${quoted(new URL(address).href)}.`;
  if (/\.git\/?$/i.test(rest)) return `. Type it without .git: ${quoted(address.replace(/\.git\/?$/i, ""))}.`;
  if (/\.[a-z]{2,5}$/i.test(rest)) {
    return `, which is one page. Type the folder it is in: ${quoted(address.replace(/[^/]*$/, ""))}.`;
  }
  return undefined;
}
