/** Small questions about elements that several checks ask inside the page. */

export interface PageTools {
  /** The shortest selector path that people can find in the source: `main > p:nth-of-type(2)`. */
  selector(element: Element): string;
  /** Has a box that is painted; shut, hidden, transparent and visually hidden (1 px) elements have none. */
  isPainted(element: Element): boolean;
  /** What Tab may stop at, in document order, one button for each radio group; nothing that is not painted. */
  tabStops(): HTMLElement[];
  /** Opens every `<details>`, so that what it holds is looked at too. */
  openDetails(): void;
  /** The lines of text that are painted, with the element that holds them. */
  textLines(root: Element): { element: Element; text: string; box: DOMRect }[];
}

declare global {
  // Exists only inside audited pages.
  var pageTools: PageTools;
}

/** Runs inside the page and puts `pageTools` there; self-contained, because it is sent over as text. */
export function installPageTools(): void {
  const part = (element: Element): string => {
    const name = element.localName;
    const alike = [...(element.parentElement?.children ?? [])].filter((other) => other.localName === name);
    return alike.length > 1 ? `${name}:nth-of-type(${alike.indexOf(element) + 1})` : name;
  };
  const selector = (element: Element): string => {
    if (element.id) return `#${element.id}`;
    const parent = element.parentElement;
    // A landmark that exists once needs no more words before it.
    const once =
      ["body", "header", "main", "nav", "footer"].includes(element.localName) &&
      document.querySelectorAll(element.localName).length === 1;
    return once || !parent ? part(element) : `${selector(parent)} > ${part(element)}`;
  };
  const isPainted = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    const seen = element.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: true,
    });
    return seen && box.width > 1 && box.height > 1;
  };
  const tabStops = (): HTMLElement[] => {
    const kinds =
      "a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]";
    const groups = new Set<string>();
    return [...document.querySelectorAll<HTMLElement>(kinds)].filter((element) => {
      if (element.tabIndex < 0 || element.matches(":disabled, [inert] *, input[type=hidden]")) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== "radio" || element.name === "")
        return true;
      const group = [
        ...document.querySelectorAll<HTMLInputElement>(
          `input[type=radio][name="${CSS.escape(element.name)}"]`,
        ),
      ];
      const checked = group.find((radio) => radio.checked && radio.form === element.form);
      if (checked) return checked === element;
      const key = `${element.form?.id ?? ""} ${element.name}`;
      const first = !groups.has(key);
      groups.add(key);
      return first;
    });
  };
  const textLines = (root: Element) => {
    const lines: { element: Element; text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      // What a drawing writes is part of the drawing.
      const left = "script, style, noscript, template, svg[aria-hidden=true]";
      if (!element || !node.textContent?.trim() || element.closest(left)) continue;
      if (!isPainted(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) lines.push({ element, text: node.textContent.trim(), box });
    }
    return lines;
  };
  const openDetails = () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  };
  globalThis.pageTools = { selector, isPainted, tabStops, openDetails, textLines };
}
