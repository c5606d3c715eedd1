import * as assert from "uvu/assert";
import { lettersOf } from "../../scripts/site/a-z.ts";
import { describe } from "../support/describe.ts";
import { libraryOf } from "../support/library.ts";

describe("lettersOf", (test) => {
  test("has everything that has a name, once, under the letter that it begins with", async () => {
    const library = await libraryOf();
    const [first] = library.questions;
    if (!first) throw new Error("The library has no question.");
    Object.assign(first, { title: "Éirinn" });
    const letters = lettersOf(library);
    const entries = letters.flatMap((group) => group.entries);
    const sheets = library.guides.flatMap(({ handouts }) => handouts);
    const { questions, responsibilities, guides, glossary, packs } = library;
    const all = [questions, responsibilities, guides, sheets, glossary, packs];
    assert.is(entries.length, all.flat().length);
    const e = letters.find(({ letter }) => letter === "E");
    assert.equal(
      e?.entries
        .map(({ title, kind, address }) => [title, kind, address])
        .find(([title]) => title === "Éirinn"),
      ["Éirinn", `question ${first.number}`, `/checklist/${first.id}/`],
    );
    assert.equal(
      letters.map(({ letter }) => letter),
      [...new Set(letters.map(({ letter }) => letter))].sort(),
    );
  });
});
