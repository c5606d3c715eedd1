/** Briefings, vignettes and pages with a sheet: what the reader of the words says about them. */
import * as assert from "uvu/assert";
import { packPages, packsToPrint } from "../../scripts/content/packs-to-print.ts";
import { change, linesFor, put } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf } from "../support/library.ts";
import { briefing, vignetteWith, withSheets } from "../support/sheets.ts";

describe("briefings, vignettes and sheets", (test) => {
  test("are read and numbered, and have pages that are laid out as packs: of these, pages with a sheet are printed", async () => {
    const library = await libraryOf(withSheets());
    assert.equal(
      [library.briefings[0]?.number, library.vignettes[0]?.stages.length, library.newlyQualified[0]?.id],
      [1, 2, "question-1"],
    );
    assert.equal(
      packPages(library)
        .slice(-3)
        .map(({ id, page, sheet }) => [id, page, sheet?.kind]),
      [
        ["briefing-first-look", "briefings/first-look/", "briefing"],
        ["vignette-late-call", "vignettes/late-call/", "vignette"],
        ["sheet-notes-to-take", "notes-to-take/", "page"],
      ],
    );
    assert.equal(
      packsToPrint(library).flatMap(({ id, sheet }) => (sheet ? [id] : [])),
      ["sheet-notes-to-take"],
    );
  });

  test("may be missing altogether", async () => {
    const library = await libraryOf();
    assert.equal([library.briefings, library.vignettes, library.newlyQualified], [[], [], []]);
  });

  test("are told when one does not stand in order.yaml, or stands there and is missing", async () => {
    assert.equal(
      await linesFor(change("content/order.yaml", "vignettes:\n  - late-call\n", "", withSheets())),
      [
        'content/vignettes/late-call.md:2:5  id  is "late-call", which content/order.yaml does not list. Add "- late-call" there, at its place under "vignettes:".',
      ],
    );
    const [line = ""] = await linesFor(put("content/briefings/first-look.md", undefined, withSheets()));
    assert.match(line, /"first-look", which content\/briefings does not hold/);
  });

  test("are told when an id of a question, a source or a choice leads nowhere", async () => {
    const wrong = withSheets({ briefing: briefing.replace("- question-1", "- questoin-1") });
    assert.equal(await linesFor(wrong), [
      'content/briefings/first-look.md:6:5  questions > 1  is "questoin-1", which content/checklist does not hold. Did you mean "question-1"?',
    ]);
    const choice = change(
      "content/order.yaml",
      "newly_qualified:\n  - question-1",
      "newly_qualified:\n  - questoin-1",
      withSheets(),
    );
    assert.match((await linesFor(choice)).join("\n"), /newly_qualified > 1 {2}is "questoin-1"/);
  });

  test("are told when a section is missing or a stage has no words", async () => {
    const short = withSheets({
      briefing: briefing.replace("- What helps?\n- What does not?\n", "- What helps?\n"),
    });
    assert.match((await linesFor(short)).join("\n"), /Talk about it {2}holds 1 item\. Write 2 to 3\./);
    const empty = withSheets({
      vignette: vignetteWith(2).replace("### Day 2\n\nIt goes on.\n\n- What now?\n", "### Day 2\n"),
    });
    assert.match(
      (await linesFor(empty)).join("\n"),
      /The stage "Day 2" is empty\. Type its words below the title\./,
    );
  });

  test("are told apart from what lies in the wrong folder", async () => {
    const moved = put("content/briefings/first-look.md", undefined, withSheets());
    put("content/pages/first-look.md", briefing, moved);
    assert.equal(
      (await linesFor(moved))[0],
      "content/pages/first-look.md:1:1  is a briefing, and is in content/pages. Move it to content/briefings.",
    );
  });

  test("have ids whose anchors keep apart in a pack", async () => {
    const taken = withSheets({ vignette: vignetteWith(2).replace("id: late-call", "id: first-look") });
    change("content/order.yaml", "  - late-call\n", "  - first-look\n", taken);
    assert.match(
      (await linesFor(taken)).join("\n"),
      /is "first-look", which content\/briefings\/first-look\.md:2 has already/,
    );
  });
});
