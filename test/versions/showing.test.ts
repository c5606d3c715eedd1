import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import type { ContentProblems } from "../../scripts/core/content-problems.ts";
import { problemLine } from "../../scripts/core/problem.ts";
import { readWords } from "../../scripts/pipeline/words.ts";
import { buildAssets } from "../../scripts/site/assets.ts";
import { renderSite } from "../../scripts/site/render.ts";
import { readHistory } from "../../scripts/versions/history.ts";
import { checksum, manifestText, readManifest } from "../../scripts/versions/manifest.ts";
import { draftWords, publicWords } from "../../scripts/versions/showing.ts";
import { earlierContent } from "../fixtures/content/earlier-content.ts";
import { goodContent } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import {
  edit,
  folderFor,
  git,
  libraryIn,
  publish,
  releaseIn,
  repository,
  save,
  write,
  writeNote,
} from "./publishing.ts";

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
    await writeFile(themes, '- id: "life\n');
    assert.match(await message(), "content/versions/1.0/source/content/themes.yaml:1:7  id  cannot be read");
    git(clone, "checkout", "--quiet", "--", ".");
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

describe("the words that readers fall back on", (test) => {
  const place = folderFor(test);
  let clone = "";
  test.before(async () => {
    clone = await repository(place, "fall-back");
    await publish(clone, "1.0");
    await putIntoEarlierForm(clone, "1.0");
    for (const [version, kind] of [
      ["1.1", "wording"],
      ["2.0", "meaning"],
    ] as const) {
      await edit(clone, seventh, "It does.", `It does. ${version}.`);
      await writeNote(clone, version, kind);
      save(clone, `Write the note of ${version}`);
      const outcome = await releaseIn(clone, { commit: true });
      if (outcome.released !== version) throw new Error(outcome.lines.join("\n"));
    }
  });

  async function withdraw(version: string, instead: string) {
    const fields = `status: withdrawn\nwithdrawn_on: 2026-04-01\nreason: A number is wrong.\nuse_instead: ${instead}\n`;
    await edit(clone, `content/versions/${version}/note.md`, "review_by:", `${fields}review_by:`);
    save(clone, `Withdraw ${version}`);
  }

  /** Pages as readers get them, as one line of words each. */
  async function pages() {
    const { library, history } = await readWords(clone, "published");
    const files = await renderSite({ library, history, assets: await buildAssets(), printed: [] });
    return (path: string) =>
      String(files.get(`${path}index.html`))
        .replace(/<[^>]+>|\s+/g, " ")
        .replace(/ +/g, " ");
  }

  test("are those before, when the newest is withdrawn, and every page says so", async () => {
    await withdraw("2.0", '"1.1"');
    const page = await pages();
    assert.match(page(""), "Version 1.1, Example edition");
    assert.match(
      page(""),
      "Version 2.0 was withdrawn on 1 April 2026. This website shows the words of version 1.1 again.",
    );
    assert.match(page("versions/"), "This website shows the words of version 1.1 again.");
    assert.match(page("c/2.0/"), "Version 2.0 is withdrawn: stop using it");
    assert.match(page("c/1.0/"), "Version 1.0 was replaced by version 1.1");
    assert.match(page("checklist/question-7/"), "It does. 1.1.");
  });

  test("are those of the first version, however old their form", async () => {
    await withdraw("1.1", '"1.0"');
    const page = await pages();
    assert.match(page(""), "Version 1.0, Example edition");
    assert.match(
      page(""),
      "Version 2.0 was withdrawn on 1 April 2026. Version 1.1 was withdrawn on 1 April 2026. This website shows the words of version 1.0 again.",
    );
    assert.match(page("c/1.0/"), "Version 1.0 is current");
    assert.match(page("checklist/question-7/"), "It does.");
    assert.not.match(page("checklist/question-7/"), "It does. 1.1.");
    // What was not asked for then is not there, rather than there without words.
    assert.match(page("guides/team-briefing/"), "Action slip");
    assert.not.match(page("guides/team-briefing/"), "Copies");
  });

  test("are the newest, under a banner, when all are withdrawn", async () => {
    await withdraw("1.0", "Your local procedures");
    const page = await pages();
    assert.match(page(""), "Version 2.0 is withdrawn: stop using it.");
    assert.not.match(page(""), "again.");
    assert.match(page("c/1.0/"), "Use instead: Your local procedures");
  });
});

/** As if the version had been published when there was less to say; what its history remembers goes with it. */
async function putIntoEarlierForm(project: string, version: string): Promise<void> {
  const folder = join(project, "content/versions", version);
  const source = new Map([...earlierContent()].filter(([path]) => !path.startsWith("content/versions/")));
  await rm(join(folder, "source"), { recursive: true });
  await write(join(folder, "source"), source);
  const manifest = readManifest(await readFile(join(folder, "manifest.json"), "utf8"));
  if (!manifest) throw new Error("There is no manifest.");
  const words = [...source].map(([path, text]) => {
    const bytes = Buffer.from(text);
    return { path: `source/${path}`, bytes: bytes.length, sha256: checksum(path, bytes) };
  });
  const others = manifest.files.filter(({ path }) => !path.startsWith("source/"));
  await writeFile(join(folder, "manifest.json"), manifestText({ ...manifest, files: [...others, ...words] }));
  await rm(join(project, ".git"), { recursive: true });
  git(project, "init", "--quiet", "--initial-branch=main");
  save(project, "Begin again");
}
