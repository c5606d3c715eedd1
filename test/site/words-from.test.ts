/** About says which version of the example a board's words began from, and says nothing of it while they are the example's. */
import * as assert from "uvu/assert";
import { boardContent } from "../fixtures/boards/boards.ts";
import { goodContent } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, rendered } from "../support/library.ts";

const about = async (content: ReturnType<typeof goodContent>) =>
  (await rendered(await libraryOf(content))).get("about/index.html") ?? "";

describe("where the words of a board began", (test) => {
  test("stands at the head of About, with the board's name as it is written", async () => {
    const file = "content/board.yaml";
    const page = await about(goodContent().set(file, boardContent("boroughs").get(file) ?? ""));
    assert.match(page, "These words began as version 1.0 of the example");
    assert.match(page, /<span lang="cy">Partneriaeth [^<]*<\/span> has made them its own/);
  });

  test("is left out of the example", async () => {
    assert.not.match(await about(goodContent()), "These words began");
  });
});
