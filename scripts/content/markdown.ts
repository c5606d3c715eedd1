/**
 * The one Markdown parser: CommonMark with tables, notes, boxes to tick, lines to write on,
 * words in another language and words of the example edition. Raw HTML is text. How tokens are rendered as HTML is up to the site.
 */
import MarkdownIt, {
  type MarkdownIt as Markdown,
  type StateCore,
  type StateInline,
  type Token,
} from "markdown-it";
import notes from "markdown-it-footnote";

export type { Markdown, StateCore, Token };

/** What a `writing_space` token carries in its `meta`. */
export interface WritingSpace {
  /** Number of lines to write on. */
  lines: number;
  /** Words just before it, which say what to write. */
  label: string;
}

/** A new parser; add rendering rules to your own copy, never to a shared one. */
export function markdownParser(): Markdown {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: true });
  // Replacements turn (c) in a list into a copyright sign; only the quotation marks are wanted.
  parser.disable("replacements");
  parser.disable("strikethrough");
  parser.use(notes).disable("footnote_inline");
  parser.core.ruler.after("inline", "boxes_to_tick", boxesToTick);
  parser.core.ruler.after("boxes_to_tick", "writing_spaces", writingSpaces);
  parser.inline.ruler.before("link", "marked_words", markedWords);
  return parser;
}

/** The plain text of inline tokens, without marks. */
export function plainText(tokens: readonly Token[] | null | undefined): string {
  return (tokens ?? [])
    .map((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      return token.children ? plainText(token.children) : token.content;
    })
    .join("");
}

/** The plain text of a field, for places that know no marks: titles of windows, data, properties of a file. */
export function plainInline(markdown: string): string {
  return plainText(parser.parseInline(markdown, {}));
}

/** `- [ ] text`: both ends of the item get `meta.tick`, and it loses the brackets. */
function boxesToTick(state: StateCore): void {
  const open: Token[] = [];
  state.tokens.forEach((token, index) => {
    if (token.type === "list_item_open") open.push(token);
    if (token.type === "list_item_close") token.meta = open.pop()?.meta ?? null;
    const item = state.tokens[index - 2];
    if (token.type !== "inline" || item?.type !== "list_item_open") return;
    const first = token.children?.[0];
    if (first?.type !== "text" || !first.content.startsWith("[ ] ")) return;
    first.content = first.content.slice(4);
    item.meta = { tick: true };
  });
}

/** Lines of underscores in a row become one `writing_space`, labelled by the words before it. */
function writingSpaces(state: StateCore): void {
  const tokens: Token[] = [];
  for (const token of state.tokens) {
    const isLine = token.type === "hr" && token.markup.startsWith("_");
    const before = tokens.at(-1);
    if (isLine && before?.type === "writing_space") {
      (before.meta as unknown as WritingSpace).lines += 1;
      if (before.map && token.map) before.map[1] = token.map[1];
    } else if (isLine) {
      const space = new state.Token("writing_space", "div", 0);
      space.block = true;
      space.map = token.map;
      space.meta = { lines: 1, label: lastWords(tokens) } satisfies WritingSpace;
      tokens.push(space);
    } else {
      tokens.push(token);
    }
  }
  state.tokens = tokens;
}

function lastWords(tokens: readonly Token[]): string {
  const inline = tokens.findLast((token) => token.type === "inline");
  return plainText(inline?.children).trim();
}

/**
 * `[words]{lang=cy}`: a span in another language. `[words]{example}`: words that are true of the example edition only,
 * which show as if the mark were not there.
 */
function markedWords(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "[") return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  if (end < 0) return false;
  const tail = /^\{(?:lang=([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)|example)\}/.exec(state.src.slice(end + 1));
  if (!tail) return false;
  if (!silent) {
    const language = tail[1];
    const name = language === undefined ? "example" : "span";
    const open = state.push(`${name}_open`, "span", 1);
    if (language === undefined) open.hidden = true;
    else open.attrSet("lang", language);
    const { pos, posMax } = state;
    state.pos += 1;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.pos = pos;
    state.posMax = posMax;
    state.push(`${name}_close`, "span", -1).hidden = language === undefined;
  }
  state.pos = end + 1 + tail[0].length;
  return true;
}

/** For reading structure, with no rendering rules of its own. */
export const parser = markdownParser();
