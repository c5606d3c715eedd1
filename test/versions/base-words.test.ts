import { mkdir, readdir } from "node:fs/promises";
import * as assert from "uvu/assert";
import { wordsAt } from "../../scripts/versions/base-words.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, git, repository, save, write } from "./publishing.ts";

const seventh = "content/checklist/07-question.md";

describe("wordsAt", (test) => {
  const place = folderFor(test);
  let clone = "";
  let count = 0;
  test.before(async () => {
    clone = await repository(place, "earlier");
  });

  async function at(ref: string) {
    count += 1;
    const folder = place(`laid-out-${count}`);
    await mkdir(folder);
    return { folder, library: await wordsAt(clone, ref, folder) };
  }

  test("reads the words of a commit, whatever lies on disk now", async () => {
    await edit(clone, seventh, "It does.", "It really does.");
    const { library } = await at("main");
    assert.is(library?.questions[6]?.why, "It does.");
    git(clone, "checkout", "--quiet", seventh);
  });

  test("leaves published versions out, which are not the words at the commit", async () => {
    const { library, folder } = await at("main");
    assert.equal(library?.versions, []);
    assert.not.ok((await readdir(`${folder}/content`)).includes("versions"));
  });

  test("gives nothing when the words of the commit cannot be read any more", async () => {
    git(clone, "checkout", "--quiet", "-b", "old-form");
    await edit(clone, seventh, "for: both", "for: everybody");
    save(clone, "As it was written once");
    assert.is((await at("old-form")).library, undefined);
  });

  test("passes over an entry that holds no file, and reads the others", async () => {
    git(clone, "checkout", "--quiet", "-b", "linked", "main");
    const elsewhere = "a".repeat(40);
    git(clone, "update-index", "--add", "--cacheinfo", `160000,${elsewhere},content/pages/elsewhere`);
    git(clone, "commit", "--quiet", "--message", "Link another project");
    assert.is((await at("linked")).library?.questions.length, 20);
  });

  test("says which name git does not know, and when there were no words yet", async () => {
    const told = (ref: string) =>
      `git knows no words at "${ref}". Type the name of a branch or commit that this copy holds.`;
    const reason = (ref: string) => at(ref).catch((failure: Error) => failure.message);
    assert.is(await reason("nowhere"), told("nowhere"));
    git(clone, "checkout", "--quiet", "--orphan", "empty");
    git(clone, "rm", "--quiet", "-r", "--cached", ".");
    await write(clone, new Map([["README.md", "No words yet.\n"]]));
    git(clone, "add", "README.md");
    git(clone, "commit", "--quiet", "--message", "Begin with nothing");
    assert.is(await reason("empty"), told("empty"));
  });
});
