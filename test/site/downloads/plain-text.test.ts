import * as assert from "uvu/assert";
import { wordsOf } from "../../../scripts/audit/words.ts";
import { plainTextOf } from "../../../scripts/site/downloads/plain-text.ts";
import { plainWords } from "../../../scripts/site/downloads/plain-words.ts";
import { describe } from "../../support/describe.ts";
import { ownLibrary } from "./own-library.ts";

describe("plain text", (test) => {
  test("holds every question with its prompts, in lines of at most 76 characters", async () => {
    const library = await ownLibrary();
    const text = plainTextOf(library);
    const wanted = library.questions.flatMap((item) => [
      item.question,
      ...item.children,
      ...item.adults,
      ...item.helps,
    ]);
    const inText = wordsOf(text).join(" ");
    assert.equal(
      wanted.filter((words) => !inText.includes(wordsOf(words).join(" "))),
      [],
    );
    for (const line of text.split("\n")) {
      // A table's row and an address are not cut.
      if (/https?:/.test(line)) continue;
      assert.ok(line.length <= 76 || line.includes(" | "), line);
    }
    assert.ok(text.endsWith("\n") && !text.endsWith("\n\n"));
    assert.match(text, "Version 1.0, Example edition");
  });

  test("can do without the page on how to use it", async () => {
    const library = await ownLibrary();
    const title = library.pages.find(({ id }) => id === "how-to-use")?.title ?? "";
    assert.match(plainTextOf(library), title);
    library.pages = library.pages.filter(({ id }) => id !== "how-to-use");
    assert.not.match(plainTextOf(library), title);
  });

  test("writes lists, boxes, tables and room to write", () => {
    const markdown =
      "Some *words*.\n\n1. One\n2. Two\n   - in\n\n- [ ] Box\n\n| A | B |\n| --- | --- |\n| c | |\n\n____\n____\n";
    assert.is(
      plainWords(markdown),
      `Some words.\n\n1. One\n2. Two\n  - in\n\n- [ ] Box\n\nA | B\nc | ____\n\n${"_".repeat(40)}\n\n${"_".repeat(40)}`,
    );
  });

  test("leaves markup of other kinds as words", () => {
    assert.is(plainWords("<script>alert(1)</script>"), "<script>alert(1)</script>");
  });
});
