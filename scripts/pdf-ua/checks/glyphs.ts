/**
 * Reports characters that no font has, and, where the document names its font families, those that are in another font:
 * they come out as boxes, or look different on another machine.
 * Without it a missing glyph fails 7.21.7-1 or 7.21.8-1, and two machines print different bytes.
 */
import type { TaggedDocument } from "../document.ts";
import type { Finding } from "../facts.ts";

export function glyphs(doc: TaggedDocument): void {
  const families = doc.facts.fontFamilies;
  doc.painting.pages.forEach((page, index) => {
    const faults = new Map<string, Set<string>>();
    for (const { line } of page.lines) {
      const name = line.font?.name ?? "";
      if (line.text.includes(MISSING)) collect(faults, MISSING, line.text);
      else if (line.text.trim() !== "" && families && !families.some((family) => name.startsWith(family)))
        collect(faults, name, line.text);
    }
    for (const [font, texts] of faults) {
      const words = [...texts].join(" ").slice(0, MAX_SAMPLE);
      doc.findings.push(finding(`"${words}"`, font, families?.[0] ?? "", index + 1));
    }
  });
}

/** What a glyph without a character reads as; among the faults it stands where others have the name of a font. */
const MISSING = "\uFFFD";
/** Characters quoted in a message. */
const MAX_SAMPLE = 120;

function finding(place: string, font: string, family: string, page: number): Finding {
  if (font === MISSING) {
    return {
      rule: "missing-glyph",
      page,
      message: `${place} holds a character that no font has. Write it in words.`,
    };
  }
  // Chromium draws glyph by glyph what it has to embolden itself, in a font without a name.
  if (font === "") {
    const message = `${place} is bold or slanted in a way that ${family} is not loaded for. Add that face to the print styles, or choose one emphasis.`;
    return { rule: "made-up-font", page, message };
  }
  const message = `${place} is not in the font ${family}; this machine used ${font} instead. Use other characters, or add a font that has them.`;
  return { rule: "fallback-font", page, message };
}

function collect(by: Map<string, Set<string>>, font: string, text: string): void {
  const texts = by.get(font) ?? new Set();
  by.set(font, texts.add(text.trim()));
}
