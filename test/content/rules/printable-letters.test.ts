import * as assert from "uvu/assert";
import { printableLetters } from "../../../scripts/content/rules/printable-letters.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const home = "content/pages/home.md";
const printed = "content/pages/how-to-use.md";
const say = (letter: string, code: string) =>
  `holds "${letter}" (U+${code}), which the packs have no letter for. Write it in words.`;

describe("printable-letters", (test) => {
  test("passes good content, and the letters of Welsh, Polish, Greek, Russian, Hindi and Vietnamese", async () => {
    assert.equal(await ruleLines(printableLetters, goodContent()), []);
    const words = "Dŵr, żółw, θάλασσα, дом, नमस्ते, Tiếng Việt, e\u0301, co\u2011op, safe\u00adguard.";
    assert.equal(await ruleLines(printableLetters, change(question, "It does.", words)), []);
  });

  test("names the first letter of a run that no font has, where it stands", async () => {
    assert.equal(await ruleLines(printableLetters, change(question, "It does.", "It 漏訪 does.")), [
      `${question}:14:4  ${say("漏", "6F0F")}`,
    ]);
    assert.equal(await ruleLines(printableLetters, change(question, "It does.", "Ask → listen.")), [
      `${question}:14:5  ${say("→", "2192")}`,
    ]);
  });

  test("takes a letter with its marks, and a picture of several signs, for one", async () => {
    assert.equal(await ruleLines(printableLetters, change(question, "It does.", "Q\u0302 👩‍👧 x")), [
      `${question}:14:1  ${say("Q\u0302", "0302")}`,
      `${question}:14:4  ${say("👩‍👧", "1F469")}`,
    ]);
    assert.equal(await ruleLines(printableLetters, change(question, "It does.", "So 👩‍👧")), [
      `${question}:14:4  ${say("👩‍👧", "1F469")}`,
    ]);
  });

  test("names one in a field, and in words set in code", async () => {
    assert.equal(await ruleLines(printableLetters, change(question, "title: A question", "title: Ask ✓")), [
      `${question}:3:8  title  ${say("✓", "2713")}`,
    ]);
    assert.equal(await ruleLines(printableLetters, change(question, "It does.", "`✓`")), [
      `${question}:14:2  ${say("✓", "2713")}`,
    ]);
  });

  test("leaves the words for a picture to the rule on pictures", async () => {
    assert.equal(await ruleLines(printableLetters, change(question, "It does.", "![漏](x.png)")), []);
  });

  test("looks at a page only when a pack prints it", async () => {
    const text = (id: string) => `---\nid: ${id}\ntitle: A page\ndescription: Words.\n---\n\n日本語\n`;
    assert.equal(await ruleLines(printableLetters, put(home, text("home"))), []);
    assert.equal(await ruleLines(printableLetters, put(printed, text("how-to-use"))), [
      `${printed}:7:1  ${say("日", "65E5")}`,
    ]);
  });

  test("stays silent when words are missing or empty, and about versions, which only the website shows", async () => {
    assert.equal(await ruleLines(printableLetters, put(question)), []);
    const gone = put("content/retired.yaml", "- was: page\n  id: old\n  title: Old ✓\n  reason: x\n");
    assert.equal(await ruleLines(printableLetters, gone), []);
    const facts = change("content/accessibility.yaml", "how: It looked", "how: ✓ It looked");
    assert.equal(await ruleLines(printableLetters, facts), []);
    assert.equal(await ruleLines(printableLetters, put(question, "")), []);
    assert.equal(
      await ruleLines(printableLetters, put("content/versions/1.0/note.md", "---\nwhy: ✓\n---\n")),
      [],
    );
  });
});
