import { globSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import {
  accentColours,
  contrastOf,
  isAccent,
  nearestAccent,
  PETROL,
  RELATIVES,
} from "../../scripts/core/colours.ts";
import { describe } from "../support/describe.ts";

/** Every hue, pale and dark. */
const all = Array.from({ length: 343 }, (_, index) => {
  const parts = [Math.floor(index / 49), Math.floor(index / 7) % 7, index % 7];
  return `#${parts
    .map((part) =>
      Math.round(part * 42.5)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
});

describe("an accent", (test) => {
  test("is measured as WCAG does", () => {
    assert.is(contrastOf("#000000", "#ffffff"), 21);
    assert.is(contrastOf("#777777", "#ffffff").toFixed(2), "4.48");
  });

  test("is petrol unless a board has its own", () => assert.ok(isAccent(PETROL)));

  test("that is too pale has a nearest that is not, of the same hue", () => {
    for (const colour of all) {
      const found = isAccent(colour) ? colour : nearestAccent(colour);
      for (const ground of ["#ffffff", "#faf8f2", RELATIVES.tint])
        assert.ok(contrastOf(found, ground) >= 7, `${colour}: ${found} on ${ground}`);
    }
    assert.is(nearestAccent("#ffcc00"), "#604b01");
    assert.is(nearestAccent("#777777"), "#4e4e4e");
  });

  test("keeps every contrast of petrol's relatives, in the light and in the dark", () => {
    const pairs = (of: (colour: string) => string) =>
      [
        ["words on the dark page", of(RELATIVES.petrolInTheDark), "#0f1719"],
        ["words on a dark card", of(RELATIVES.petrolInTheDark), "#172125"],
        ["words on a dark tint", of(RELATIVES.petrolInTheDark), of(RELATIVES.tintInTheDark)],
        ["quiet words on a tint", "#43504f", of(RELATIVES.tint)],
        ["white on the band", "#ffffff", of(RELATIVES.deep)],
        ["white on a square", "#ffffff", of(RELATIVES.cell)],
        ["white on a dark square", "#ffffff", of(RELATIVES.cellInTheDark)],
        ["pale words on the band", of(RELATIVES.pale), of(RELATIVES.deep)],
      ] as const;
    const own = pairs((colour) => colour);
    for (const accent of all.filter(isAccent)) {
      const colours = accentColours(accent);
      pairs((colour) => colours.get(colour) ?? "").forEach(([what, one, other], index) => {
        const [, before = "", ground = ""] = own[index] ?? [];
        const least = Math.min(7, contrastOf(before, ground));
        assert.ok(contrastOf(one, other) >= least, `${accent}: ${what}, ${one} on ${other}`);
      });
    }
  });

  test("replaces every colour with a hue that the style sheets have", () => {
    const known = new Set<string>([PETROL, ...Object.values(RELATIVES)]);
    // Nearly grey, or yellow, which marks what is in focus.
    const neutral =
      /^#(faf8f2|17201f|43504f|cfcabb|65706e|ffbf00|0f1719|172125|f2efe7|c3cbc9|3b484b|8f9c9b)$/;
    const text = globSync("layouts/styles/**/*.css")
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    const found = new Set(Array.from(text.matchAll(/#[0-9a-f]{6}\b/gi), ([colour]) => colour.toLowerCase()));
    const unknown = [...found].filter((colour) => !known.has(colour) && !neutral.test(colour));
    assert.equal(unknown, [], "colours.ts must know what stands for them in another accent");
  });
});
