import * as assert from "uvu/assert";
import { change, linesFor, put } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const board = "content/board.yaml";
const evidence = "content/evidence.yaml";
const themes = "content/themes.yaml";

describe("files of fields and of entries", (test) => {
  test("names an item of a list by its id", async () => {
    assert.equal(await linesFor(change(evidence, "  author: A person\n", "")), [
      'content/evidence.yaml:1:3  study > author  is missing. Add a line that starts with "author:". What belongs there: Author or body.',
    ]);
  });

  test("names an item of a list by its place when it has no id", async () => {
    assert.equal(await linesFor(change(themes, "- id: talk\n  ", "- ")), [
      'content/themes.yaml:4:3  entry 2 > id  is missing. Add a line that starts with "id:". What belongs there: Permanent id.',
    ]);
  });

  test("asks for fields in an item", async () => {
    assert.equal(await linesFor(change(themes, "- id: talk", "- Talk\n- id: talk")), [
      'content/themes.yaml:4:3  entry 2  is "Talk". Type its fields, each on its own line: id, title and summary.',
    ]);
  });

  test("says nothing more about a value that stands twice", async () => {
    assert.equal(await linesFor(change(evidence, "- id: study", "- id: study\n  id: Study 2")), [
      "content/evidence.yaml:2:3  entry 1 > id  appears twice. Keep one of the two lines.",
    ]);
  });

  test("asks for fields when a file holds words", async () => {
    assert.equal(await linesFor(put(board, "name:Example Board")), [
      'content/board.yaml:1:1  holds "name:Example Board" instead of fields. Type the name of each field, a colon, a space and its value, such as "name: …".',
    ]);
  });
});
