/** Pictures are words: they are frozen with a version, shown as they were published, and changing one is a change. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { comparableItems } from "../../scripts/versions/comparable-items.ts";
import { difference } from "../../scripts/versions/difference.ts";
import { frozenWords, readHistory } from "../../scripts/versions/history.ts";
import { publicWords } from "../../scripts/versions/showing.ts";
import { verifyFrozen } from "../../scripts/versions/verify.ts";
import { pngOf } from "../fixtures/content/pictures.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, libraryIn, publish, repository, save, write } from "./publishing.ts";

const file = "content/pictures/house.png";
const [old, other] = [pngOf(600, 400), pngOf(600, 400, [90, 20, 20])];

describe("pictures of a version", (test) => {
  const place = folderFor(test);
  let clone = "";
  test.before(async () => {
    clone = await repository(place, "pictures");
    await write(clone, new Map([[file, old]]));
    await edit(clone, "content/pages/about.md", "From [the", "![A house](house.png)\n\nFrom [the");
    save(clone, "Show a house");
    await publish(clone, "1.0");
  });

  test("are frozen beside its words, and vouched for", async () => {
    const frozen = join(clone, "content/versions/1.0/source", file);
    assert.equal(await readFile(frozen), old);
    assert.equal(await verifyFrozen(clone), []);
    await write(clone, new Map([[`content/versions/1.0/source/${file}`, other]]));
    assert.match(
      (await verifyFrozen(clone)).map(({ message }) => message).join(),
      "differs from what was published",
    );
    await write(clone, new Map([[`content/versions/1.0/source/${file}`, old]]));
  });

  test("are those of its day to the public, and another under the same name is a change of wording", async () => {
    await write(clone, new Map([[file, other]]));
    const library = await libraryIn(clone);
    const seen = await publicWords(clone, library, await readHistory(clone, library.versions));
    assert.equal("library" in seen && Buffer.from(seen.library.pictures[0]?.bytes ?? []), old);
    const changes = difference(await frozenWords(clone, "1.0"), comparableItems(library));
    assert.equal(
      changes.map(({ noun, kind, parts }) => [noun, kind, parts.map(({ name }) => name)]),
      [["board", "wording", ["Pictures, item 1"]]],
    );
  });
});
