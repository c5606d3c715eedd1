import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import { characters } from "../../../scripts/pdf-ua/passes/characters.ts";
import { characterMap } from "../../../scripts/pdf-ua/pdf/character-map.ts";
import { describe } from "../../support/describe.ts";
import { finished, type Print, printing, rules } from "../printing.ts";

const face = (file: string) => {
  const bytes = readFileSync(`node_modules/@fontsource/noto-sans/files/noto-sans-${file}-400-normal.woff2`);
  return `@font-face { font-family: Noto; src: url(data:font/woff2;base64,${bytes.toString("base64")}) } #w { font-family: Noto, Atkinson }`;
};
const setIn = async (print: Print, file: string, words: string) => {
  const sample = await print(`<h1>C</h1><p><span lang="hi" id="w">${words}</span></p>`, {
    styles: face(file),
  });
  return { ...sample, facts: { ...sample.facts, fontFamilies: ["AtkinsonHyperlegibleNext", "NotoSans"] } };
};

describe("passes/characters", (test) => {
  const print = printing(test);

  test("knows the letters of Hindi, Marathi and Nepali that the script moves or joins", async () => {
    for (const words of ["नि", "क्षेत्र में हिन्दी", "विद्यार्थी", "स्त्रियांना", "छिमेकी र्‍याल"]) {
      const sample = await setIn(print, "devanagari", words);
      assert.equal(await rules(sample), [], words);
      assert.match((await readText((await finished(sample)).pdf)).normalize(), words.split(" ")[0] ?? "");
    }
    assert.equal(await rules(await setIn(print, "devanagari", "नि"), characters), ["7.21.7-2"]);
  });

  test("knows the letters of Vietnamese that are put together", async () => {
    assert.equal(
      await rules(
        await setIn(print, "vietnamese", "Mọi người ở Việt Nam được học".normalize("NFC").replace("ườ", "ở")),
      ),
      [],
    );
  });

  test("writes a map in sections of a hundred pairs, in the order of their codes", () => {
    const map = new Map(Array.from({ length: 101 }, (_, index): [number, string] => [200 - index, "a"]));
    const text = characterMap(map.set(5, "\u{1F600}"));
    assert.match(text, "100 beginbfchar\n<0005> <d83dde00>\n");
    assert.match(text, "2 beginbfchar");
  });
});
