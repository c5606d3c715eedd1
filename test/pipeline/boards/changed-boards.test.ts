import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { ContentProblems } from "../../../scripts/core/content-problems.ts";
import { tryChangedBoards } from "../../../scripts/pipeline/boards/changed-boards.ts";
import { boardYaml, consortiumContent } from "../../support/boards.ts";
import { describe } from "../../support/describe.ts";
import { folderFor, git, repository, save, write } from "../../versions/publishing.ts";

describe("the boards that a change is about", (test) => {
  const place = folderFor(test);

  test("are built, and told of when their facts do not fit", async () => {
    const clone = await repository(place, "changed");
    const cache = place("cache");
    assert.equal(await tryChangedBoards(clone, cache), []);
    await write(clone, consortiumContent());
    save(clone, "Become a consortium");
    git(clone, "push", "--quiet", "origin", "main");
    assert.equal(await tryChangedBoards(clone, cache), []);
    const many = Array.from(
      { length: 90 },
      (_, index) => `  - label: Team ${index}\n    details: At any time\n`,
    );
    await writeFile(join(clone, "content/boards/ayle.yaml"), `${boardYaml("Ayle Board")}${many.join("")}`);
    save(clone, "Have too many contacts");
    const reason = await tryChangedBoards(clone, cache).catch((thrown: unknown) => thrown);
    assert.ok(reason instanceof ContentProblems);
    assert.ok(reason.problems.every(({ file }) => file === "content/boards/ayle.yaml"));
    // One that is taken out again is no longer there to be tried.
    await rm(join(clone, "content/boards/ayle.yaml"));
    assert.equal(await tryChangedBoards(clone, cache), []);
  });
});
