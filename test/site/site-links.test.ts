import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { htmlReader, type ReadPage } from "../support/html.ts";
import { libraryOf, siteOf } from "../support/library.ts";

/** The addresses of a page that do not lead to a file, or to a place in it, of a site served at `base`. */
function deadEnds(
  page: ReadPage,
  pages: readonly ReadPage[],
  files: ReadonlySet<string>,
  base: string,
): string[] {
  const here = new URL(page.path.replace(/index\.html$/, ""), base);
  return page.links.filter((link) => {
    const { href, hash, pathname, protocol } = new URL(link, here);
    // An icon written into its page, and a number to ring.
    if (protocol === "data:" || protocol === "tel:") return false;
    if (!href.startsWith(base)) return true;
    const path = pathname.slice(new URL(base).pathname.length).replace(/(^|\/)$/, "$1index.html");
    const place = decodeURIComponent(hash.slice(1));
    // A folder's address leads on to the one with a slash.
    if (!files.has(path)) return !files.has(`${path}/index.html`);
    // A choice of parts is no place in the page.
    if (path === "build-a-pack/index.html" && place.includes("=")) return false;
    return place !== "" && !pages.find((other) => other.path === path)?.ids.includes(place);
  });
}

/** Paper says where to check a copy: the whole address. The file to carry away works by itself, far from the site. */
const isForElsewhere = ({ path }: ReadPage, link: string) =>
  /^https:\/\/board\.example\/(name\/)?c\/1\.0$/.test(link) || path.startsWith("downloads/");

describe("links of the site", (test) => {
  const reader = htmlReader(test);

  for (const folder of ["/", "/name/"]) {
    const base = `https://board.example${folder}`;
    let files: Set<string>;
    let pages: ReadPage[];
    test.before(async () => {
      const library = await libraryOf();
      // Board staff may leave the last slash out.
      library.board.web_address = base.replace(/\/$/, "");
      const site = await siteOf(library);
      files = new Set(site.keys());
      const texts = [...site].flatMap(([path, content]) =>
        typeof content === "string" ? [[path, content] as const] : [],
      );
      pages = await reader.pages(new Map(texts));
    });

    test(`lead to a file, and to a place in it, when it is served under ${folder}`, () => {
      assert.ok(pages.length > 30);
      for (const page of pages) {
        assert.ok(page.links.length > 0, page.path);
        assert.equal(deadEnds(page, pages, files, base), [], page.path);
      }
    });

    test(`are written from the top only on the page that stands at any address, under ${folder}`, () => {
      for (const page of pages) {
        const { path, links } = page;
        const fromTop = links.filter(
          (link) => (link.startsWith("/") || link.includes("//")) && !isForElsewhere(page, link),
        );
        if (path === "404.html")
          assert.equal(
            links.filter((link) => !link.startsWith(folder)),
            ["#main", "tel:999"],
          );
        else assert.equal(fromTop, [], path);
      }
    });

    test(`name each page's own address under ${folder}`, () => {
      for (const { path, canonical } of pages) {
        // Pages for whoever holds a copy, and the file to carry away, name none.
        if (/^(c|downloads)\/|^404/.test(path)) continue;
        // The sheets of the reader's own pack are named by the page that chooses them.
        const own = path.replace(/index\.html$/, "").replace("build-a-pack/sheets/", "build-a-pack/");
        assert.is(canonical, base + own);
      }
    });
  }

  test("are found when they lead nowhere", async () => {
    const files = new Map([
      [
        "a/index.html",
        '<a href="../b/">b</a><a href="#c">c</a><a id="d" href="#d">d</a><link rel="stylesheet" href="/gone.css">',
      ],
    ]);
    const pages = await reader.pages(files);
    assert.equal(
      pages.flatMap((page) => deadEnds(page, pages, new Set(files.keys()), "https://board.example/")),
      ["../b/", "#c", "/gone.css"],
    );
  });
});
