import * as assert from "uvu/assert";
import { historyAfter } from "../../scripts/versions/after.ts";
import { readHistory } from "../../scripts/versions/history.ts";
import { nextVersion } from "../../scripts/versions/next.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, libraryIn, publish, repository, save, seventh, writeNote } from "./publishing.ts";

describe("historyAfter", (test) => {
  const place = folderFor(test);

  const now = async (folder: string) => readHistory(folder, (await libraryIn(folder)).versions);
  async function after(folder: string) {
    const library = await libraryIn(folder);
    const history = await readHistory(folder, library.versions);
    return historyAfter(folder, history, await nextVersion(folder, library, history), library);
  }

  test("is the history that there is while there is no pending release", async () => {
    const clone = await repository(place, "same");
    await publish(clone, "1.0");
    await edit(clone, seventh, "It does.", "It really does.");
    assert.equal(await after(clone), await now(clone));
  });

  test("foretells what is read once the note is published, also of versions that are withdrawn", async () => {
    const clone = await repository(place, "foretold");
    await publish(clone, "1.0");
    await edit(clone, seventh, "It does.", "It really does.");
    await writeNote(clone, "1.1");
    save(clone, "Propose 1.1");
    await publish(clone, "1.1");
    const fields = "status: withdrawn\nwithdrawn_on: 2026-04-02\nreason: Wrong.\nuse_instead: nothing\n";
    await edit(clone, "content/versions/1.0/note.md", "review_by:", `${fields}review_by:`);
    await edit(clone, "content/packs/1-team.md", "A pack for teams.", "A pack for every team.");
    await writeNote(clone, "1.2");
    save(clone, "Propose 1.2 and withdraw 1.0");
    const foretold = await after(clone);
    await publish(clone, "1.2");
    const [current, ...earlier] = await now(clone);
    assert.equal(foretold.slice(1), earlier);
    assert.equal(foretold[0], { ...current, manifest: "", packs: [] });
    assert.equal(
      foretold.map(({ note, state, changesSince }) => [
        note.version,
        state,
        changesSince.map(({ id }) => id),
      ]),
      [
        ["1.2", "current", []],
        ["1.1", "replaced", ["team"]],
        ["1.0", "withdrawn", ["question-7", "team"]],
      ],
    );
  });
});
