import * as assert from "uvu/assert";
import type { Change, History } from "../../scripts/content/history.ts";
import { readLibrary } from "../../scripts/content/library.ts";
import type { Library } from "../../scripts/content/schema.ts";
import { problemLine } from "../../scripts/core/problem.ts";
import { lostIds } from "../../scripts/versions/lost-ids.ts";
import { type Content, change, goodContent, put, unfitWord, withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { publishedVersion } from "../support/published.ts";

const question = "content/checklist/07-question.md";

function changed(kind: Change["kind"], id: string, title: string, noun: Change["noun"] = "question"): Change {
  return { noun, id, title, kind, parts: [] };
}

const first: Change[] = [
  changed("added", "question-7", "A question"),
  changed("added", "team-briefing", "Team briefing", "guide"),
  changed("added", "study", "A study", "source"),
];
const published = (...later: Change[][]): History =>
  [first, ...later].map((changes, index) => ({ ...publishedVersion(`${index + 1}.0`), changes })).reverse();

const lines = (history: History, content: Content = goodContent()) =>
  withProject(content, async (folder) => {
    const read = await readLibrary(folder);
    if ("problems" in read) throw new Error(read.problems.map(problemLine).join("\n"));
    const found = await lostIds(folder, history, read.library as Library);
    for (const { message } of found) assert.is(unfitWord(message), undefined);
    return found.map(problemLine);
  });

/** Another id of a question, in its file and in the order. */
const renamedTo = (from: string, to: string) =>
  change("content/order.yaml", "question-7", "asking", change(question, from, to));

const retired = (id: string) =>
  put("content/retired.yaml", `- was: question\n  id: ${id}\n  title: Old\n  reason: It was asked twice.\n`);

describe("lost ids", (test) => {
  test("are none when everything published is there, or nothing was published", async () => {
    assert.equal(await lines(published()), []);
    assert.equal(await lines([]), []);
  });

  test("names the file whose id was changed, and the id that it had", async () => {
    const renamed = renamedTo("id: question-7", "id: asking");
    assert.equal(await lines(published(), renamed), [
      `${question}:2:1  id  is "asking", and was "question-7" when version 1.0 was published. Type "question-7" again: an id never changes.`,
    ]);
  });

  test("names what is gone without a word", async () => {
    const other = renamedTo("id: question-7\ntitle: A question", "id: asking\ntitle: Something else");
    assert.equal(await lines(published(), other), [
      'content/retired.yaml:1:1  The question "A question" was published in version 1.0 and is gone. Put its file back, or list it here: was: question, id: question-7, its title and the reason.',
    ]);
  });

  test("goes by the title that it had last, and says when that was", async () => {
    const renamed = renamedTo("id: question-7\ntitle: A question", "id: asking\ntitle: Asked again");
    const again = published([changed("wording", "question-7", "Asked again")]);
    assert.match((await lines(again, renamed)).join(), 'was "question-7" when version 2.0 was published');
  });

  test("is content with what is listed as retired", async () => {
    const other = renamedTo("id: question-7\ntitle: A question", "id: asking\ntitle: Something else");
    const listed = retired("question-7");
    assert.equal(
      await lines(
        published(),
        put("content/retired.yaml", String(listed.get("content/retired.yaml")), other),
      ),
      [],
    );
  });

  test("names an id that is used again after it was taken out", async () => {
    assert.equal(await lines(published([changed("removed", "question-7", "A question")])), [
      `${question}:2:1  id  is "question-7", which was taken out in version 2.0 and is never used again. Choose another id.`,
    ]);
  });

  test("leaves sources, terms and themes, which have no address of their own", async () => {
    assert.equal(await lines(published([changed("removed", "study", "A study", "source")])), []);
  });
});
