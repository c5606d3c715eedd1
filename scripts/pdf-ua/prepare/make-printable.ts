/**
 * Runs in the page first: turns into text or layout what Chromium would otherwise print without a tag or not at all.
 */

/** Self-contained: it is sent to the page as text. */
export function makePrintable(): void {
  /** Quotation marks by language, outer then inner, where the style sheet leaves them to the browser. */
  const QUOTES: Readonly<Record<string, readonly string[]>> = {
    en: ["\u201C", "\u201D", "\u2018", "\u2019"],
    cy: ["\u2018", "\u2019", "\u201C", "\u201D"],
    pl: ["\u201E", "\u201D", "\u00AB", "\u00BB"],
    de: ["\u201E", "\u201C", "\u201A", "\u2018"],
    fr: ["\u00AB\u202F", "\u202F\u00BB", "\u201C", "\u201D"],
  };
  // What runs off the page is cut, or makes Chromium shrink everything; a rule of the page's own weighs more than these.
  // The page's policy allows no style element.
  const styles = new CSSStyleSheet();
  styles.replaceSync(":where(html) { overflow-wrap: break-word } :where(pre) { white-space: pre-wrap }");
  document.adoptedStyleSheets.unshift(styles);
  for (const details of document.querySelectorAll("details")) details.open = true;

  for (const quote of [...document.querySelectorAll("q")].reverse()) {
    const style = getComputedStyle(quote);
    const written = [...style.quotes.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
    const language = quote.closest("[lang]")?.getAttribute("lang")?.split("-")[0] ?? "en";
    const marks = written.length >= 2 ? written : (QUOTES[language] ?? QUOTES.en ?? []);
    let depth = 0;
    for (let above = quote.parentElement?.closest("q"); above; above = above.parentElement?.closest("q"))
      depth += 1;
    const pair = Math.min(depth, marks.length / 2 - 1) * 2;
    if (style.quotes === "none") continue;
    quote.style.quotes = "none";
    quote.prepend(marks[pair] ?? "");
    quote.append(marks[pair + 1] ?? "");
  }

  // Word processors write a hyphen that does not break; Chromium prints it without the character behind it.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.nodeValue?.includes("\u2011")) text.nodeValue = text.nodeValue.replaceAll("\u2011", "-");
  }

  // The sign that markdown-it-footnote writes is in few fonts.
  for (const back of document.querySelectorAll(".footnote-backref")) {
    if (/^\s*\u21A9[\uFE0E\uFE0F]?\s*$/u.test(back.textContent ?? "")) back.textContent = "Back";
  }

  // Chromium writes no tag for an empty cell, and a row with a cell too few fails 7.2-43.
  for (const cell of document.querySelectorAll("td, th")) {
    const holdsPicture = cell.querySelector(
      "img:not([alt='']), svg[role=img], a[href], a[data-control], :is([role=checkbox], [role=radio], [role=textbox])[aria-label]",
    );
    const visible = [...cell.querySelectorAll("[aria-hidden=true]")].reduce(
      (text, hidden) => text.replace(hidden.textContent ?? "", ""),
      cell.textContent ?? "",
    );
    if (!holdsPicture && visible.trim() === "") cell.append("\u00A0");
  }
}
