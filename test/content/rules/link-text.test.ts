import * as assert from "uvu/assert";
import { linkText } from "../../../scripts/content/rules/link-text.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";
const question = "content/checklist/07-question.md";

describe("link text", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(linkText, goodContent()), []);
  });

  test("refuses words that say nothing", async () => {
    assert.equal(await ruleLines(linkText, change(about, "[the questions]", "[here]")), [
      'content/pages/about.md:9:6  A link says only "here". Type where it goes.',
    ]);
  });

  test("refuses them with capitals and points too", async () => {
    assert.equal(await ruleLines(linkText, change(about, "[the questions]", "[Read more...]")), [
      'content/pages/about.md:9:6  A link says only "Read more...". Type where it goes.',
    ]);
  });

  test("refuses them in a field", async () => {
    assert.equal(
      await ruleLines(linkText, change(question, "Do I ask?", "Do I [click here](/checklist/)?")),
      ['content/checklist/07-question.md:4:11  question  A link says only "click here". Type where it goes.'],
    );
  });

  test("refuses a bare address", async () => {
    assert.equal(
      await ruleLines(linkText, change(about, "[the questions](/checklist/)", "<https://example.org/>")),
      [
        'content/pages/about.md:9:6  A link shows the address "https://example.org/". Type where it goes: [name of the page](address).',
      ],
    );
  });

  test("refuses an address as words", async () => {
    assert.equal(await ruleLines(linkText, change(about, "[the questions]", "[www.example.org/x]")), [
      'content/pages/about.md:9:6  A link shows the address "www.example.org/x". Type where it goes: [name of the page](address).',
    ]);
  });

  test("refuses an address of the site as words", async () => {
    assert.equal(await ruleLines(linkText, change(about, "[the questions]", "[/checklist/]")), [
      'content/pages/about.md:9:6  A link shows the address "/checklist/". Type where it goes: [name of the page](address).',
    ]);
  });

  test("names a link whose words are missing", async () => {
    assert.equal(await ruleLines(linkText, change(about, "[the questions]", "[]")), [
      'content/pages/about.md:9:6  A link to "/checklist/" has no words. Type where it goes between [ and ].',
    ]);
  });

  test("names a link whose words are empty", async () => {
    assert.equal(await ruleLines(linkText, change(about, "[the questions]", "[ ]")), [
      'content/pages/about.md:9:6  A link to "/checklist/" has no words. Type where it goes between [ and ].',
    ]);
  });

  test("passes an e-mail address as words", async () => {
    assert.equal(
      await ruleLines(
        linkText,
        change(about, "[the questions](/checklist/)", "[a@example.org](mailto:a@example.org)"),
      ),
      [],
    );
  });

  test("refuses each of the texts that say nothing", async () => {
    for (const words of [
      ...[
        "here",
        "click here",
        "click",
        "link",
        "this link",
        "this",
        "this page",
        "page",
        "more",
        "read more",
      ],
      ...[
        "learn more",
        "find out more",
        "see more",
        "more information",
        "details",
        "see here",
        "go",
        "download",
      ],
    ])
      assert.equal(await ruleLines(linkText, change(about, "[the questions]", `[${words}]`)), [
        `content/pages/about.md:9:6  A link says only "${words}". Type where it goes.`,
      ]);
  });

  test("passes words that hold an address, and knows one in capitals", async () => {
    for (const words of ["See www.example.org", "/checklist/ and more", "www.example.org is their site"])
      assert.equal(await ruleLines(linkText, change(about, "[the questions]", `[${words}]`)), []);
    for (const words of ["WWW.example", "HTTPS://example.org/", "example.org/x"])
      assert.is((await ruleLines(linkText, change(about, "[the questions]", `[${words}]`))).length, 1, words);
  });

  test("names an address that no link holds, without the marks of its sentence", async () => {
    const say = (column: number, address: string) =>
      `content/pages/about.md:9:${column}  holds the address "${address}", which no one can follow. Type [name of the page](${address}).`;
    const lines = (words: string) =>
      ruleLines(linkText, change(about, "[the questions](/checklist/)", words));
    assert.equal(await lines("https://a.example/b.html."), [say(6, "https://a.example/b.html")]);
    assert.equal(await lines("(see HTTP://a.example/?b)!"), [say(11, "HTTP://a.example/?b")]);
    assert.equal(await lines("[a page](/about/), then https://a.example/"), [say(30, "https://a.example/")]);
  });

  test("lets an address stand in a link, in code, in a field and in what was published", async () => {
    const lines = (words: string) => ruleLines(linkText, change(about, "the questions", words));
    assert.equal(await lines("the page https://a.example/ of theirs"), []);
    assert.equal(await ruleLines(linkText, change(about, "From", "`https://a.example/`")), []);
    assert.equal(
      await ruleLines(linkText, change("content/board.yaml", "an area", "https://a.example/")),
      [],
    );
    const note = put("content/versions/1.0/note.md", "---\nversion: '1.0'\n---\n\nhttps://a.example/\n");
    assert.equal(await ruleLines(linkText, put("content/versions/1.0/manifest.json", "{}", note)), []);
  });

  test("looks at each link by its own words", async () => {
    assert.equal(
      await ruleLines(linkText, change(about, "[the questions]", "[the questions](/checklist/) and [here]")),
      ['content/pages/about.md:9:39  A link says only "here". Type where it goes.'],
    );
  });
});
