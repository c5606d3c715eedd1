/** Looks at a rendered site without a browser, fast enough for thousands of them: is it whole, and does nothing act? */

/** Names of elements, and of attributes, that the site has when its words are good. */
export interface Vocabulary {
  elements: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
}

type Files = ReadonlyMap<string, string | Uint8Array>;

/** What Markdown can make that good words may happen not to use. */
const fromMarkdown =
  "em strong code pre s blockquote ol ul li p br hr h2 h3 h4 h5 h6 table thead tbody tr th td dl dt dd a abbr span sup".split(
    " ",
  );
const ofMarkdown = "start class href title lang scope id".split(" ");

const tag = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"']+(?:="[^"]*")?)*)\s*\/?>/g;

/** The vocabulary of a site made from good words. */
export function vocabularyOf(files: Files): Vocabulary {
  const elements = new Set(fromMarkdown);
  const attributes = new Set(ofMarkdown);
  for (const [, html] of pagesOf(files)) {
    for (const { name, names } of tagsOf(html)) {
      elements.add(name);
      for (const attribute of names) attributes.add(attribute);
    }
  }
  return { elements, attributes };
}

/** Everything wrong with the site as lines; none when it is sound. `base` is where it is served, with its last slash. */
export function siteFaults(files: Files, base: string, vocabulary: Vocabulary): string[] {
  const pages = pagesOf(files);
  if (pages.length < 30) return [`there are only ${pages.length} pages`];
  const ids = new Map(pages.map(([path, html]) => [path, idsOf(html)]));
  return [
    ...pages.flatMap(([path, html]) =>
      [...pageFaults(html, vocabulary), ...deadEnds(path, html, files, ids, base)].map(
        (fault) => `${path}: ${fault}`,
      ),
    ),
    ...formFaults(files),
  ];
}

function pagesOf(files: Files): [string, string][] {
  return [...files].flatMap(([path, text]): [string, string][] =>
    path.endsWith(".html") && typeof text === "string" ? [[path, text]] : [],
  );
}

function tagsOf(html: string): { name: string; names: string[]; text: string }[] {
  return Array.from(html.matchAll(tag), ([, name = "", text = ""]) => {
    return {
      name,
      text,
      names: Array.from(text.matchAll(/\s+([^\s=>"']+)(?:="[^"]*")?/g), ([, found = ""]) => found),
    };
  });
}

function idsOf(html: string): string[] {
  return Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id = ""]) => id);
}

function* pageFaults(html: string, vocabulary: Vocabulary): Generator<string> {
  if (!/<title>[^<]*[\p{L}\p{N}]/u.test(html)) yield "has no title";
  if (!/<h1[\s>]/.test(html)) yield "has no heading of the first level";
  if (html.includes("1337")) yield "has run a template";
  const ids = idsOf(html);
  if (new Set(ids).size < ids.length) {
    yield `has the id ${ids.find((id, index) => ids.indexOf(id) !== index)} twice`;
  }
  // Whatever is no whole tag is a "<" that should have been written as a number.
  if (/<(?![a-z/!])/.test(html.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ""))) yield "holds a loose <";
  for (const { name, names, text } of tagsOf(html)) {
    if (!vocabulary.elements.has(name)) yield `has an element ${name}`;
    const odd = names.find(
      (found) => !vocabulary.attributes.has(found) || found.startsWith("on") || found === "style",
    );
    if (odd !== undefined) yield `has an attribute ${odd} on ${name}`;
    const link = /\s(?:href|src)="([^"]*)"/.exec(text)?.[1];
    if (
      link !== undefined &&
      /^\s*(?!https?:|mailto:|tel:|data:image\/|data:,)[a-z][a-z0-9+.-]*:/i.test(link)
    )
      yield `leads to ${link}`;
  }
}

function* deadEnds(
  path: string,
  html: string,
  files: Files,
  ids: ReadonlyMap<string, readonly string[]>,
  base: string,
): Generator<string> {
  const here = new URL(path.replace(/(^|\/)index\.html$/, "$1"), base);
  const folder = new URL(base).pathname;
  const links = new Set(
    Array.from(
      html.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g),
      ([, link = ""]) => link,
    ),
  );
  for (const link of links) {
    const address = URL.canParse(link, here) ? new URL(link, here) : undefined;
    if (!address) {
      yield `leads to ${link}, which is no address`;
      continue;
    }
    // Ways out of the site, and packs, which are not printed here.
    if (
      address.origin !== here.origin ||
      !address.pathname.startsWith(folder) ||
      /\.pdf$|\/c(\/|$)/.test(address.pathname)
    )
      continue;
    const found = decodeURI(address.pathname)
      .slice(folder.length)
      .replace(/(^|\/)$/, "$1index.html");
    if (!files.has(found)) yield `leads to ${link}, which is not there`;
    // A choice of parts for a pack is no place: a script reads it.
    else if (address.hash.includes("=")) continue;
    else if (address.hash !== "" && !ids.get(found)?.includes(decodeURIComponent(address.hash.slice(1))))
      yield `leads to ${link}, where there is no such place`;
  }
}

/** The forms for other programs can be read by them. */
function* formFaults(files: Files): Generator<string> {
  for (const [path, text] of files) {
    if (typeof text !== "string") continue;
    if (path.endsWith(".json") && !isJson(text)) yield `${path}: cannot be read as JSON`;
    if (path.endsWith(".html")) {
      for (const [, data = ""] of text.matchAll(
        /<script type="application\/(?:ld\+)?json"[^>]*>(.*?)<\/script>/gs,
      ))
        if (!isJson(data)) yield `${path}: holds data that cannot be read as JSON`;
    }
    if (
      path.endsWith(".ics") &&
      text.split("\r\n").some((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))
    )
      yield `${path}: holds a line that a calendar cannot read`;
    if (/\.(xml|atom)$/.test(path) && /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text))
      yield `${path}: holds a loose &`;
    if (path.endsWith(".csv") && /(?:^|[,"\n])[=+@]/m.test(text.replaceAll('""', "")))
      yield `${path}: holds a formula`;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
