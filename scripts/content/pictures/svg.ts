/** Reads an SVG that is nothing but a drawing: no script, no other document within it, nothing fetched from anywhere. */
import type { Facts } from "./facts.ts";

/** What a drawing may be made of. Letters are not among it: the reader's computer may lack their typeface. */
const elements = new Set(
  "svg g path rect circle ellipse line polyline polygon defs symbol use clipPath mask linearGradient radialGradient stop title desc style metadata image".split(
    " ",
  ),
);

const DRAWING = "Ask the designer of the logo for a plain drawing, or use a PNG.";

/** Undefined when it says of no size what it is. */
export function readSvg(bytes: Uint8Array): Facts | undefined {
  const text = Buffer.from(bytes).toString("utf8");
  const root = /<svg\b[^>]*>/i.exec(text)?.[0];
  if (root === undefined || !/<\/svg>\s*(<!--[\s\S]*?-->\s*)*$/.test(text)) return undefined;
  const [, , across = 0, down = 0] = (attribute(root, "viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = across > 0 ? across : Number.parseFloat(attribute(root, "width") ?? "");
  const height = down > 0 ? down : Number.parseFloat(attribute(root, "height") ?? "");
  if (!(width > 0 && height > 0)) return undefined;
  const found = drawingFault(text);
  return { width, height, bytes, faults: found === undefined ? [] : [`${found} ${DRAWING}`] };
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
}

/** The first thing in it that is more than a drawing. */
function drawingFault(text: string): string | undefined {
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text)) return "defines words of its own (ENTITY).";
  const plain = text.replace(/<!--[\s\S]*?-->/g, "").replace(/^\s*\uFEFF?<\?xml\s[^>]*\?>/, "");
  if (/<\?/.test(plain)) return "calls another file (<?).";
  if (/<!\[CDATA\[/.test(plain.replace(/<style[^>]*>\s*<!\[CDATA\[/g, "")))
    return "hides a part of itself (CDATA).";
  if (plain.includes("&#")) return "hides letters behind numbers (&#).";
  if (/\bxmlns(:[\w-]+)?\s*=\s*["'][^"']*(xhtml|MathML|xbl)/i.test(plain))
    return "holds another document (xmlns).";
  const drawn = new Set([
    "",
    ...Array.from(
      plain.matchAll(/\bxmlns:([\w-]+)\s*=\s*["'][^"']*2000\/svg\s*["']/g),
      ([, prefix = ""]) => prefix,
    ),
  ]);
  for (const [, prefix = "", name = ""] of plain.matchAll(/<(?:([\w-]+):)?([\w-]+)/g)) {
    if (/^script$/i.test(name)) return "holds a script.";
    if (/^foreignObject$/i.test(name)) return "holds another document (foreignObject).";
    if (/^(animate\w*|set)$/i.test(name)) return "moves.";
    if (/^(text|tspan|textPath|font)$/.test(name) && drawn.has(prefix))
      return "holds letters in a typeface that others may lack. Turn its letters into outlines.";
    if (drawn.has(prefix) && !elements.has(name)) return `holds "${name}", which is no drawing.`;
  }
  for (const [tag] of plain.matchAll(/<[\w:-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))+\s*\/?>/g))
    for (const [, name = "", double, single] of tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const value = double ?? single ?? "";
      if (/^on/i.test(name)) return `acts when someone touches it (${name}).`;
      const isPicture = /^data:image\/(png|jpeg);base64,[\w+/=\s]*$/.test(value.trim());
      if (/(^|:)href$/i.test(name) && !value.trim().startsWith("#") && !isPicture)
        return `leads to another address (${name}).`;
      if (!/^xmlns(:|$)/.test(name) && name !== "xml:base" && leadsOutside(value))
        return `leads to another address (${name}).`;
      if (name === "xml:base") return "leads to another address (xml:base).";
    }
  for (const [, style = ""] of plain.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g))
    if (style.includes("@") || style.includes("\\") || leadsOutside(style))
      return "leads to another address (style).";
  return undefined;
}

/** Whether a value of style fetches something. A backslash could hide the word. */
function leadsOutside(value: string): boolean {
  return /url\(\s*['"]?(?!\s*#)|@import|javascript:|\\/i.test(value) || /^\s*(https?:)?\/\//i.test(value);
}

/** Every colour that the drawing names; black too when a shape may have none of its own. */
export function svgColours(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes)
    .toString("utf8")
    .replace(/<!--[\s\S]*?-->/g, "");
  const named = Array.from(
    text.matchAll(/(?:fill|stroke|stop-color|color)\s*[:=]\s*["']?\s*([#\w]+(?:\([^)]*\))?)/g),
    ([, colour = ""]) => colour.toLowerCase(),
  ).filter(
    (colour) =>
      !["none", "url", "inherit", "currentcolor", "transparent"].includes(colour) &&
      !colour.startsWith("url("),
  );
  // A shape without a colour is black.
  return named.length === 0
    ? ["#000000"]
    : named.map((colour) => colour.replace(/^#(\w)(\w)(\w)$/, "#$1$1$2$2$3$3"));
}
