/** The whole checklist in one file: where links lead when there is no website around them. */

/** From the top of the site. */
export const ONE_FILE = "/downloads/practice-checklist.html";

/** Pages whose words are in the file, and what their anchors begin with there. */
const inside: Record<string, string> = {
  "/checklist/": "questions",
  "/responsibilities/": "responsibilities",
  "/guides/": "guides",
  "/glossary/": "glossary",
  "/evidence/": "evidence",
  "/how-to-use/": "how-to-use",
};

/** A place in the file where the words are in it, and otherwise the website, whose `base` ends in a slash. */
export function oneFileLink(address: string, base: string): string {
  const [path = "", anchor] = address.split("#");
  const page = inside[path];
  if (page !== undefined) return anchor ? `#${page}-${anchor}` : `#${page}`;
  const item = /^(\/[a-z]+\/)([a-z0-9-]+)\/$/.exec(path);
  const list = item && inside[item[1] ?? ""];
  return list ? `#${list}-${item[2]}` : base + address.slice(1);
}
