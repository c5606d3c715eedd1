import { readdirSync } from "node:fs";
import * as assert from "uvu/assert";
import { boardLibrary } from "../../scripts/content/board-library.ts";
import { paths } from "../../scripts/core/paths.ts";
import { editionOf } from "../../scripts/site/edition.ts";
import { isShared, publicAddress, sharedTemplates, wholeAddress } from "../../scripts/site/shared-pages.ts";
import { wordFiles } from "../../scripts/site/word/index.ts";
import { consortiumContent } from "../support/boards.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, rendered } from "../support/library.ts";

describe("what is made once for all boards", (test) => {
  test("is left out by templates that there are", () => {
    const templates = readdirSync(paths.pages);
    assert.equal(
      sharedTemplates.filter((file) => !templates.includes(file)),
      [],
    );
  });

  test("is at addresses of its own", () => {
    for (const address of [
      "/evidence/#study",
      "/c/",
      "/v/1.0/a.pdf",
      "/versions.xml",
      "/assets/a.css",
      "/downloads/a.ics",
    ])
      assert.ok(isShared(address), address);
    for (const address of [
      "/",
      "/checklist/",
      "/packs/team.pdf",
      "/a-z/",
      "/about/",
      "/word/a.docx",
      "/checklist/evidence/",
    ])
      assert.not.ok(isShared(address), address);
  });

  test("is where a board's own pages lead, and none of it is among them", async () => {
    const all = await libraryOf(consortiumContent());
    const [ayle] = all.boards;
    if (!ayle) throw new Error("There is no board.");
    const own = boardLibrary(all, ayle);
    const [whole, edition] = [await rendered(all), await rendered(own)];
    // What the consortium's site has and the edition has not is what is shared, and nothing else.
    const lacking = [...whole.keys()].filter((path) => !edition.has(path) && path !== "404.html");
    assert.ok(lacking.length > 8);
    assert.equal(
      lacking.filter((path) => !isShared(`/${path}`)),
      [],
    );
    const made = [...edition.keys()].filter(
      (path) => isShared(`/${path}`) && !/^(assets\/|licences\.txt$)/.test(path),
    );
    assert.equal(made, []);
    const page = edition.get("checklist/question-7/index.html") ?? "";
    assert.match(page, 'href="../../../evidence/#study"');
    assert.match(page, /href="\.\.\/\.\.\/\.\.\/assets\/screen-\w+\.css"/);
    assert.match(page, 'href="../../packs/"');
    assert.match(page, "Contacts as at 1 February 2026");
    assert.match(page, '<a href="../../../c/boards/">All boards</a>');
    assert.match(edition.get("index.html") ?? "", 'href="../versions/"');
    assert.match(whole.get("index.html") ?? "", '<a class="action first" href="#choose-your-board">');
    assert.not.match(edition.get("index.html") ?? "", "choose-your-board");
    // Its size and its words are those of the one that it leads to.
    const size = /practice-checklist\.csv"[^>]*>[^<]*/;
    assert.is(
      size.exec(edition.get("packs/index.html") ?? "")?.[0],
      size.exec(whole.get("packs/index.html") ?? "")?.[0],
    );
  });

  test("is nothing where there is one board", async () => {
    const library = await libraryOf();
    assert.is(wholeAddress(library, "/evidence/"), "/evidence/");
    assert.is(wholeAddress(library, "/checklist/"), "/checklist/");
    assert.is(publicAddress(library, "/evidence/"), "https://board.example/evidence/");
  });

  test("has its public address in Word copies, and each board its own", async () => {
    const all = await libraryOf(consortiumContent());
    const [ayle] = all.boards;
    if (!ayle) throw new Error("There is no board.");
    const own = boardLibrary(all, ayle);
    assert.is(publicAddress(own, "/glossary/#review"), "https://board.example/glossary/#review");
    assert.is(publicAddress(own, "/checklist/"), "https://board.example/ayle/checklist/");
    const [file] = (await wordFiles(own)).keys();
    assert.match(file ?? "", /^word\//);
  });

  test("is the check of a copy", async () => {
    const all = await libraryOf(consortiumContent());
    const [ayle] = all.boards;
    if (!ayle) throw new Error("There is no board.");
    const { checkAddress, contactsAsAt } = editionOf(boardLibrary(all, ayle));
    assert.is(checkAddress, editionOf(all).checkAddress);
    assert.equal([contactsAsAt, editionOf(all).contactsAsAt], ["2026-02-01", undefined]);
  });

  test("has its list of boards within the budget for 150 of them", async () => {
    const all = await libraryOf(consortiumContent());
    const [ayle] = all.boards;
    if (!ayle) throw new Error("There is no board.");
    const boards = Array.from({ length: 150 }, (_, index) => ({
      ...ayle,
      id: `board-number-${index}`,
      name: `Northshire and ${index} Boroughs Safeguarding Children Partnership`,
      area: `Northshire and ${index} boroughs`,
    }));
    const site = await rendered({ ...all, boards });
    const bytes = (path: string) => Buffer.byteLength(site.get(path) ?? "");
    // A scanned code leads here.
    for (const path of site.keys())
      if (/^c\/([\d.]+\/)?index\.html$/.test(path))
        assert.ok(bytes(path) < 10_000, `${path} has ${bytes(path)} bytes`);
    assert.ok(bytes("c/boards/index.html") > 15_000);
    assert.match(site.get("c/index.html") ?? "", 'href="boards/"');
    assert.is((site.get("index.html") ?? "").match(/href="board-number-/g)?.length, 150);
  });
});
