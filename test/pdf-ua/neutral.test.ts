import { globSync, readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";

/** Words of the project around the library, which the library does not know. */
const OF_THE_PROJECT =
  /\b(packs?|boards?|editions?|checklists?|safeguarding|handouts?|sides|publish\w*|large[- ]print)\b/gi;

const found = (text: string) => text.match(OF_THE_PROJECT) ?? [];

describe("the library", (test) => {
  test("has no word of the project around it", () => {
    const files = globSync("scripts/pdf-ua/**/*.{ts,md}");
    assert.ok(files.length > 70, `only ${files.length} files`);
    assert.equal(
      files.flatMap((file) => found(readFileSync(file, "utf8")).map((word) => `${file}: ${word}`)),
      [],
    );
  });

  test("would be seen to have one", () => {
    assert.equal(found("a Pack of two sides, packed"), ["Pack", "sides"]);
  });
});
