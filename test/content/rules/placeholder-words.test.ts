import * as assert from "uvu/assert";
import { placeholderWords } from "../../../scripts/content/rules/placeholder-words.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const home = "content/pages/home.md";
const lines = (words: string) => ruleLines(placeholderWords, change(home, "Welcome.", words));

describe("placeholder words", (test) => {
  test("passes good content, two question marks, and words that only begin alike", async () => {
    assert.equal(await ruleLines(placeholderWords, goodContent()), []);
    for (const words of ["Really??", "Todos los días.", "Your [own words](/about/).", "A box [with notes]."])
      assert.equal(await lines(words), [], words);
  });

  test("names each sort of stand-in where it stands", async () => {
    for (const mark of ["TODO", "TBC", "tbc", "XX", "???", "Lorem ipsum", "[insert name]", "[Your team]"])
      assert.equal(await lines(`We meet ${mark} there.`), [
        `${home}:7:9  holds "${mark}", which is a placeholder. Type the real words, or delete it.`,
      ]);
  });

  test("lets an id and a term be called so, but not the terms of a quotation", async () => {
    const glossary = "- id: tbc\n  term: TBC\n  short: TBC\n  meaning: To be confirmed.\n";
    assert.equal(await ruleLines(placeholderWords, put("content/glossary.yaml", glossary)), []);
    const question = "content/checklist/07-question.md";
    const quoted = "source: quoted\nquoted:\n  wording: Was it asked?\n  terms: TBC\n";
    assert.equal(await ruleLines(placeholderWords, change(question, "source: new\n", quoted)), [
      `${question}:9:10  quoted > terms  holds "TBC", which is a placeholder. Type the real words, or delete it.`,
    ]);
  });

  test("stays silent when words are missing or empty", async () => {
    assert.equal(await ruleLines(placeholderWords, put(home)), []);
    assert.equal(await ruleLines(placeholderWords, put(home, "")), []);
  });

  test("leaves what was published as it was", async () => {
    const note = put("content/versions/1.0/note.md", "---\nversion: '1.0'\n---\n\nTBC\n");
    assert.equal(
      await ruleLines(placeholderWords, put("content/versions/1.0/manifest.json", "{}", note)),
      [],
    );
  });
});
