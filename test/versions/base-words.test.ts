import { mkdir, readdir } from "node:fs/promises";
import * as assert from "uvu/assert";
import { EnvironmentError } from "../../scripts/core/environment-error.ts";
import { wordsAt } from "../../scripts/versions/base-words.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, git, repository, save, seventh, write } from "./publishing.ts";

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
    await edit(clone, seventh, "for: both", 'for: "both');
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

  const reason = (ref: string) =>
    at(ref).then(
      () => "none",
      (failure: Error) => {
        assert.instance(failure, EnvironmentError);
        return failure.message;
      },
    );

  test("says which names there are in place of one that git does not know, the likeliest first", async () => {
    git(clone, "checkout", "--quiet", "main");
    const names = "branch-1, branch-2, branch-3, branch-4, branch-5, branch-6, linked, main, …";
    for (let number = 1; number < 7; number += 1) git(clone, "branch", `branch-${number}`);
    assert.is(
      await reason("nowhere"),
      `git knows no branch, tag or commit "nowhere" here. Type one that it knows (${names}), or type git fetch first.`,
    );
    assert.match(await reason("mian"), "Type one that it knows (main, branch-1, ");
  });

  test("says when there is no git, and no repository", async () => {
    const before = process.env["PATH"];
    process.env["PATH"] = place("no-programs");
    try {
      assert.is(
        await reason("main"),
        "The words are compared with those that git knows, and git is not installed. Install it from https://git-scm.com, then try again.",
      );
    } finally {
      process.env["PATH"] = before;
    }
    const download = place("download");
    await mkdir(download);
    const { GIT_CEILING_DIRECTORIES } = process.env;
    process.env["GIT_CEILING_DIRECTORIES"] = place(".");
    try {
      const said = await wordsAt(download, "main", place("nothing")).catch(
        (failure: Error) => failure.message,
      );
      assert.is(
        said,
        "The words are compared with those that git knows, and this folder is not a git repository. Work in a clone of the project.",
      );
    } finally {
      if (GIT_CEILING_DIRECTORIES === undefined) delete process.env["GIT_CEILING_DIRECTORIES"];
      else process.env["GIT_CEILING_DIRECTORIES"] = GIT_CEILING_DIRECTORIES;
    }
  });

  test("says when there were no words yet", async () => {
    git(clone, "checkout", "--quiet", "--orphan", "empty");
    git(clone, "rm", "--quiet", "-r", "--cached", ".");
    await write(clone, new Map([["README.md", "No words yet.\n"]]));
    git(clone, "add", "README.md");
    git(clone, "commit", "--quiet", "--message", "Begin with nothing");
    assert.is(
      await reason("empty"),
      'There are no words (content/) at "empty". Type the name of a branch or commit that has some.',
    );
  });
});
