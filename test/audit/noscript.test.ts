import * as assert from "uvu/assert";
import { noscriptCheck } from "../../scripts/audit/noscript.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD } from "./fixture-site.ts";

describe("noscript", (test) => {
  const put = fixtureSite(test);
  const said = async (page: string) =>
    (await put(noscriptCheck, [page])).map(({ where, message }) => `${where}: ${message}`);

  test("finds nothing on good pages", async () => {
    assert.equal(await put(noscriptCheck, GOOD), []);
  });

  test("reports words that only a script writes, unless they are marked as its own", async () => {
    assert.equal(await said("noscript-faults"), [
      "… faults written in the page [only a script writes these words]  …: These words are not there without script.",
    ]);
  });

  test("reports a main part that is empty without script", async () => {
    assert.equal(await said("noscript-empty"), ["main: Without script the main part has no words."]);
  });

  test("reports words that only a style sheet writes, and text that it moves before its place", async () => {
    assert.equal(await said("noscript-styles"), [
      '#labelled::before: Only the style sheet writes "The child ". Write it in the page.',
      "#first: It is read after #second but shown before it: without styles the order differs (WCAG 1.3.2).",
      "#left: It is read after #right but shown before it: without styles the order differs (WCAG 1.3.2).",
    ]);
  });
});
