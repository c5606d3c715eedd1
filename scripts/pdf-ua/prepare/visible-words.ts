/** Runs in the page last: the words that the PDF must hold, in reading order, and what cannot be printed as it is. */
import type { Finding } from "../facts.ts";

/** Self-contained: it is sent to the page as text. */
export function visibleWords(): string {
  const hidden = [...document.body.querySelectorAll<HTMLElement>("[aria-hidden=true]")].map(
    (element) => [element, element.style.cssText] as const,
  );
  for (const [element] of hidden) element.style.setProperty("visibility", "hidden", "important");
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is not shown.
  const words = document.body.innerText.replace(/[\u200B\uFEFF]/g, "");
  for (const [element, style] of hidden) element.style.cssText = style;
  return words;
}

/** Self-contained: it is sent to the page as text. */
export function unprintable(): Finding[] {
  const findings: Finding[] = [];
  const sample = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 80);
  for (const image of document.images) {
    const name = image.alt || image.src.slice(0, 80);
    if (image.complete && image.naturalWidth === 0) {
      findings.push({
        rule: "missing-image",
        message: `The picture "${name}" did not load. Check its address.`,
      });
    }
  }
  for (const element of document.body.querySelectorAll("*")) {
    if (sample(element) === "") continue;
    const style = getComputedStyle(element);
    const parent = element.parentElement ? getComputedStyle(element.parentElement) : style;
    if (style.textShadow !== "none" && (parent === style || parent.textShadow !== style.textShadow)) {
      findings.push({
        rule: "text-twice",
        message: `"${sample(element)}" has a text shadow, so it would be read twice. Remove text-shadow for print.`,
      });
    }
  }
  return findings;
}
