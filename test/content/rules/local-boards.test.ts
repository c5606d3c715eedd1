import * as assert from "uvu/assert";
import { localBoards } from "../../../scripts/content/rules/local-boards.ts";
import { boardYaml, consortiumContent } from "../../support/boards.ts";
import { goodContent, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

describe("the boards of a consortium", (test) => {
  test("may be none", async () => assert.equal(await ruleLines(localBoards, goodContent()), []));

  test("may be several, each with a day that has been", async () => {
    assert.equal(await ruleLines(localBoards, consortiumContent()), []);
  });

  test("may not be called like a page or a folder of the website", async () => {
    for (const id of ["about", "packs", "c", "sheets", "boards"]) {
      const [line, ...more] = await ruleLines(
        localBoards,
        consortiumContent({ [id]: boardYaml("Other Board") }),
      );
      assert.match(line ?? "", `content/boards/${id}.yaml:1:1  is called`);
      assert.equal(more, []);
    }
  });

  test("may not have a day in the future", async () => {
    const late = boardYaml("Ayle Board").replace("2026-02-01", "2099-01-01");
    const [line] = await ruleLines(localBoards, consortiumContent({ ayle: late }));
    assert.match(line ?? "", "facts_as_at  is 2099-01-01, which is in the future.");
    // One without a day has been reported already.
    const without = boardYaml("Ayle Board").replace(/facts_as_at.*\n/, "");
    assert.equal(await ruleLines(localBoards, consortiumContent({ ayle: without })), []);
  });
});
