import * as assert from "uvu/assert";
import { sheetFile, singleSheets } from "../../scripts/site/single-sheets.ts";
import { change } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, rendered, siteOf } from "../support/library.ts";
import { withSheets } from "../support/sheets.ts";

describe("singleSheets", (test) => {
  test("are cut out of the first pack that holds them, and a handout out of its guide", async () => {
    const sheets = singleSheets(await libraryOf(withSheets()));
    const places = sheets.map(({ id, pack, anchor }) => `${id}: ${pack}#${anchor}`);
    assert.is(places[0], "question-question-1: organisation#question-question-1");
    assert.ok(places.includes("briefing-first-look: organisation#part-first-look"));
    assert.ok(places.includes("vignette-late-call: organisation#part-late-call"));
    assert.ok(places.some((place) => /^responsibility-.*: organisation#/.test(place)));
    assert.ok(places.some((place) => /^team-briefing-.*: guide-team-briefing#team-briefing-/.test(place)));
    assert.is(new Set(sheets.map(({ id }) => id)).size, sheets.length);
    for (const { anchor, anchors } of sheets) assert.ok(anchors.includes(anchor), anchor);
  });

  test("are none of what no pack holds", async () => {
    const content = withSheets();
    for (const part of ['"part":"workbook"', '"part":"briefing","briefing":"first-look"'])
      change("content/packs/3-organisation.md", `  - {${part}}\n`, "", content);
    const ids = singleSheets(await libraryOf(content)).map(({ id }) => id);
    assert.not.ok(ids.some((id) => id.startsWith("question-") || id.startsWith("briefing-")));
    assert.ok(ids.some((id) => id.startsWith("vignette-")));
  });

  test("keep apart from packs and from one another", async () => {
    const library = await libraryOf(withSheets());
    Object.assign(library.packs[0] ?? {}, { id: "question-question-1" });
    const [first] = singleSheets(library);
    assert.is.not(first?.id, "question-question-1");
  });

  test("have addresses that say what they are", () => {
    assert.is(sheetFile("question-not-seen", "standard"), "sheets/question-not-seen.pdf");
    assert.is(sheetFile("question-not-seen", "large-print"), "sheets/question-not-seen-large-print.pdf");
  });
});

describe("pages of what has a sheet", (test) => {
  const pages = ["checklist/question-1", "briefings/first-look", "guides/team-briefing"];

  test("offer it with sides and size, once it has been cut, and only then", async () => {
    const library = await libraryOf(withSheets());
    const sheets = singleSheets(library).map(({ id }) => ({
      pack: id,
      edition: "large-print" as const,
      file: sheetFile(id, "large-print"),
      pages: 4,
      bytes: 27_000,
      sha256: "",
    }));
    const offered = await siteOf(library, [], sheets);
    const before = await rendered(library);
    for (const page of pages) {
      assert.match(String(offered.get(`${page}/index.html`)), /sheets\/[\w-]+-large-print\.pdf"/);
      assert.match(String(offered.get(`${page}/index.html`)), "(PDF, 4 sides, 27 KB)");
      assert.not.match(before.get(`${page}/index.html`) ?? "", "sheets/");
    }
  });
});
