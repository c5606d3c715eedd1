import * as assert from "uvu/assert";
import { change, put } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { htmlReader, type ReadPage, repeated } from "../support/html.ts";
import { libraryOf, rendered, wholeContent } from "../support/library.ts";

const HOW = "content/pages/how-to-use.md";
const GUIDE = "content/guides/1-team-briefing.md";
const TEAM = "content/packs/1-team.md";

const words = (markdown: string) =>
  `---\nid: how-to-use\ntitle: How\ndescription: How.\n---\n\n${markdown}\n`;

/** The addresses of a page that do not lead to a file, or to a place in it, of a site served at `base`. */
function deadEnds(
  page: ReadPage,
  pages: readonly ReadPage[],
  files: ReadonlySet<string>,
  base: string,
): string[] {
  const here = new URL(page.path.replace(/index\.html$/, ""), base);
  return page.links.filter((link) => {
    if (isCheckAddress(link)) return false;
    const { href, hash, pathname } = new URL(link, here);
    if (!href.startsWith(base)) return true;
    const path = pathname.slice(new URL(base).pathname.length).replace(/(^|\/)$/, "$1index.html");
    const place = decodeURIComponent(hash.slice(1));
    if (!files.has(path)) return true;
    return place !== "" && !pages.find((other) => other.path === path)?.ids.includes(place);
  });
}

/** Paper says where to check a copy: the whole address, which a release answers and a build does not. */
const isCheckAddress = (link: string) => /^https:\/\/board\.example\/(name\/)?c\/1\.0$/.test(link);

describe("renderSite", (test) => {
  const reader = htmlReader(test);

  test("makes a page for every item, page and pack, and a style sheet for every pack", async () => {
    const files = [...(await rendered(await libraryOf())).keys()].sort();
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
    const library = await libraryOf();
    assert.equal([...(await rendered(library))], [...(await rendered(library))]);
  });

  for (const folder of ["/", "/name/"]) {
    test(`leads every link to a page and a place of it when served under ${folder}`, async () => {
      const base = `https://board.example${folder}`;
      // Board staff may leave the last slash out.
      const from = "web_address: https://board.example/";
      const to = `web_address: https://board.example${folder.replace(/\/$/, "")}`;
      const library = await libraryOf(change("content/board.yaml", from, to, wholeContent()));
      const files = await rendered(library);
      const pages = await reader.pages(files);
      const assets = pages.flatMap(({ links }) =>
        links.flatMap((link) => /assets\/.*$/.exec(link)?.[0] ?? []),
      );
      const all = new Set([...files.keys(), ...assets]);
      assert.ok(pages.length > 30);
      for (const page of pages) {
        assert.ok(page.links.length > 10, page.path);
        assert.equal(deadEnds(page, pages, all, base), [], page.path);
        const canonical = page.path === "404.html" ? "" : base + page.path.replace(/index\.html$/, "");
        assert.is(page.canonical, canonical);
      }
    });

    test(`writes links from the top only on the page that stands at any address, under ${folder}`, async () => {
      const library = await libraryOf();
      library.board.web_address = `https://board.example${folder}`;
      for (const { path, links } of await reader.pages(await rendered(library))) {
        const fromTop = links.filter(
          (link) => (link.startsWith("/") || link.includes("//")) && !isCheckAddress(link),
        );
        if (path === "404.html")
          assert.equal(
            links.filter((link) => !link.startsWith(folder)),
            ["#main"],
          );
        else assert.equal(fromTop, [], path);
      }
    });
  }

  test("finds a link that leads nowhere", async () => {
    const files = new Map([
      ["a/index.html", '<a href="../b/">b</a><a href="#c">c</a><a id="d" href="#d">d</a>'],
    ]);
    const pages = await reader.pages(files);
    assert.equal(
      pages.flatMap((page) => deadEnds(page, pages, new Set(files.keys()), "https://board.example/")),
      ["../b/", "#c"],
    );
  });

  for (const [what, content] of [
    ["the smallest good content", wholeContent()],
    [
      "two headings that say the same",
      put(
        HOW,
        words("## Before you print\n\n## If a worry comes up\n\n## A\n\nx\n\n## A\n\ny"),
        wholeContent(),
      ),
    ],
    ["a heading called Main", put(HOW, words("## Main\n\nx"), wholeContent())],
    ["headings without Latin letters", put(HOW, words("## Дом\n\nx\n\n## Сад\n\ny"), wholeContent())],
    ["notes on a page", put(HOW, words("## A\n\nx^[One.] y[^2]\n\n[^2]: Two."), wholeContent())],
    ["a handout called Agenda", change(GUIDE, "### Action slip", "### Agenda", wholeContent())],
    ["a handout called Notes", change(GUIDE, "### Action slip", "### Notes", wholeContent())],
    [
      "a part that comes twice",
      change(TEAM, "  - part: cover\n", "  - part: actions\n  - part: actions\n", wholeContent()),
    ],
    [
      "the page about the site beside the part about the pack",
      change(TEAM, "page: how-to-use", "page: about\n  - part: about", wholeContent()),
    ],
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
    assert.match(onPack?.text ?? "", "Large print of Team pack (PDF, 1 page, 12 KB)");
    assert.equal(await read([]), []);
  });
});
