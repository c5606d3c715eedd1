import * as assert from "uvu/assert";
import { readingChanges } from "../../scripts/pipeline/reading-changes.ts";
import { change, goodContent, withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryIn } from "../versions/publishing.ts";

const seventh = "content/checklist/07-question.md";
const long = `Word ${"word ".repeat(25)}was written.`;

describe("readingChanges", (test) => {
  test("tells of the pages whose sentences changed, and of long ones that are new", async () => {
    const before = await withProject(goodContent(), libraryIn);
    const after = await withProject(change(seventh, "It does.", `It does. ${long}`), libraryIn);
    assert.equal(readingChanges(before, before), []);
    const [page, ...others] = readingChanges(before, after);
    assert.equal(others, []);
    assert.is(page?.file, seventh);
    assert.equal(
      [page?.before?.long, page?.after.long, page?.before?.passive, page?.after.passive],
      [0, 1, 0, 1],
    );
    assert.equal(
      page?.newLong.map(({ words }) => words),
      [28],
    );
    // What was long before is nothing new.
    const again = await withProject(change(seventh, "It does.", `It did. ${long}`), libraryIn);
    assert.equal(readingChanges(after, again)[0]?.newLong, []);
  });
});
