/** The few forms that every drawing is made of, as SVG in one colour, `currentColor`. All drawings are decoration: what they show stands beside them in words. */
import { short } from "./outline.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A drawing with the class `name`, hidden from readers. */
export function svg(name: string, viewBox: string, drawn: string, more = ""): string {
  return `<svg class="${name}" viewBox="${viewBox}"${more && ` ${more}`} aria-hidden="true" focusable="false">${drawn}</svg>`;
}

/** A path round a box. */
export function rectangle({ x, y, width, height }: Box): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

/** A path, full. */
export function filled(path: string): string {
  return `<path fill="currentColor" d="${path}"/>`;
}

/** A path, drawn as a line. */
export function stroked(path: string, width: number, colour = "currentColor"): string {
  return `<path fill="none" stroke="${colour}" stroke-width="${short(width)}" d="${path}"/>`;
}

/** A drawing as a file of its own: in `colour`, `width` millimetres wide. */
export function asFile(drawing: string, colour: string, width: number): string {
  const [, , across, down] = (/viewBox="([^"]+)"/.exec(drawing)?.[1] ?? "0 0 1 1").split(" ").map(Number);
  const height = short((width * (down ?? 1)) / (across ?? 1));
  return drawing
    .replace(/ class="[^"]*"/, "")
    .replace("<svg", `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm"`)
    .replaceAll("currentColor", colour);
}
