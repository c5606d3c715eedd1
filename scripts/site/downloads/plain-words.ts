/** Markdown as plain text: lines of at most 76 characters that read well aloud and in any editor. */
import { parser, plainText, type Token, type WritingSpace } from "../../content/markdown.ts";

const WIDTH = 76;

/** `markdown` as lines of text, blocks apart by an empty line. */
export function plainWords(markdown: string): string {
  return blocks(parser.parse(markdown, {})).join("\n\n");
}

/** One line of Markdown as text, wrapped; later lines are set in by `indent`. */
export function plainLine(markdown: string, first = "", indent = ""): string {
  return wrapped(plainText(parser.parseInline(markdown, {})), first, indent);
}

/** A list, an item a line. */
export function plainList(items: readonly string[]): string {
  return items.map((item) => plainLine(item, "- ", "  ")).join("\n");
}

/** A heading with a rule of `mark` under it. */
export function plainHeading(title: string, mark: "=" | "-"): string {
  return `${title}\n${mark.repeat([...title].length)}`;
}

interface List {
  /** Number of the next item; undefined for a list with bullets. */
  number: number | undefined;
}

/** Walks the tokens once; lists may hold lists, and a table is a line a row. */
function blocks(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  const lists: List[] = [];
  let marker: string | undefined;
  let row: string[] | undefined;
  let inList = false;
  const add = (text: string) => {
    const last = found.at(-1);
    // Items and rows stand line by line; anything else stands apart.
    if (inList && last !== undefined) found[found.length - 1] = `${last}\n${text}`;
    else found.push(text);
    inList = lists.length > 0 || row !== undefined;
  };
  for (const token of tokens) {
    switch (token.type) {
      case "bullet_list_open":
        lists.push({ number: undefined });
        break;
      case "ordered_list_open":
        lists.push({ number: Number(token.attrGet("start") ?? 1) });
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        lists.pop();
        inList = lists.length > 0;
        break;
      case "list_item_open":
        marker = markerOf(lists.at(-1), token);
        break;
      case "tr_open":
        row = [];
        break;
      case "tr_close":
        add(wrapped((row ?? []).join(" | "), "", "  "));
        row = undefined;
        break;
      case "table_close":
        inList = false;
        break;
      case "dd_open":
        marker = "  ";
        break;
      case "writing_space":
        for (let line = (token.meta as unknown as WritingSpace).lines; line > 0; line -= 1)
          add("_".repeat(40));
        break;
      case "inline": {
        const isPicture = token.children?.[0]?.type === "image";
        const text = (isPicture ? "Picture: " : "") + plainText(token.children);
        if (row) row.push(text || "____");
        else {
          const depth = "  ".repeat(Math.max(0, lists.length - 1));
          add(wrapped(text, depth + (marker ?? ""), depth + " ".repeat(marker?.length ?? 0)));
          marker = undefined;
        }
      }
    }
  }
  return found;
}

function markerOf(list: List | undefined, item: Token): string {
  const box = (item.meta as { tick?: boolean } | null)?.tick ? "[ ] " : "";
  if (!list || list.number === undefined) return `- ${box}`;
  list.number += 1;
  return `${list.number - 1}. ${box}`;
}

function wrapped(text: string, first: string, indent: string): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
}
