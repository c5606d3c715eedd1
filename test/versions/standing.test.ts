import * as assert from "uvu/assert";
import { readHistory } from "../../scripts/versions/history.ts";
import { standingSince } from "../../scripts/versions/standing.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, git, libraryIn, publish, repository, save, writeNote } from "./publishing.ts";

describe("standingSince", (test) => {
  const place = folderFor(test);

  test("names what a merge would publish, what it would withdraw, and nothing that stands so already", async () => {
    const clone = await repository(place, "standing");
    const standing = async (base: string) =>
      standingSince(clone, base, await readHistory(clone, (await libraryIn(clone)).versions));
    git(clone, "branch", "before");
    await publish(clone, "1.0");
    assert.equal(await standing("before"), { brought: ["1.0"], withdrawn: [] });
    git(clone, "branch", "first");
    await edit(clone, "content/checklist/07-question.md", "It does.", "It really does.");
    await writeNote(clone, "1.1");
    save(clone, "Propose 1.1");
    await publish(clone, "1.1");
    const fields = "status: withdrawn\nwithdrawn_on: 2026-04-02\nreason: Wrong.\nuse_instead: nothing\n";
    await edit(clone, "content/versions/1.0/note.md", "review_by:", `${fields}review_by:`);
    save(clone, "Withdraw 1.0");
    assert.equal(await standing("first"), { brought: ["1.1"], withdrawn: ["1.0"] });
    assert.equal(await standing("HEAD"), { brought: [], withdrawn: [] });
  });
});
