import * as assert from "uvu/assert";
import { pastedWords } from "../../../scripts/content/rules/pasted-words.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const home = "content/pages/home.md";
const lines = (words: string) => ruleLines(pastedWords, change(home, "Welcome.", words));

describe("what other programs leave", (test) => {
  test("is not in good content", async () => {
    assert.equal(await ruleLines(pastedWords, goodContent()), []);
  });

  test("is named at its place, each time, and once where one thing holds another", async () => {
    const found = await lines("A [JS1] and {++b++} and :c:, and Commented [JS2]: d");
    assert.equal(
      found.map((line) => line.split("  ", 1)[0]),
      [3, 13, 25, 34].map((column) => `${home}:7:${column}`),
    );
  });

  test("is left alone in addresses, ids and what was published", async () => {
    assert.equal(
      await ruleLines(
        pastedWords,
        change(
          "content/evidence.yaml",
          "finding: It says so.",
          "finding: It says so.\n  link: https://a.example/b--c__d/",
        ),
      ),
      [],
    );
    const note = put(
      "content/versions/1.0/manifest.json",
      "{}",
      change("content/versions/1.0/note.md", "It is new.", "It is [JS1]."),
    );
    assert.equal(await ruleLines(pastedWords, note), []);
  });

  test("is none in files that are missing or empty", async () => {
    assert.equal(await ruleLines(pastedWords, put(home)), []);
    assert.equal(await ruleLines(pastedWords, put(home, "")), []);
  });
});
