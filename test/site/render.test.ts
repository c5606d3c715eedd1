import * as assert from "uvu/assert";
import { change, put } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { htmlReader, repeated } from "../support/html.ts";
import { libraryOf, rendered, wholeContent } from "../support/library.ts";

const HOW = "content/pages/how-to-use.md";
const GUIDE = "content/guides/1-team-briefing.md";
const TEAM = "content/packs/1-team.md";

const words = (markdown: string) =>
  `---\nid: how-to-use\ntitle: How\ndescription: How.\n---\n\n${markdown}\n`;

describe("renderSite", (test) => {
  const reader = htmlReader(test);
  const plain = libraryOf().then((library) => rendered(library));

  test("makes a page for every item, page and pack, and a style sheet for every pack", async () => {
    const files = [...(await plain).keys()].sort();
    const items = (folder: string, ids: readonly string[]) => ids.map((id) => `${folder}/${id}/index.html`);
    const numbered = (noun: string, last: number) =>
      Array.from({ length: last }, (_, index) => `${noun}-${index + 1}`);
    const expected = [
      "index.html",
      "404.html",
      ...["about", "accessibility", "how-to-use", "privacy", "evidence", "glossary"].map(
        (id) => `${id}/index.html`,
      ),
      ...["checklist", "responsibilities", "guides", "packs"].map((folder) => `${folder}/index.html`),
      ...items("checklist", numbered("question", 20)),
      ...items("responsibilities", numbered("responsibility", 4)),
      ...items("guides", ["team-briefing"]),
      ...items("packs", ["team", "at-a-glance", "organisation"]),
      ...["team", "at-a-glance", "organisation"].map((id) => `packs/${id}/sheet.css`),
    ];
    assert.equal(
      files.filter((file) => expected.includes(file)),
      [...expected].sort(),
    );
  });

  test("says the same on every render", async () => {
    const [first, second] = [await plain, await rendered(await libraryOf())];
    assert.equal([...second.keys()], [...first.keys()]);
    assert.equal(
      [...second].filter(([path, content]) => content !== first.get(path)).map(([path]) => path),
      [],
    );
  });

  const headings = ["Before you print", "If a worry comes up", "A", "A", "Main", "Дом", "Сад"]
    .map((words) => `## ${words}\n\nx`)
    .join("\n\n");
  const notes = "x[^1] y[^2]\n\n[^1]: One.\n\n[^2]: Two.";
  const handouts = "### Agenda\n\nx\n\n### Notes\n\ny";
  const sheets = "  - sheet: Agenda\n    copies: one\n    afterwards: keep it\n  - sheet: Notes\n";
  const parts =
    "  - part: cover\n  - part: actions\n  - part: actions\n  - part: page\n    page: about\n  - part: about\n";
  for (const [what, content] of [
    ["the smallest good content", wholeContent()],
    [
      "headings that say the same, notes, and no Latin letters",
      put(HOW, words(`${headings}\n\n${notes}`), wholeContent()),
    ],
    [
      "handouts called as the guide's own headings",
      change(
        GUIDE,
        "### Action slip",
        handouts,
        change(GUIDE, "  - sheet: Action slip\n", sheets, wholeContent()),
      ),
    ],
    ["parts that come twice or share a name", change(TEAM, "  - part: cover\n", parts, wholeContent())],
  ] as const) {
    test(`gives every id once on its page, with ${what}`, async () => {
      const pages = await reader.pages(await rendered(await libraryOf(content)));
      assert.ok(pages.length > 30);
      for (const { path, ids } of pages) {
        assert.equal(repeated(ids), [], path);
        assert.not.ok(ids.includes(""), path);
      }
    });
  }

  test("finds an id that comes twice", async () => {
    const [page] = await reader.pages(new Map([["a.html", '<p id="a">x</p><p id="b">y</p><p id="a">z</p>']]));
    assert.equal(repeated(page?.ids ?? []), ["a"]);
  });

  test("offers the PDFs it is told of, with pages and size, and none otherwise", async () => {
    const library = await libraryOf();
    const printed = { pack: "team", edition: "large-print", file: "packs/team-large-print.pdf" } as const;
    const facts = { ...printed, pages: 1, bytes: 12_345, sha256: "" };
    const read = async (given: readonly (typeof facts)[]) =>
      (await reader.pages(await rendered(library, given))).filter(({ links }) =>
        links.some((link) => link.endsWith(".pdf")),
      );
    const [onPack, inList] = (await read([facts])).sort((a, b) => b.path.length - a.path.length);
    assert.is(onPack?.path, "packs/team/index.html");
    assert.is(inList?.path, "packs/index.html");
    assert.ok(onPack?.links.includes("../team-large-print.pdf"));
    assert.match(onPack?.text ?? "", "Large print of Team pack (PDF, 1 side, 12 KB)");
    assert.equal(await read([]), []);
  });
});
