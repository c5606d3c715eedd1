import * as assert from "uvu/assert";
import { readContent } from "../../../scripts/content/read/read-content.ts";
import { lawDate } from "../../../scripts/content/rules/law-date.ts";
import { change, inPlainWords, withProject } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

describe("the day up to which the law was checked", (test) => {
  const board = "content/board.yaml";
  const said = (file: string, from: string, to: string) =>
    withProject(change(file, from, to), async (folder) =>
      inPlainWords(lawDate((await readContent(folder, { today: "2026-03-09" })).content)),
    );

  test("must be there, and not be still to come", async () => {
    assert.is((await said(board, "law_as_at: 2026-03-01\n", "")).length, 1);
    assert.is((await said(board, "2026-03-01", "2026-03-10")).length, 1);
    assert.equal(await said(board, "2026-03-01", "2026-03-09"), []);
  });

  test("is left to the check of fields when it is empty", async () => {
    assert.equal(await said(board, "law_as_at: 2026-03-01", "law_as_at:"), []);
  });

  test("is the only day as at which words give the law", async () => {
    const source = "content/evidence.yaml";
    const finding = "It says so.";
    assert.equal(await said(source, finding, "The law as at 1 March 2026."), []);
    assert.is((await said(source, finding, "The law as at 2 March 2026.")).length, 1);
    assert.equal(await said(source, finding, "It was in force on 2 March 2026."), []);
  });
});
