/** Says of an address that it is not for every reader: it carries a key or a person, or leads where few can go. */
import { quoted } from "../../core/quote.ts";

/** Parts of an address that let whoever has it in, in the name of the person who copied it. */
const keys =
  /^(access_?token|auth(_?token)?|token|id_token|code_verifier|sig|signature|key|api_?key|password|passwd|pwd|secret|session(_?id)?|sid|jsessionid|phpsessid|jwt|sastoken|x-amz-(signature|credential|security-token)|x-goog-signature|authkey|resourcekey|tempauth)$/i;

/** Mail programs put their own address before the one that was meant, which stands in this part. */
const wrappers: readonly [host: RegExp, part: string][] = [
  [/(^|\.)safelinks\.protection\.outlook\.com$/, "url"],
  [/(^|\.)(urldefense|urldefense\.proofpoint)\.com$/, "u"],
  [/^www\.google\.(com|co\.uk)$/, "q"],
  [/^(l|lm)\.facebook\.com$/, "u"],
  [
    /(^|\.)(linkprotect\.cudasvc|protect-[a-z]+\.mimecast|nam\d+\.safelinks\.protection\.office365)\.(com|us)$/,
    "a",
  ],
];

/** Places for sharing among people who know each other. */
const shares: readonly [host: RegExp, path: RegExp][] = [
  [/\.sharepoint\.com$/, /^/],
  [/^(1drv\.ms|onedrive\.live\.com|drive\.google\.com|we\.tl|wetransfer\.com)$/, /^/],
  [/^docs\.google\.com$/, /^\/(?!forms\/d\/e\/|.*\/pub)/],
  [/^(www\.)?dropbox\.com$/, /^\/(s|scl|sh|t)\//],
  [/(^|\.)box\.com$/, /^\/s\//],
  [
    /^(teams\.microsoft\.com|outlook\.office(365)?\.com|mail\.google\.com|web\.whatsapp\.com|[a-z0-9-]+\.slack\.com)$/,
    /^/,
  ],
];

/** Names that only a network of an office or a home knows (RFC 6762, RFC 8375, RFC 9476, and what people use). */
const inside =
  /(^localhost|\.(local|localdomain|localhost|internal|intranet|intra|lan|corp|home|private|home\.arpa))$/i;

/** Numbers of computers in such a network (RFC 1918, RFC 3927). */
const insideNumbers = /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./;

/** The end of a sentence that begins with the quoted address; nothing when everybody may have it. */
export function sharedFault(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const host = url.hostname.toLowerCase();
  if (host === "localhost" || host === "[::1]" || /^127\./.test(host))
    return ", which leads to one computer only. Type the address of the website that readers use.";
  if (inside.test(host) || insideNumbers.test(host))
    return ", which only people in one office can open. Type the address of a page that every reader can open.";
  const wrapper = wrappers.find(([name]) => name.test(host));
  if (wrapper) {
    const meant = url.searchParams.get(wrapper[1]) ?? "";
    if (URL.canParse(meant))
      return `, which a mail program or a search has put before another. Type that one: ${quoted(meant)}.`;
    if (wrapper[1] !== "q")
      return ", which a mail program has put before another. Open the page, and copy its address from the browser.";
  }
  if (shares.some(([name, path]) => name.test(host) && path.test(url.pathname)))
    return ", which one person has shared with others and may end. Type the address of a public page.";
  return partsFault(url);
}

/** A key or somebody's email address behind the question mark. */
function partsFault(url: URL): string | undefined {
  const bare = new URL(url);
  const behindHash = new URLSearchParams(/[=]/.test(url.hash) ? url.hash.slice(1) : "");
  const all = [...url.searchParams, ...behindHash];
  const key = all.find(([name]) => keys.test(name));
  const person = all.find(([name, value]) => /^[^\s@]+@[^\s@]+\.[a-z]+$/i.test(value) && name !== "url");
  const [found, what] = key
    ? [key[0], "a key that lets others in"]
    : [person?.[0], "someone's email address"];
  if (found === undefined) return undefined;
  for (const [name, value] of url.searchParams)
    if (keys.test(name) || value.includes("@")) bare.searchParams.delete(name);
  if (behindHash.size > 0) bare.hash = "";
  return `, which carries ${what}, ${quoted(found)}. See whether the page opens without it: ${quoted(bare.href)}.`;
}
