/** Walks through the tags of a rendered page. Our templates close every element that they open; `html-validate` holds them to it. */

/** An element that is open at some place of a page. */
export interface OpenTag {
  name: string;
  /** As it is written: `<section class="part">`. */
  text: string;
  /** Where its tag begins and ends. */
  start: number;
  end: number;
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
/** They have no end tag (HTML, 13.1.2). */
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** What they hold is text, whatever it looks like. */
const TEXT = /^(script|style|textarea|title)$/;

/** Is told of each element that begins, with the elements that are open around it, and of each that ends. */
export interface Visitor {
  begins(tag: OpenTag, around: readonly OpenTag[]): void;
  ends?(tag: OpenTag, at: number): void;
}

/** Goes through `html` once, from the first tag to the last. */
export function visitTags(html: string, { begins, ends }: Visitor): void {
  const around: OpenTag[] = [];
  const tags = new RegExp(TAG);
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    const [text, slash, written] = found;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const end = found.index + text.length;
    if (slash === "/") {
      const index = around.findLastIndex((open) => open.name === name);
      for (const open of index < 0 ? [] : around.splice(index).reverse()) ends?.(open, found.index);
      continue;
    }
    const tag = { name, text, start: found.index, end };
    begins(tag, around);
    if (VOID.test(name) || text.endsWith("/>")) continue;
    around.push(tag);
    if (!TEXT.test(name)) continue;
    const close = new RegExp(`</${name}`, "gi");
    close.lastIndex = end;
    tags.lastIndex = close.exec(html)?.index ?? html.length;
  }
}

/** The value of an attribute, as it is written; undefined when the tag has none of that name. */
export function attributeOf({ text }: Pick<OpenTag, "text">, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=[\\s/>])`, "i").exec(text);
  return found ? (found[1] ?? found[2] ?? found[3] ?? "") : undefined;
}

/** The classes of an element. */
export function classesOf(tag: Pick<OpenTag, "text">): string[] {
  return (attributeOf(tag, "class") ?? "").split(/\s+/).filter(Boolean);
}
