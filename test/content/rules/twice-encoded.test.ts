import * as assert from "uvu/assert";
import { twiceEncoded } from "../../../scripts/content/rules/twice-encoded.ts";
import { describe } from "../../support/describe.ts";

/** `text` as UTF-8, read as Windows-1252: what a program makes of it that saves wrongly. */
const encodedAgain = (text: string) => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));

describe("letters that were encoded twice", (test) => {
  for (const letter of "’‘“”–—…€£éèêñüöäåçŵŷłśżőăîÉÀ½°•™")
    test(`are known: ${letter}`, () => {
      const found = twiceEncoded(`It${encodedAgain(letter)}s`);
      assert.equal(found, [{ index: 2, found: encodedAgain(letter), meant: letter }]);
    });

  test("are none in words of Europe", () => {
    for (const words of [
      "",
      "plain",
      "“Ä” and “Å” – “É”…",
      "SÄÄ” Â, Ã and â€",
      "Ängelholm, PÃO, São, Łódź, Nguyễn, Žemaitė",
    ])
      assert.equal(twiceEncoded(words), [], words);
  });
});
