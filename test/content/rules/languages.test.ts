import * as assert from "uvu/assert";
import { languages } from "../../../scripts/content/rules/languages.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const home = "content/pages/home.md";
const lines = (words: string) => ruleLines(languages, change(home, "Welcome.", words));
const say = (typed: string, remedy: string) =>
  `${home}:7:1  says that words are in the language "${typed}". ${remedy}`;

describe("languages", (test) => {
  test("passes good content, and tags that screen readers know", async () => {
    assert.equal(await ruleLines(languages, goodContent()), []);
    for (const tag of ["cy", "pl", "ar", "zh-Hant", "pt-BR", "bfi"])
      assert.equal(await lines(`[x]{lang=${tag}}`), [], tag);
  });

  test("gives the tag of a language that is named in English", async () => {
    assert.equal(await lines("[Croeso]{lang=Welsh}"), [say("Welsh", "Type [words]{lang=cy}.")]);
    assert.equal(await lines("[Witaj]{lang=polish}"), [say("polish", "Type [words]{lang=pl}.")]);
  });

  test("names a tag that stands for nothing", async () => {
    const remedy = "Type its tag, such as [Croeso]{lang=cy} for Welsh.";
    assert.equal(await lines("[Croeso]{lang=xx}"), [say("xx", remedy)]);
    assert.equal(await lines("[Croeso]{lang=}"), [say("", remedy)]);
    assert.equal(await lines("[Croeso]{lang=klingonese}"), [say("klingonese", remedy)]);
  });

  test("names one that is typed in another way", async () => {
    for (const typed of [
      '[Croeso]{lang="cy"}',
      "[Croeso]{ lang=cy }",
      "[Croeso]{lang: cy}",
      "[Croeso] {lang=cy}",
      "[Croeso]{LANG=cy}",
    ])
      assert.equal(await lines(typed), [say("cy", "Type [words]{lang=cy}.")], typed);
  });

  test("names one that has more than a tag in it", async () => {
    const remedy = "Type its tag, such as [Croeso]{lang=cy} for Welsh.";
    assert.equal(await lines("[Croeso]{lang=1-cy}"), [say("1-cy", remedy)]);
    assert.equal(await lines("[Croeso]{lang=cy-}"), [say("cy-", remedy)]);
  });

  test("leaves what was published as it was", async () => {
    const note = put("content/versions/1.0/note.md", "---\nversion: '1.0'\n---\n\n[x]{lang=xx}\n");
    assert.equal(await ruleLines(languages, put("content/versions/1.0/manifest.json", "{}", note)), []);
  });

  test("stays silent when words are missing or empty", async () => {
    assert.equal(await ruleLines(languages, put(home)), []);
    assert.equal(await ruleLines(languages, put(home, "")), []);
  });
});
