import * as assert from "uvu/assert";
import { longWords } from "../../../scripts/content/rules/long-words.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";
const question = "content/checklist/07-question.md";
const fits = "a".repeat(60);
const long = "a".repeat(61);
const remedy = "61 letters without a space. Put spaces between the words.";
const lines = (words: string) => ruleLines(longWords, change(about, "From", `${words} From`));

describe("long-words", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(longWords, goodContent()), []);
  });

  test("names a word that no line holds, also one between backticks", async () => {
    const [words, code] = [await lines(long), await lines(`\`${long}\``)];
    assert.is(words.length, 1);
    assert.match(words[0] ?? "", /^content\/pages\/about\.md:9:1 {2}holds "aaa/);
    assert.ok(words[0]?.endsWith(remedy), words[0]);
    assert.ok(code[0]?.endsWith(remedy), code[0]);
    assert.equal(await lines(fits), []);
  });

  test("names it in a field, with its name", async () => {
    const [line] = await ruleLines(longWords, change(question, "Do I ask?", `Do I ask ${long}?`));
    assert.match(line ?? "", /^content\/checklist\/07-question\.md:4:11 {2}question {2}holds "aaa/);
  });

  test("knows where a browser breaks a line", async () => {
    for (const mark of ["-", "/", "?", " "]) assert.equal(await lines(`${fits}${mark}${fits}`), []);
    assert.is((await lines(`${fits}.${fits}`)).length, 1);
  });

  test("lets addresses of fields be as long as they are", async () => {
    const address = `https://board.example/${long}`;
    for (const field of ["link", "source_address"])
      assert.equal(
        await ruleLines(
          longWords,
          change("content/evidence.yaml", "  about: both", `  about: both\n  ${field}: ${address}`),
        ),
        [],
      );
    assert.equal(
      await ruleLines(longWords, change("content/board.yaml", "https://board.example/", address)),
      [],
    );
    assert.equal(await ruleLines(longWords, change(question, "id: question-7", `id: ${long}`)), []);
  });

  test("looks at a field whose name only ends like that of an address", async () => {
    const evidence = change("content/evidence.yaml", "  about: both", `  about: both\n  links: ${long}`);
    assert.is((await ruleLines(longWords, evidence)).length, 1);
  });

  test("leaves a published version as it is", async () => {
    const note = change("content/versions/1.0/note.md", "It is new.", long);
    assert.is((await ruleLines(longWords, note)).length, 1);
    assert.equal(await ruleLines(longWords, put("content/versions/1.0/manifest.json", "{}", note)), []);
  });

  test("stays silent when a page is missing or empty", async () => {
    assert.equal(await ruleLines(longWords, put(about)), []);
    assert.equal(await ruleLines(longWords, put(about, "")), []);
  });

  test("counts a sign outside the first plane of Unicode once", async () => {
    assert.equal(await lines("\u{1F600}".repeat(31)), []);
  });
});
