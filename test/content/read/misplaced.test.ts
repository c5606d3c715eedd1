import * as assert from "uvu/assert";
import { kindNames } from "../../../scripts/content/kinds.ts";
import { misplacedKind, topFieldNames } from "../../../scripts/content/read/misplaced.ts";
import { goodContent, linesFor, put } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

describe("files in the wrong place", (test) => {
  test("are known by their fields, and one that may be right is left alone", () => {
    const question = topFieldNames(String(goodContent().get("content/checklist/07-question.md")));
    assert.is(misplacedKind("guide", question), "question");
    assert.is(misplacedKind("question", question), undefined);
    for (const kind of kindNames) assert.is(misplacedKind(kind, new Set(["id"])), undefined, kind);
  });

  test("are read as what they are, so that nothing else is said", async () => {
    const file = "content/checklist/07-question.md";
    assert.equal(await linesFor(put("content/packs/asked.md", goodContent().get(file), put(file))), [
      "content/packs/asked.md:1:1  is a question, and is in content/packs. Move it to content/checklist.",
    ]);
  });

  test("have no fields to be known by when they are empty, or fields are never closed", () => {
    for (const text of ["", "---", "---\nid: x\n", "Words."]) assert.is(topFieldNames(text).size, 0);
  });
});
