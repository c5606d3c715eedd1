import * as assert from "uvu/assert";
import type { Library, Pack, PackPart } from "../../scripts/content/schema.ts";
import { contentsLines, packEvidence, packSections, withOwnAnchors } from "../../scripts/site/packs.ts";
import { describe } from "../support/describe.ts";
import { everyPart, libraryOf } from "../support/library.ts";

const packOf = (library: Library, parts: PackPart[]): Pack => ({ ...(library.packs[0] as Pack), parts });

describe("packSections", (test) => {
  let library: Library;
  test.before(async () => {
    library = await libraryOf();
  });

  test("has every kind of part in its order, each with a title and an anchor of its own", () => {
    const sections = packSections(packOf(library, everyPart), library);
    assert.equal(
      sections.map(({ kind }) => kind),
      [...everyPart.map(({ part }) => part), "sheets"],
    );
    assert.is(new Set(sections.map(({ id }) => id)).size, everyPart.length + 1);
    assert.ok(sections.every(({ title }) => title !== ""));
  });

  test("gives a page and a guide their own titles and words", () => {
    const [page, guide, sheets] = packSections(
      packOf(library, [
        { part: "page", page: "how-to-use" },
        { part: "guide", guide: "team-briefing" },
      ]),
      library,
    );
    assert.equal([page?.title, page?.page?.id], ["How", "how-to-use"]);
    assert.equal([guide?.title, guide?.guide?.minutes], ["Team briefing", 15]);
    assert.equal(
      guide?.sheets?.map(({ number, anchor, copies, afterwards }) => [number, anchor, copies, afterwards]),
      [[1, "team-briefing-action-slip", "one for the team", "shred it"]],
    );
    assert.equal(sheets?.entries, [{ id: "team-briefing-action-slip", title: "Action slip" }]);
  });

  test("numbers the sheets through the pack, and has none where no guide is", () => {
    const twice: PackPart[] = [
      { part: "guide", guide: "team-briefing" },
      { part: "guide", guide: "team-briefing" },
    ];
    const numbers = packSections(packOf(library, twice), library).flatMap(({ sheets = [] }) =>
      sheets.map(({ number }) => number),
    );
    assert.equal(numbers, [1, 2]);
    assert.is(packSections(packOf(library, [{ part: "about" }]), library).length, 1);
  });

  test("keeps anchors apart when parts or names meet", () => {
    const parts: PackPart[] = [
      { part: "about" },
      { part: "page", page: "about" },
      { part: "actions" },
      { part: "actions" },
    ];
    assert.equal(
      packSections(packOf(library, parts), library).map(({ id }) => id),
      ["part-about", "part-about-2", "part-actions", "part-actions-2"],
    );
  });

  test("throws for a guide that is not there", () => {
    const parts: PackPart[] = [{ part: "guide", guide: "gone" }];
    assert.throws(() => packSections(packOf(library, parts), library), '"gone" was not found');
  });

  test("counts the lines of the contents: neither the cover nor the contents themselves", () => {
    // Ten other parts, the sheets with one handout, and four responsibilities.
    assert.is(contentsLines(packSections(packOf(library, everyPart), library)), 16);
    assert.is(
      contentsLines(packSections(packOf(library, [{ part: "cover" }, { part: "contents" }]), library)),
      0,
    );
  });
});

describe("packEvidence", (test) => {
  test("holds the sources of what the pack holds, and no other", async () => {
    const library = await libraryOf();
    const cite = (item: { evidence?: string[] | undefined } | undefined, id: string) => {
      if (item) item.evidence = [id];
    };
    for (const question of library.questions) cite(question, "on-questions");
    for (const item of library.responsibilities) cite(item, "on-responsibilities");
    cite(library.guides[0], "on-guide");
    const cited = (...parts: PackPart[]) => [...packEvidence(packOf(library, parts), library)];
    assert.equal(cited({ part: "workbook" }), ["on-questions"]);
    assert.equal(cited({ part: "checklist" }, { part: "workbook" }), ["on-questions"]);
    assert.equal(cited({ part: "responsibilities" }), ["on-responsibilities"]);
    assert.equal(cited({ part: "guide", guide: "team-briefing" }), ["on-guide"]);
    assert.equal(cited({ part: "cover" }, { part: "prompts" }, { part: "tally" }), []);
  });
});

describe("withOwnAnchors", (test) => {
  test("changes the anchor of a handout only where the guide's own headings have it", async () => {
    const [guide] = (await libraryOf()).guides;
    if (!guide) throw new Error("The library has no guide.");
    const sheet = (id: string) => ({ id, title: id, body: "" });
    const changed = withOwnAnchors({ ...guide, handouts: ["agenda", "action-slip", "notes"].map(sheet) });
    assert.equal(
      changed.handouts.map(({ id }) => id),
      ["agenda-2", "action-slip", "notes-2"],
    );
    assert.equal(withOwnAnchors(changed), changed);
  });
});
