import * as assert from "uvu/assert";
import { suggestAddress } from "../../scripts/site/suggest.ts";
import { describe } from "../support/describe.ts";

describe("suggestAddress", (test) => {
  test("opens a file in the editor of its host, and lists a folder", () => {
    assert.is(
      suggestAddress("https://github.com/board/checklist/", "content/checklist/07-not-seen.md"),
      "https://github.com/board/checklist/edit/main/content/checklist/07-not-seen.md",
    );
    assert.is(
      suggestAddress("https://github.com/board/checklist", "content/checklist"),
      "https://github.com/board/checklist/tree/main/content/checklist",
    );
  });

  test("knows the paths of GitLab", () => {
    assert.is(
      suggestAddress("https://gitlab.council.example/board/checklist", "content/board.yaml"),
      "https://gitlab.council.example/board/checklist/-/edit/main/content/board.yaml",
    );
  });

  test("lets no name of a file end the address", () => {
    assert.match(suggestAddress("https://github.com/b/c", "content/a?b#c.md"), /content\/a%3Fb%23c\.md$/);
  });
});
