import * as assert from "uvu/assert";
import { problemLine } from "../../scripts/core/problem.ts";
import { readHistory } from "../../scripts/versions/history.ts";
import { nextVersion } from "../../scripts/versions/next.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, libraryIn, publish, repository, writeNote } from "./publishing.ts";

const seventh = "content/checklist/07-question.md";

describe("nextVersion", (test) => {
  const place = folderFor(test);

  async function next(folder: string) {
    const library = await libraryIn(folder);
    return nextVersion(folder, library, await readHistory(folder, library.versions));
  }

  test("says that everything is new before the first version, and finds its note", async () => {
    const { note, changes, smallest, problems } = await next(await repository(place, "first"));
    assert.equal([note?.version, smallest.version, problems], ["1.0", "1.0", []]);
    assert.equal([...new Set(changes.map(({ kind }) => kind))], ["added"]);
  });

  test("compares with what was published last, and has no note while nobody has written one", async () => {
    const clone = await repository(place, "later");
    await publish(clone, "1.0");
    const same = await next(clone);
    assert.equal([same.note, same.changes, same.problems], [undefined, [], []]);
    await edit(clone, seventh, "It does.", "It really does.");
    const { note, changes, smallest } = await next(clone);
    assert.equal([note, smallest.version], [undefined, "1.1"]);
    assert.equal(
      changes.map(({ kind, id }) => `${kind} ${id}`),
      ["wording question-7"],
    );
  });

  test("holds each fault against the note that it is in", async () => {
    const clone = await repository(place, "faulty");
    await publish(clone, "1.0");
    await edit(clone, seventh, "question: Do I ask?", "question: Do I always ask?");
    await writeNote(clone, "1.1");
    assert.equal((await next(clone)).problems.map(problemLine), [
      'content/versions/1.1/note.md:1:1  version  is "1.1". The meaning of question "A question" changed (question), so this must be 2.0, not 1.1. Type "2.0" or a larger number, and rename the folder.',
    ]);
  });

  test("takes the newest of the notes that wait, and asks for one note in place of several", async () => {
    const clone = await repository(place, "several");
    await publish(clone, "1.0");
    await edit(clone, seventh, "It does.", "It really does.");
    for (const version of ["1.1", "1.3", "1.2"]) await writeNote(clone, version);
    const { note, problems } = await next(clone);
    assert.is(note?.version, "1.3");
    const line = (version: string) =>
      `content/versions/${version}/note.md:1:1  version  is to be published next, and so is 1.3. Keep one of them, with one note for all that changed.`;
    assert.equal(problems.map(problemLine), [line("1.2"), line("1.1")]);
  });
});
