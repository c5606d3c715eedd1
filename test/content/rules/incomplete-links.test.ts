import * as assert from "uvu/assert";
import { incompleteLinks } from "../../../scripts/content/rules/incomplete-links.ts";
import { change, goodContent, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";
const question = "content/checklist/07-question.md";

describe("incomplete links", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(incompleteLinks, goodContent()), []);
  });

  test("names a link with a space in it", async () => {
    assert.equal(await ruleLines(incompleteLinks, change(about, "](/checklist/)", "] (/checklist/)")), [
      'content/pages/about.md:9:6  holds "[the questions] (/checklist/)", which is not a whole link. Type [words](/address/) without spaces.',
    ]);
  });

  test("names a link whose address holds a space", async () => {
    assert.equal(await ruleLines(incompleteLinks, change(about, "](/checklist/)", "](/check list/)")), [
      'content/pages/about.md:9:6  holds "[the questions](/check list/)", which is not a whole link. Type [words](/address/) without spaces.',
    ]);
  });

  test("names a label without an address", async () => {
    assert.equal(await ruleLines(incompleteLinks, change(about, "](/checklist/)", "][list]")), [
      'content/pages/about.md:9:6  holds "[the questions][list]", which is not a whole link. Type [words](/address/) without spaces.',
    ]);
  });

  test("names a note that is empty", async () => {
    assert.equal(await ruleLines(incompleteLinks, change(about, "From", "So[^]. From")), [
      'content/pages/about.md:9:3  holds "[^]", but no note has that mark. Add a line "[^]: …", or delete it.',
    ]);
  });

  test("refuses an address apart from its link in a question", async () => {
    assert.equal(
      await ruleLines(incompleteLinks, change(question, "It does.", "It [does][1].\n\n[1]: /checklist/")),
      [
        'content/checklist/07-question.md:16:1  gives the address of "[1]" on a line of its own. Type it in the link: [words](/address/).',
      ],
    );
  });

  test("passes notes on a page", async () => {
    assert.equal(
      await ruleLines(incompleteLinks, change(about, "From", "So[^1].\n\n[^1]: Note.\n\nFrom")),
      [],
    );
  });

  test("passes brackets that are no link", async () => {
    assert.equal(await ruleLines(incompleteLinks, change(about, "From", "So [they] say (it). From")), []);
  });

  test("names a link whose address has a scheme in capitals", async () => {
    assert.is(
      (await ruleLines(incompleteLinks, change(about, "](/checklist/)", "] (HTTPS://a.example/)"))).length,
      1,
    );
  });

  test("refuses notes in a responsibility and a guide", async () => {
    for (const [file, words] of [
      ["content/responsibilities/1-duty.md", "It does."],
      ["content/guides/1-team-briefing.md", "Be kind."],
    ] as const) {
      const [line] = await ruleLines(incompleteLinks, change(file, words, `${words}[^1]\n\n[^1]: Note.`));
      assert.match(line ?? "", "holds a note such as [^1]. Notes stand only on pages");
    }
  });

  test("leaves what is between backticks as it is", async () => {
    assert.equal(await ruleLines(incompleteLinks, change(about, "From", "`[a] (/b/)` `[^1]` From")), []);
  });

  test("says where a note stands that nothing refers to, also behind some spaces", async () => {
    for (const note of ["[^9]: Note.", "  [^9]: Note."])
      assert.equal(await ruleLines(incompleteLinks, change(about, "From", `${note}\n\nFrom`)), [
        'content/pages/about.md:9:1  The note "[^9]" would be left out. Type "[^9]" after the words that it belongs to, or delete it.',
      ]);
  });

  test("takes a label for an address only where its line begins", async () => {
    const written = change(about, "From", "Words [a]: b\n\n[a]: /checklist/\n\nFrom");
    assert.equal(await ruleLines(incompleteLinks, written), [
      'content/pages/about.md:11:1  gives the address of "[a]" on a line of its own. Type it in the link: [words](/address/).',
    ]);
  });
});
