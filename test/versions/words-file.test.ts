import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { readWordsFile, wordsFile } from "../../scripts/versions/words-file.ts";
import { describe } from "../support/describe.ts";

/** One item of each kind from the first version that was ever published. */
const published = readFileSync(join(project, "test/fixtures/versions/words-of-1.0.json"), "utf8");

describe("words.json", (test) => {
  test("keeps the form in which 1.0 was published, to the byte", () => {
    assert.is(wordsFile(readWordsFile(published)), published);
  });

  test("says of each part what other words amount to, and what it does that it comes or goes", () => {
    const [question] = readWordsFile(published);
    assert.is(question?.noun, "question");
    const part = (name: string) => question?.parts.find((one) => one.name === name);
    assert.is(part("Question")?.reworded, "meaning");
    assert.is(part("With children")?.reworded, "wording");
    assert.is(part("With children")?.addedOrRemoved, "meaning");
  });

  test("is read with the keys that were published, and no others", () => {
    assert.throws(() => readWordsFile(published.replace('"comings"', '"coming"')));
    assert.throws(() => readWordsFile("{}"));
  });
});
