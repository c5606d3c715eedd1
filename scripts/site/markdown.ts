/** How the words look as HTML: one renderer for pages and packs, so that both say the same thing. */
import {
  type Markdown,
  markdownParser,
  plainText,
  type Token,
  type WritingSpace,
} from "../content/markdown.ts";
import { type Picture, shownSize } from "../content/pictures/picture.ts";
import type { Library } from "../content/schema.ts";
import { slug, untaken } from "../core/text.ts";

/** Where a piece of Markdown stands on its page. */
export interface RenderContext {
  /** Put before every id, so that two pieces on one page never share one. */
  prefix: string;
  /** Added to heading levels: 0 keeps `##` an h2. */
  offset: number;
  /** Puts each heading and what belongs to it into a section of its own, for paper to lay out. */
  sections?: boolean;
  /** Ids of terms that the page has explained so far: the first use of any other links to the glossary, and is added. */
  explained?: Set<string>;
  /** Turns an address of the site into the one to write on this page. */
  link: (address: string) => string;
}

export interface Renderer {
  /** Whole paragraphs, lists and tables. */
  block(markdown: string, place: RenderContext): string;
  /** Words within a line. */
  inline(markdown: string, place: RenderContext): string;
}

type Words = Pick<Library, "glossary"> & Partial<Pick<Library, "pictures">>;

/** One renderer for each library: a build renders twice, and the same words stand on many pages. */
const renderers = new WeakMap<Words, Renderer>();

/** Rendering rules for the words of `library`: its glossary explains the abbreviations, and its pictures stand in them. */
export function renderer(library: Words): Renderer {
  const known = renderers.get(library) ?? newRenderer(library);
  renderers.set(library, known);
  return known;
}

function newRenderer({ glossary, pictures = [] }: Words): Renderer {
  const markdown = markdownParser();
  markdown.core.ruler.push("terms", terms(glossary));
  markdown.core.ruler.push("abbreviations", abbreviations(glossary));
  markdown.core.ruler.push("headings", headings);
  markdown.core.ruler.push("sections", sections);
  markdown.core.ruler.push("tables", tables);
  markdown.core.ruler.push("links", links);
  markdown.core.ruler.push("pictures", picturesApart);
  addRules(markdown, new Map(pictures.map((picture) => [picture.name, picture])));
  const known = new Map<string, string>();
  const remembering = (method: "render" | "renderInline") => (text: string, place: RenderContext) => {
    const key = JSON.stringify([method, place.prefix, place.offset, place.sections, text]);
    const html = place.explained ? undefined : known.get(key);
    if (html !== undefined) return html;
    let isOfThisPage = place.explained !== undefined;
    const link = (address: string) => {
      isOfThisPage = true;
      return place.link(address);
    };
    const docId = place.prefix.replace(/-$/, "");
    const fresh = markdown[method](text, { place: { ...place, link }, docId });
    if (!isOfThisPage) known.set(key, fresh);
    return fresh;
  };
  return { block: remembering("render"), inline: remembering("renderInline") };
}

type Core = Parameters<Markdown["core"]["ruler"]["push"]>[1];

function placeOf(environment: unknown): RenderContext {
  return (environment as { place: RenderContext }).place;
}

/** Headings that say the same, or nothing in Latin letters, still get ids of their own. */
const headings: Core = (state) => {
  const { prefix, offset } = placeOf(state.env);
  // Every page has a place called main, and words without a prefix stand beside it.
  const taken = new Set(prefix === "" ? ["main"] : []);
  state.tokens.forEach((token, index) => {
    if (token.type !== "heading_open" && token.type !== "heading_close") return;
    token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + offset)}`;
    if (token.type === "heading_open")
      token.attrSet("id", prefix + untaken(slug(state.tokens[index + 1]?.content ?? "") || "section", taken));
  });
};

/** A section for each heading, with its id: what comes before the first stays as it is. */
const sections: Core = (state) => {
  if (!placeOf(state.env).sections) return;
  let open = false;
  const close = () => (open ? [new state.Token("section_close", "section", -1)] : []);
  state.tokens = [
    ...state.tokens.flatMap((token) => {
      if (token.type !== "heading_open" || token.level > 0) return [token];
      const section = new state.Token("section_open", "section", 1);
      section.block = true;
      section.attrSet("class", "words");
      const found = [...close(), section, token];
      open = true;
      return found;
    }),
    ...close(),
  ];
};

const links: Core = (state) => {
  const { link, prefix } = placeOf(state.env);
  for (const token of everyToken(state.tokens)) {
    const address = token.type === "link_open" ? token.attrGet("href") : null;
    if (typeof address !== "string") continue;
    if (address.startsWith("/")) token.attrSet("href", link(address));
    // A heading of the same words, whose id has the prefix too.
    else if (address.startsWith("#")) token.attrSet("href", `#${prefix}${address.slice(1)}`);
  }
};

/**
 * Heads get their scope. The first column heads its rows when its corner is blank, or when it names them: there is something in
 * each of its cells, never the same, with letters in it. A blank cell holds a no-break space, because a browser leaves an
 * empty cell out of the tags of a PDF and its row comes out short.
 */
const tables: Core = (state) => {
  let headsRows = false;
  let column = 0;
  let inHead = false;
  state.tokens.forEach((token, index) => {
    if (token.type === "thead_open") inHead = true;
    if (token.type === "thead_close") inHead = false;
    if (token.type === "tr_open") column = 0;
    if (token.type !== "th_open" && token.type !== "td_open") return;
    const content = state.tokens[index + 1];
    const close = state.tokens[index + 2];
    const blank = content?.children?.length === 0;
    if (inHead && column === 0) headsRows = blank || namesRows(state.tokens, index);
    const isHead = !blank && (inHead || (headsRows && column === 0));
    token.tag = isHead ? "th" : "td";
    if (close) close.tag = token.tag;
    if (isHead) token.attrSet("scope", inHead ? "col" : "row");
    if (blank) {
      if (!inHead) token.attrJoin("class", "blank");
      content.children = [Object.assign(new state.Token("text", "", 0), { content: "\u00a0" })];
    }
    token.attrs = token.attrs?.filter(([name]) => name !== "style") ?? null;
    column += 1;
  });
};

/** The paragraph of a picture says so, for the style sheets. */
const picturesApart: Core = (state) => {
  state.tokens.forEach(({ children }, index) => {
    if (children?.length === 1 && children[0]?.type === "image")
      state.tokens[index - 1]?.attrJoin("class", "picture");
  });
};

/** The first use of a term on a page links to what the glossary says of it; headings and other links stay as they are. */
function terms(glossary: Library["glossary"]): Core {
  const ids = new Map<string, string>();
  for (const { id, term, short } of glossary) {
    ids.set(term.toLowerCase(), id);
    if (short) ids.set(short, id);
  }
  if (ids.size === 0) return () => {};
  const names = [...ids.keys()].sort((a, b) => b.length - a.length);
  const literal = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const known = new RegExp(`\\b(?:${names.map(literal).join("|")})(?=s?\\b)`, "gi");
  return (state) => {
    const { explained } = placeOf(state.env);
    if (!explained) return;
    const text = (content: string) => Object.assign(new state.Token("text", "", 0), { content });
    const linked = (words: string): Token[] => {
      const tokens: Token[] = [];
      let end = 0;
      for (const { 0: name, index } of words.matchAll(known)) {
        // An abbreviation is one only in its own letters: SAR, not sar.
        const id = ids.get(name) ?? ids.get(name.toLowerCase());
        if (id === undefined || explained.has(id)) continue;
        explained.add(id);
        const open = new state.Token("link_open", "a", 1);
        open.attrSet("href", `/glossary/#${id}`);
        open.attrSet("class", "term");
        tokens.push(text(words.slice(end, index)), open, text(name), new state.Token("link_close", "a", -1));
        end = index + name.length;
      }
      return [...tokens, text(words.slice(end))];
    };
    state.tokens.forEach((block, index) => {
      if (state.tokens[index - 1]?.type === "heading_open") return;
      let links = 0;
      block.children =
        block.children?.flatMap((token) => {
          if (token.type === "link_open") links += 1;
          if (token.type === "link_close") links -= 1;
          return token.type === "text" && links === 0 ? linked(token.content) : [token];
        }) ?? null;
    });
  };
}

/** Letters of the longest name of a row; what is longer is a thing said, unless there is room to answer beside it. */
const LONGEST_NAME = 60;

/** Whether the first column of the table whose first head is at `start` says something else in each row. */
function namesRows(tokens: readonly Token[], start: number): boolean {
  const end = tokens.findIndex((token, index) => index > start && token.type === "table_close");
  const names: string[] = [];
  let asks = false;
  for (let at = start; at < end; at++) {
    if (tokens[at]?.type !== "td_open") continue;
    const cell = plainText(tokens[at + 1]?.children).trim();
    if (tokens[at - 1]?.type === "tr_open") names.push(cell);
    asks ||= cell === "";
  }
  const isName = (name: string) => /\p{L}/u.test(name) && (asks || name.length <= LONGEST_NAME);
  return names.length > 0 && names.every(isName) && new Set(names).size === names.length;
}

function abbreviations(glossary: Library["glossary"]): Core {
  const long = new Map<string, string>();
  for (const { short, term } of glossary) {
    if (!short) continue;
    long.set(short, term);
    long.set(`${short}s`, `${term}s`);
  }
  if (long.size === 0) return () => {};
  const known = new RegExp(`\\b(${[...long.keys()].sort((a, b) => b.length - a.length).join("|")})\\b`);
  return (state) => {
    for (const block of state.tokens) {
      block.children =
        block.children?.flatMap((token) => {
          if (token.type !== "text") return [token];
          return token.content.split(known).flatMap((piece, index) => {
            const text = Object.assign(new state.Token("text", "", 0), { content: piece });
            if (index % 2 === 0) return piece ? [text] : [];
            const open = new state.Token("abbr_open", "abbr", 1);
            open.attrSet("title", long.get(piece) ?? "");
            return [open, text, new state.Token("abbr_close", "abbr", -1)];
          });
        }) ?? null;
    }
  };
}

function addRules(markdown: Markdown, pictures: ReadonlyMap<string, Picture>): void {
  const { rules } = markdown.renderer;
  rules["table_open"] = () => '<div class="table"><table>\n';
  rules["table_close"] = () => "</table></div>\n";
  rules["writing_space"] = (tokens, index) => {
    const { lines, label } = (tokens[index] as Token).meta as unknown as WritingSpace;
    return writingSpace(lines, escapeHtml(label));
  };
  // The words stand in one part beside the box: loose, each run of bold or a link would be a column of its own.
  rules["list_item_open"] = (tokens, index, options, _environment, self) => {
    const token = tokens[index] as Token;
    const box = hasBox(token) ? '<span class="box" aria-hidden="true"></span><div>' : "";
    if (box) token.attrJoin("class", "tick");
    return self.renderToken(tokens, index, options) + box;
  };
  rules["list_item_close"] = (tokens, index) =>
    hasBox(tokens[index] as Token) ? "</div></li>\n" : "</li>\n";
  // Its size is that of paper, so that it is never printed coarse. A file of its own has no pictures beside it.
  rules["image"] = (tokens, index, _options, environment) => {
    const token = tokens[index] as Token;
    const words = escapeHtml(plainText(token.children));
    const picture = pictures.get(String(token.attrGet("src")));
    const address = picture && placeOf(environment).link(picture.address);
    if (!picture || address === undefined || address.startsWith("https:")) return `Picture: ${words}`;
    const { width, height } = shownSize(picture);
    return `<img src="${escapeHtml(address)}" alt="${words}" width="${width}" height="${height}">`;
  };
  // A note that is used again keeps its number: "[1:1]" means nothing to a reader.
  rules["footnote_caption"] = (tokens, index) =>
    `[${((tokens[index] as Token).meta as unknown as { id: number }).id + 1}]`;
  // A list of notes is a section with a heading, on paper too.
  rules["footnote_block_open"] = (_tokens, _index, _options, environment) => {
    const { prefix, offset } = placeOf(environment);
    const [id, tag] = [`${escapeHtml(prefix)}list-of-notes`, `h${Math.min(6, 2 + offset)}`];
    return `<section class="footnotes" aria-labelledby="${id}">\n<${tag} id="${id}">Notes</${tag}>\n<ol class="footnotes-list">\n`;
  };
  // Each way back has a name of its own; paper has none.
  rules["footnote_anchor"] = (tokens, index, options, environment, self) => {
    const { id, subId } = (tokens[index] as Token).meta as unknown as { id: number; subId: number };
    const { footnotes } = environment as { footnotes?: { list?: { count?: number }[] } };
    const count = footnotes?.list?.[id]?.count ?? 1;
    const place = count > 1 ? `place ${subId + 1} of note ${id + 1}` : `note ${id + 1}`;
    const name = self.rules["footnote_anchor_name"]?.(tokens, index, options, environment, self) ?? "";
    const target = `#fnref${name}${subId > 0 ? `:${subId}` : ""}`;
    return ` <a href="${target}" class="footnote-backref" data-not-printed><span aria-hidden="true">\u21a9\ufe0e</span><span class="hidden">Back to ${place} in the text</span></a>`;
  };
}

function hasBox({ meta }: Token): boolean {
  return (meta as { tick?: boolean } | null)?.tick === true;
}

/** Words made safe for HTML text and attributes. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Lines that a page of paper can hold. */
const MAX_LINES = 22;

/**
 * Ruled lines to write on; `label` is already safe for an attribute. The style sheets show `lines` of them, or on paper as
 * many as the side has room for.
 */
export function writingSpace(lines: number, label: string): string {
  const rules = "<i></i>".repeat(MAX_LINES);
  return `<div class="lines lines-${Math.min(lines, 5)}" data-field-label="${label}" data-field-lines="${lines}" aria-hidden="true">${rules}</div>
`;
}

function* everyToken(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    if (token.children) yield* everyToken(token.children);
  }
}
