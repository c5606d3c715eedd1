/**
 * Runs in the page after the controls are replaced: collects what Chromium's tags cannot say, and hangs the key of
 * these facts on their element as a private-use language subtag (`en-GB-x-p12`), which Chromium copies into the PDF.
 * Style sheets must therefore select languages by `:lang(cy)` or `[lang|=cy]`, never by `[lang=cy]`.
 */
import type { ElementFacts, Field } from "../facts.ts";

/**
 * Self-contained: it is sent to the page as text. `base` is the public address that relative links are taken from. Returns
 * the facts by key.
 */
export function annotate(
  fields: Map<Element, Field>,
  base: string,
  sentinel: string,
): Record<string, ElementFacts> {
  const TYPES: Readonly<Record<string, string>> = {
    DL: "DL",
    DT: "DT",
    DD: "DD",
    SECTION: "Sect",
    NAV: "Sect",
    FIGURE: "Div",
    FIGCAPTION: "Caption",
    PRE: "P",
    Q: "Quote",
  };
  /** Elements that have no type of their own: what they hold decides. */
  const GENERIC =
    "DIV SPAN SUMMARY LEGEND LABEL HEADER FOOTER MAIN FORM DETAILS HGROUP SMALL B I U S DFN TIME MARK SUP SUB".split(
      " ",
    );
  const NUMBERING: Readonly<Record<string, string>> = {
    decimal: "Decimal",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
    disc: "Disc",
    circle: "Circle",
    square: "Square",
  };
  const facts: Record<string, ElementFacts> = {};
  const keyed: [Element, string][] = [];

  const words = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();
  const languageOf = (element: Element) => element.closest("[lang]")?.getAttribute("lang") ?? "";
  const isInline = (element: Element) =>
    /^(inline|contents|ruby|none)/.test(getComputedStyle(element).display);
  const mark = (element: Element, found: Omit<ElementFacts, "lang">) => {
    const key = `p${keyed.length.toString(36)}`;
    const lang = languageOf(element);
    facts[key] = { ...found, lang };
    // An element with an id keeps a node of its own, however plain it is.
    if (element.id === "") element.id = `_${key}`;
    keyed.push([element, `${lang || "und"}-x-${key}`]);
    const field = fields.get(element);
    if (!field) return;
    element.setAttribute(
      "role",
      { check: "checkbox", radio: "radio", line: "textbox", area: "textbox" }[field.kind],
    );
    element.setAttribute("aria-label", field.label);
    element.setAttribute("href", sentinel + key);
  };

  const describeLink = (link: HTMLAnchorElement): string => {
    const label = link.getAttribute("aria-label") || words(link) || (link.querySelector("img")?.alt ?? "");
    const href = link.getAttribute("href") ?? "";
    if (link.matches(".footnote-ref a")) return `Note ${label.replace(/[[\]]/g, "").replace(/:.*/, "")}`;
    if (link.matches(".footnote-backref")) return "Back to the text";
    if (href.startsWith("#")) return label;
    const address = href.replace(/^(mailto|tel):/, "");
    return label === "" || label === address ? address : `${label} (${address})`;
  };
  const typeOf = (element: HTMLElement): string | undefined => {
    if (element.localName === "ol" && element.closest("[data-pdf=TOC]"))
      return element.parentElement?.closest("ol") ? undefined : "TOC";
    if (element.matches("section.footnotes > ol, ol.footnotes-list")) return "Footnotes";
    if (element.matches(".footnote-ref")) return "Reference";
    if (element.dataset.pdf && element.dataset.pdf !== "TOC") return element.dataset.pdf;
    if (element.localName === "a" && element.hasAttribute("href")) return "Link";
    if (element.localName === "abbr" && element.title !== "") return "Span";
    // Chromium knows a control that is only printed.
    if (element.matches("[role=checkbox], [role=radio], [role=textbox]")) return undefined;
    if (TYPES[element.tagName]) return TYPES[element.tagName];
    if (GENERIC.includes(element.tagName) && !isInline(element)) {
      const blocks = [...element.children].some(
        (child) => !isInline(child) && !/^inline/.test(getComputedStyle(child).display),
      );
      const text = [...element.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
      );
      if (blocks) return text ? "Div" : undefined;
      return words(element) === "" ? undefined : "P";
    }
    return element.hasAttribute("lang") && isInline(element) ? "Span" : undefined;
  };

  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (element.closest("svg") && element.localName !== "svg") continue;
    if (element.closest("[aria-hidden=true]")) continue;
    const field = fields.get(element);
    if (field) {
      mark(element, { field });
      continue;
    }
    if (element.localName === "figure") element.setAttribute("role", "group");
    if (element.localName === "table" && !element.hasAttribute("role")) element.setAttribute("role", "table");
    if (element instanceof HTMLAnchorElement && element.hasAttribute("href")) {
      const href = element.getAttribute("href") ?? "";
      if (!href.startsWith("#") && URL.canParse(href, base))
        element.setAttribute("href", new URL(href, base).href);
    }
    const style = getComputedStyle(element);
    const found: Omit<ElementFacts, "lang"> = {};
    const tag = typeOf(element);
    if (tag) found.tag = tag;
    if (element.localName === "abbr" && element.title !== "") found.expansion = element.title;
    if (element instanceof HTMLAnchorElement && tag === "Link") found.description = describeLink(element);
    if (
      element.matches("ul, ol, menu") &&
      !["disc", "circle", "square", "decimal"].includes(style.listStyleType)
    ) {
      found.numbering = NUMBERING[style.listStyleType] ?? "None";
    }
    if (element.matches("thead > tr, tfoot > tr") || style.position === "fixed") found.repeats = true;
    if (Object.keys(found).length > 0 || element.hasAttribute("lang")) mark(element, found);
  }
  for (const [element, language] of keyed) element.setAttribute("lang", language);
  // Else Chromium writes the language of the machine.
  if (document.documentElement.lang === "") document.documentElement.lang = "und";
  return facts;
}
