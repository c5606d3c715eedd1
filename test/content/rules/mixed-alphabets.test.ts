import * as assert from "uvu/assert";
import { mixedAlphabets } from "../../../scripts/content/rules/mixed-alphabets.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const home = "content/pages/home.md";
const lines = (words: string) => ruleLines(mixedAlphabets, change(home, "Welcome.", words));

describe("words of one alphabet", (test) => {
  test("pass, in whatever alphabet, and units of measure", async () => {
    assert.equal(await ruleLines(mixedAlphabets, goodContent()), []);
    assert.equal(await lines("Привіт, Γεια, 10 kΩ, 5 μg, β-blocker, नमस्ते, Đặng, I (Я) and Α-level."), []);
  });

  test("are told from words with a letter of another, each of them", async () => {
    assert.is((await lines("p\u0430ss and w\u043erd")).length, 2);
    assert.match((await lines("a \u0410dult")).join(), '"\u0410" (U+0410)');
  });

  test("are none in files that are missing or empty", async () => {
    assert.equal(await ruleLines(mixedAlphabets, put(home)), []);
    assert.equal(await ruleLines(mixedAlphabets, put(home, "")), []);
  });
});
