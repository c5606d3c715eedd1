import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { ContentProblems } from "../../scripts/core/content-problems.ts";
import { problemLine } from "../../scripts/core/problem.ts";
import { readWords } from "../../scripts/pipeline/words.ts";
import { readHistory } from "../../scripts/versions/history.ts";
import { checksum, manifestText, readManifest } from "../../scripts/versions/manifest.ts";
import { draftWords, publicWords } from "../../scripts/versions/showing.ts";
import { goodContent } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, git, libraryIn, publish, repository, write } from "./publishing.ts";

const seventh = "content/checklist/07-question.md";

describe("the words that are shown", (test) => {
  const place = folderFor(test);
  let clone = "";
  test.before(async () => {
    clone = await repository(place, "shown");
    await publish(clone, "1.0");
  });

  async function shown() {
    const library = await libraryIn(clone);
    const history = await readHistory(clone, library.versions);
    const seen = await publicWords(clone, library, history);
    if ("problems" in seen) throw new Error(seen.problems.map(problemLine).join("\n"));
    return { seen: seen.library, draft: await draftWords(clone, library, history) };
  }

  test("are the same to all while nothing has changed", async () => {
    const { seen, draft } = await shown();
    assert.equal(seen.questions, draft.questions);
    assert.is(draft.versions[0]?.frozen, true);
  });

  test("are not shown while an id that was published is lost", async () => {
    await edit(clone, seventh, "id: question-7", "id: asking");
    await edit(clone, "content/order.yaml", "question-7", "asking");
    try {
      const reason = await readWords(clone, "draft").then(
        () => undefined,
        (thrown: ContentProblems) => thrown,
      );
      assert.equal(reason?.problems.map(problemLine), [
        `${seventh}:2:1  id  is "asking", and was "question-7" when version 1.0 was published. Type "question-7" again: an id never changes.`,
      ]);
    } finally {
      await edit(clone, seventh, "id: asking", "id: question-7");
      await edit(clone, "content/order.yaml", "asking", "question-7");
    }
  });

  test("are the published ones to the public, with today's address for suggestions, contact and local links", async () => {
    await edit(clone, seventh, "It does.", "It really does.");
    await edit(
      clone,
      "content/board.yaml",
      "area: an area",
      "area: two areas\nsource_address: https://host.example/b\naccessibility:\n  contact: Our office\n  email: access@board.test\n  telephone: 01632 960000\n  post: 1 High Street\n  reply_days: 10\nlocal_links:\n  - for: question-7\n    title: Visits\n    address: https://board.test/visits",
    );
    const { seen, draft } = await shown();
    assert.is(seen.questions[6]?.why, "It does.");
    assert.is(seen.questions[6]?.file, seventh);
    assert.is(seen.board.area, "an area");
    assert.is(seen.board.source_address, "https://host.example/b");
    assert.is(seen.board.accessibility?.contact, "Our office");
    assert.equal(
      seen.localLinks.map(({ address }) => address),
      ["https://board.test/visits"],
    );
    assert.is(seen.board.local_links, undefined);
    assert.is(draft.questions[6]?.why, "It really does.");
    assert.equal(
      draft.versions.map(({ version, frozen }) => [version, frozen]),
      [
        ["1.1", false],
        ["1.0", true],
      ],
    );
    git(clone, "checkout", "--quiet", "--", ".");
  });

  test("are said to be unreadable in the file itself, once the code no longer understands them", async () => {
    const themes = join(clone, "content/versions/1.0/source/content/themes.yaml");
    const message = () => shown().then(String, (reason: Error) => reason.message);
    await writeFile(themes, "- id: life\n  title: 7\n  summary: A theme.\n");
    assert.match(
      await message(),
      "content/versions/1.0/source/content/themes.yaml:2:10  life > title  cannot be read",
    );
    await rm(themes);
    assert.match(await message(), "content/versions/1.0/source/content/themes.yaml:1:1  cannot be read");
    git(clone, "checkout", "--quiet", "--", ".");
  });

  test("stop a build that cannot read them, although nobody touched them", async () => {
    const old = await repository(place, "old-form");
    await publish(old, "1.0");
    // As if the code had once let a title be a number.
    const version = join(old, "content/versions/1.0");
    const path = "source/content/themes.yaml";
    const themes = Buffer.from("- id: life\n  title: 7\n  summary: A theme.\n");
    await writeFile(join(version, path), themes);
    const manifest = readManifest(await readFile(join(version, "manifest.json"), "utf8"));
    if (!manifest) throw new Error("There is no manifest.");
    const files = manifest.files.map((file) =>
      file.path === path ? { ...file, bytes: themes.length, sha256: checksum(path, themes) } : file,
    );
    await writeFile(join(version, "manifest.json"), manifestText({ ...manifest, files }));
    // The history of this one remembers otherwise.
    await rm(join(old, ".git"), { recursive: true });
    const reason = await readWords(old, "published").catch((failure: Error) => failure);
    assert.instance(reason, ContentProblems);
    assert.match(
      String(reason),
      "content/versions/1.0/source/content/themes.yaml:2:10  life > title  cannot be read by the project as it is now.",
    );
    assert.is((await readWords(old, "draft")).library.questions.length, 20);
  });

  test("are those on disk before anything was published", async () => {
    const fresh = place("fresh");
    await mkdir(fresh);
    await write(fresh, goodContent());
    const library = await libraryIn(fresh);
    assert.is(await draftWords(fresh, library, []), library);
    assert.equal(await publicWords(fresh, library, []), { library });
  });
});
