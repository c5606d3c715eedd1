import * as assert from "uvu/assert";
import { readContent } from "../../../scripts/content/read/read-content.ts";
import { sourceYears } from "../../../scripts/content/rules/source-years.ts";
import { change, inPlainWords, withProject } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

describe("years of sources", (test) => {
  const said = (year: string) =>
    withProject(change("content/evidence.yaml", '"2011"', `"${year}"`), async (folder) =>
      inPlainWords(sourceYears((await readContent(folder, { today: "2026-03-09" })).content)),
    );

  test("may be next year's, as those of books are, and no later", async () => {
    assert.equal(await said("2027"), []);
    assert.is((await said("2028")).length, 1);
  });
});
