import * as assert from "uvu/assert";
import { printCompletenessCheck } from "../../scripts/audit/print-completeness.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite } from "./fixture-site.ts";

const WHOLE =
  "Example pack Print faults Every word of this page belongs on paper. What helps Page 1 of 2 Shut parts are printed too. Left cell Right cell";

describe("print-completeness", (test) => {
  const put = fixtureSite(test);
  const said = async (text: string, page = "print-faults") => {
    const printed = new Map([[`/${page}.html`, text]]);
    const found = await put(printCompletenessCheck, [page], { printed });
    return found.map(({ where, message }) => `${where} ${message}`);
  };

  test("finds nothing when every word is printed, and lets words be that are not meant for paper", async () => {
    assert.equal(await said(WHOLE), []);
  });

  test("names the words of a shut part that was not printed", async () => {
    assert.equal(await said(WHOLE.replace("Shut parts are printed too.", "")), [
      "… belongs on paper what helps [shut parts are printed too] left cell right cell … These words are on the web page, but not on paper.",
    ]);
  });

  test("says when words are printed out of order", async () => {
    const moved = `${WHOLE.replace("What helps", "")} What helps`;
    assert.equal(await said(moved), [
      "… this page belongs on paper [what helps] shut parts are printed too … On paper these words stand at another place.",
    ]);
  });

  test("reports an empty PDF in few lines", async () => {
    assert.is((await said("")).length, 1);
  });

  test("reports a page that has no words to compare", async () => {
    assert.equal(await said("Any words", "print-nothing"), [
      "main The main part of this page has no words to compare.",
    ]);
  });

  test("names twenty places, and says how many more there are", async () => {
    const numbers = Array.from({ length: 69 }, (_, index) => index + 1);
    const found = await said(numbers.filter((number) => number % 3 !== 0).join(" "), "print-many");
    assert.is(found.length, 21);
    assert.is(
      found[19],
      "… 55 56 57 58 59 [60] 61 62 63 64 65 … These words are on the web page, but not on paper.",
    );
    assert.is(found[20], "main And 3 more places.");
  });
});
