/** Colours: the one of paper beside black, which shows the way and carries no meaning of its own, and its relatives on screen. */

/** The project's own. A board may have another: its accent. */
export const PETROL = "#0b4a57";

/** Petrol's relatives on screen, by what they are for; `layouts/styles` has them under these names. */
export const RELATIVES = {
  tint: "#e3eeec",
  deep: "#07323b",
  cell: "#12586a",
  pale: "#d5e6e6",
  line: "#7fb4be",
  petrolInTheDark: "#8fd3de",
  tintInTheDark: "#1b2d31",
  deepInTheDark: "#0a2a32",
  cellInTheDark: "#175a6b",
} as const;

/** Least contrast of words, to 1 (WCAG 2.2, 1.4.6). */
export const MIN_CONTRAST = 7;

type Triple = readonly [number, number, number];

/** Contrast of two colours such as `#0b4a57`, to 1 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The nearest colour of the same hue that words can have: on paper, on the light background and on tinted panels. */
export function nearestAccent(colour: string): string {
  const [lightness, chroma, hue] = oklch(colour);
  for (let l = lightness; l > 0; l -= 0.002) {
    const found = hexOf(inGamut(l, chroma, hue));
    if (isAccent(found)) return found;
  }
  return "#000000";
}

/** Whether words in `colour` reach `MIN_CONTRAST` wherever it is used. The tint is the darkest light ground. */
export function isAccent(colour: string): boolean {
  return contrastOf(colour, RELATIVES.tint) >= MIN_CONTRAST;
}

/**
 * What stands for petrol and each of its relatives with `accent`, by the colour it replaces. A relative keeps its
 * luminance, so that every contrast stays as it was, and takes the hue.
 */
export function accentColours(accent: string): Map<string, string> {
  const [, petrolChroma, petrolHue] = oklch(PETROL);
  const [, chroma, hue] = oklch(accent);
  const relatives = Object.values(RELATIVES).map((relative): [string, string] => {
    const [, ownChroma, ownHue] = oklch(relative);
    const strength = Math.min(1.5, chroma / petrolChroma);
    return [relative, withLuminance(luminanceOf(relative), ownChroma * strength, hue + ownHue - petrolHue)];
  });
  return new Map([[PETROL, accent], ...relatives]);
}

/** The colour of a luminance, as strong as the screen can show it up to `chroma`. */
function withLuminance(luminance: number, chroma: number, hue: number): string {
  for (let strength = chroma; ; strength *= 0.9) {
    let [low, high] = [0, 1];
    for (let step = 0; step < 30; step++) {
      const middle = (low + high) / 2;
      if (luminanceOfLinear(linearOf(middle, strength, hue)) < luminance) low = middle;
      else high = middle;
    }
    const linear = linearOf(low, strength, hue);
    if (strength < 0.001 || isInGamut(linear)) return hexOf(linear);
  }
}

function inGamut(lightness: number, chroma: number, hue: number): Triple {
  for (let strength = chroma; strength > 0.001; strength *= 0.95) {
    const linear = linearOf(lightness, strength, hue);
    if (isInGamut(linear)) return linear;
  }
  return linearOf(lightness, 0, hue);
}

function isInGamut(linear: Triple): boolean {
  return linear.every((part) => part >= -0.0005 && part <= 1.0005);
}

function luminanceOf(colour: string): number {
  return luminanceOfLinear(linearOfHex(colour));
}

function luminanceOfLinear([red, green, blue]: Triple): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linearOfHex(colour: string): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function hexOf(linear: Triple): string {
  const part = (value: number) => {
    const clipped = Math.min(1, Math.max(0, value));
    const curved = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(curved * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${linear.map(part).join("")}`;
}

/** Lightness, chroma and hue in radians (Oklab, by Björn Ottosson; CSS Color 4, section 9). */
function oklch(colour: string): Triple {
  const [r, g, b] = linearOfHex(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const along = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [lightness, Math.hypot(a, along), Math.atan2(along, a)];
}

function linearOf(lightness: number, chroma: number, hue: number): Triple {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
