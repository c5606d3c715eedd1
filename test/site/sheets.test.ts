/** Briefings, vignettes and pages with a sheet on the website, in packs and in the other forms. */
import * as assert from "uvu/assert";
import { plainTextOf } from "../../scripts/site/downloads/plain-text.ts";
import { sheetLists } from "../../scripts/site/sheets.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, rendered } from "../support/library.ts";
import { withSheets } from "../support/sheets.ts";

describe("sheets on the website", (test) => {
  test("have a page each, a list, and a place in the footer, the A to Z and the site map", async () => {
    const files = await rendered(await libraryOf(withSheets()));
    const sheets = ["briefings/first-look/", "vignettes/late-call/", "notes-to-take/"];
    for (const page of [...sheets, "briefings/", "vignettes/"]) {
      assert.ok(files.has(`${page}index.html`), page);
      assert.match(files.get("sitemap.xml") ?? "", `/${page}<`);
    }
    for (const page of sheets) {
      assert.match(files.get("a-z/index.html") ?? "", `href="../${page}"`);
      assert.ok(files.has(`${page}sheet.css`), page);
    }
    assert.match(files.get("privacy/index.html") ?? "", 'href="../briefings/"');
    assert.match(files.get("briefings/index.html") ?? "", /href="[^"]*first-look\/"/);
    assert.match(files.get("vignettes/index.html") ?? "", "For both services");
    assert.match(files.get("downloads/practice-checklist.json") ?? "", '"late-call"');
  });

  test("say of every vignette that it is invented, alone and in a pack", async () => {
    const library = await libraryOf(withSheets());
    const files = await rendered(library);
    for (const page of ["vignettes/late-call/index.html", "packs/organisation/index.html"])
      assert.match(files.get(page) ?? "", "This situation is invented. No one in it is real.");
    assert.match(plainTextOf(library), "Every situation here is invented.");
  });

  test("have one main heading, and lower ones within a pack", async () => {
    const files = await rendered(await libraryOf(withSheets()));
    for (const page of ["briefings/first-look", "vignettes/late-call", "notes-to-take"])
      assert.is(files.get(`${page}/index.html`)?.match(/<h1\b/g)?.length, 1, page);
    assert.match(files.get("packs/organisation/index.html") ?? "", "<h2>A first look</h2>");
  });

  test("offer the questions for newly qualified workers as a choice of a pack", async () => {
    const files = await rendered(await libraryOf(withSheets()));
    assert.match(files.get("build-a-pack/index.html") ?? "", "Newly qualified: 1 questions to begin with");
  });

  test("leave no trace where there are none", async () => {
    const library = await libraryOf();
    assert.equal(sheetLists(library), []);
    const files = await rendered(library);
    assert.not.ok(files.has("briefings/index.html"));
    assert.not.match(files.get("privacy/index.html") ?? "", "briefings");
    assert.not.match(files.get("build-a-pack/index.html") ?? "", "Newly qualified");
    assert.not.match(plainTextOf(library), "invented");
  });
});
