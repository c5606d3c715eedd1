import * as assert from "uvu/assert";
import { rawHtml } from "../../../scripts/content/rules/raw-html.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";
const question = "content/checklist/07-question.md";

describe("raw HTML", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(rawHtml, goodContent()), []);
  });

  test("names a script on lines of its own", async () => {
    assert.equal(await ruleLines(rawHtml, change(about, "From", "<script>\nalert(1)\n</script>\n\nFrom")), [
      'content/pages/about.md:9:1  holds "<script>", which readers would see as it is. Delete it, or use Markdown.',
      'content/pages/about.md:11:1  holds "</script>", which readers would see as it is. Delete it, or use Markdown.',
    ]);
  });

  test("names a tag in a field", async () => {
    assert.equal(await ruleLines(rawHtml, change(question, "Do I ask?", "Do I <svg onload=x> ask?")), [
      'content/checklist/07-question.md:4:11  question  holds "<svg onload=x>", which readers would see as it is. Delete it, or use Markdown.',
    ]);
  });

  test("names a note to oneself", async () => {
    assert.equal(await ruleLines(rawHtml, change(about, "From", "<!-- later --> From")), [
      'content/pages/about.md:9:1  holds "<!-- later -->", which readers would see as it is. Delete it, or use Markdown.',
    ]);
  });

  test("passes code and sums", async () => {
    assert.equal(await ruleLines(rawHtml, change(about, "From", "`<b>` and 2 < 3 > 1. From")), []);
  });

  test("stays silent when the words are missing", async () => {
    assert.equal(await ruleLines(rawHtml, put(about, "---\nid: about\n---\n")), []);
  });

  test("stays silent when the file is empty", async () => {
    assert.equal(await ruleLines(rawHtml, put(about, "")), []);
  });

  test("knows a tag in capitals", async () => {
    assert.is(
      (await ruleLines(rawHtml, change("content/pages/about.md", "From", "<B>Bold</B> From"))).length,
      1,
    );
  });
});
