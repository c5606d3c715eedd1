import * as assert from "uvu/assert";
import { goodContent, linesFor, put } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";
const text = goodContent().get(about) as string;

describe("fields on top of words", (test) => {
  test("passes the word yaml on the first line", async () => {
    assert.equal(await linesFor(put(about, text.replace("---", "--- yaml"))), []);
  });

  test("refuses it with a space and a long name too", async () => {
    assert.equal(await linesFor(put(about, text.replace("---", "--- javascript"))), [
      'content/pages/about.md:1:1  starts with "--- javascript". Type --- alone on the first line: fields are plain lines only.',
    ]);
  });

  test("asks for the first line", async () => {
    assert.equal(await linesFor(put(about, text.replace("---\n", ""))), [
      'content/pages/about.md:1:1  starts with "id: about". Type --- alone on the first line, then the fields, then --- again.',
    ]);
  });

  test("refuses words on that line", async () => {
    assert.equal(await linesFor(put(about, text.replace("\n---\n", "\n--- ##\n"))), [
      'content/pages/about.md:5:1  has "--- ##" where its fields end. Type --- alone on that line.',
    ]);
  });

  test("refuses words that nobody wrote by hand", async () => {
    assert.equal(await linesFor(put(about, `${text}${"word ".repeat(40_000)}`)), [
      "content/pages/about.md:6:1  holds 200060 characters of words. Keep them under 60000.",
    ]);
  });
});
