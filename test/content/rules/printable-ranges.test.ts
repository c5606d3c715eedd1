import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import * as assert from "uvu/assert";
import { printableRanges, unprintableLetters } from "../../../scripts/content/rules/printable-ranges.ts";
import { project } from "../../../scripts/core/paths.ts";
import { describe } from "../../support/describe.ts";

describe("the letters that packs can be printed in", (test) => {
  for (const weight of ["400", "700"])
    test(`are those of the pinned fonts at weight ${weight}`, () => {
      const listed = [...printableRanges].map(([file, ranges]) => [
        file,
        runsOf(ranges.flatMap(([first, last]) => span(first, last))),
      ]);
      assert.equal(Object.fromEntries(listed), lettersAt(weight));
    });

  test("leave white space and what has no shape to others", () => {
    assert.equal(unprintableLetters("a\tb\u00a0c\u2028\u200b\u202e\ue000\ufffd\ud800"), []);
  });

  test("hold a letter and its mark when there is one glyph for both", () => {
    assert.equal(unprintableLetters("w\u0302"), []);
    assert.equal(unprintableLetters("aq\u0302q\u0302"), [{ letter: "q\u0302", index: 1, code: "0302" }]);
  });
});

describe("letters of the languages that packs are written in", (test) => {
  test("can be printed, put together or as letter and mark", () => {
    const words = `Dŵr ŷ Świętość źdźbło Învăța țară Ąžuolas ėjęs Şişli ğ İstanbul ı người trường cơ Mọi ở Việt Ẹ̀kọ́ ṣé ọmọ́ Ụmụ̀ ị́ ṅ n̄
      за́мок Україна ґ є ї ’я Ελληνικά άέ ᾳ नि क्षेत्र हिन्दी विद्यार्थी र्‍या ळ छिमेकी`;
    assert.equal(unprintableLetters(words.normalize("NFC")), []);
    assert.equal(unprintableLetters(words.normalize("NFD")), []);
  });

  test("are told when no one font has both the letter and its mark", () => {
    assert.equal(unprintableLetters("б̣ дом"), [{ letter: "б̣", index: 0, code: "0323" }]);
  });
});

/** By font file, the code points that the style sheets of the packs have it for. */
function lettersAt(weight: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of ["fonts", "more-letters"]) {
    const css = readFileSync(join(project, `layouts/styles/print/${name}.css`), "utf8");
    for (const [, face = ""] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
      if (!face.includes(`font-weight: ${weight}`)) continue;
      const [, file = ""] = /url\("([^"]+)"\)/.exec(face) ?? [];
      const ranges = Array.from(face.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g), ([, from = "", to = from]) =>
        [from, to].map((digits) => Number.parseInt(digits, 16)),
      );
      // The same font stands beside it in the older form, which Node can unpack.
      const letters = charactersOf(
        readFileSync(join(project, "node_modules", file.replace(/woff2$/, "woff"))),
      );
      const used = letters.filter(
        (letter) =>
          ranges.length === 0 || ranges.some(([from = 0, to = 0]) => letter >= from && letter <= to),
      );
      const [, name = ""] = /([\w-]+)-\d+-normal/.exec(file) ?? [];
      found[name] = runsOf([...new Set(used)]);
    }
  }
  return found;
}

/** Code points in the cmap table, format 4 or 12, of a WOFF 1.0 file. */
function charactersOf(font: Buffer): number[] {
  const entries = Array.from({ length: font.readUInt16BE(12) }, (_, index) => 44 + index * 20);
  const at = entries.find((entry) => font.toString("latin1", entry, entry + 4) === "cmap") ?? 0;
  const [start, packed, whole] = [4, 8, 12].map((offset) => font.readUInt32BE(at + offset)) as [
    number,
    number,
    number,
  ];
  const bytes = font.subarray(start, start + packed);
  const cmap = packed < whole ? inflateSync(bytes) : bytes;
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8));
  return tables.flatMap((table) =>
    cmap.readUInt16BE(table) === 12 ? wide(cmap, table) : narrow(cmap, table),
  );
}

function wide(cmap: Buffer, table: number): number[] {
  return Array.from({ length: cmap.readUInt32BE(table + 12) }, (_, index) => table + 16 + index * 12).flatMap(
    (group) => span(cmap.readUInt32BE(group), cmap.readUInt32BE(group + 4)),
  );
}

function narrow(cmap: Buffer, table: number): number[] {
  if (cmap.readUInt16BE(table) !== 4) return [];
  const twice = cmap.readUInt16BE(table + 6);
  return Array.from({ length: twice / 2 }, (_, index) => table + 14 + index * 2).flatMap((end) => {
    const start = end + twice + 2;
    const [delta, offsetAt] = [cmap.readUInt16BE(start + twice), start + 2 * twice];
    const offset = cmap.readUInt16BE(offsetAt);
    const first = cmap.readUInt16BE(start);
    return span(first, Math.min(cmap.readUInt16BE(end), 0xfffe)).filter((code) =>
      offset === 0 ? (code + delta) & 0xffff : cmap.readUInt16BE(offsetAt + offset + (code - first) * 2),
    );
  });
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}

/** `20-7e a0 …`, as the list in the code is written. */
function runsOf(codes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map((run) => [...new Set(run)].map((code) => code.toString(16)).join("-")).join(" ");
}
