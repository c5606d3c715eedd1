/**
 * Reports characters that the pack's font does not have: they come out as boxes or in a font that differs by machine.
 * Without it a missing glyph fails 7.21.7-1 or 7.21.8-1, and two machines print different bytes.
 */
import type { PackDocument } from "../document.ts";
import type { Font } from "../pdf/fonts.ts";
import type { TextLine } from "../pdf/painting.ts";

export function glyphs(pack: PackDocument): void {
  const family = pack.facts.fontFamily ?? commonestFamily(pack);
  pack.painting.pages.forEach((page, index) => {
    const strangers = new Map<string, Set<string>>();
    for (const { line } of page.lines) {
      const font = line.font?.name ?? "";
      if (line.text.trim() !== "" && !font.startsWith(family)) collect(strangers, font, line.text);
      if (line.text.includes("\uFFFD")) collect(strangers, "", line.text);
    }
    for (const [font, texts] of strangers) {
      const sample = [...texts].join(" ").trim();
      const message =
        font === ""
          ? `"${sample}" on page ${index + 1} holds a character that no font has. Write it in words.`
          : `"${sample}" on page ${index + 1} is not in the font ${family}; this machine used ${font} instead. Use other characters, or add a font that has them.`;
      pack.findings.push({ rule: font === "" ? "missing-glyph" : "fallback-font", page: index + 1, message });
    }
  });
}

function collect(by: Map<string, Set<string>>, font: string, text: string): void {
  const texts = by.get(font) ?? new Set();
  by.set(font, texts.add(text.trim()));
}

/** The part of the PostScript name before its style, of the font that shows most lines. */
function commonestFamily(pack: PackDocument): string {
  const lines = new Map<string, number>();
  for (const page of pack.painting.pages) {
    for (const { line } of page.lines) {
      const family = familyOf(line);
      lines.set(family, (lines.get(family) ?? 0) + 1);
    }
  }
  return [...lines].reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0] as [string, number])[0];
}

function familyOf({ font }: { font: Font | undefined } & Pick<TextLine, "text">): string {
  return (font?.name ?? "").replace(/-.*/, "");
}
