import * as assert from "uvu/assert";
import { sitemapOf } from "../../../scripts/site/sitemap.ts";
import { structuredDataOf } from "../../../scripts/site/structured-data.ts";
import { describe } from "../../support/describe.ts";
import { ownLibrary } from "./own-library.ts";

const pack = {
  pack: "at-a-glance",
  edition: "standard",
  file: "packs/at-a-glance.pdf",
  pages: 2,
  bytes: 70000,
  sha256: "ab",
} as const;

describe("structured data", (test) => {
  test("names the version, its dates, the publisher, the licence, and each PDF as an encoding", async () => {
    const library = await ownLibrary();
    const data = JSON.parse(structuredDataOf(library, [pack]));
    assert.is(data["@context"], "https://schema.org");
    assert.is(data.version, "1.0");
    assert.is(data.datePublished, "2026-03-09");
    assert.is(data.dateModified, "2026-03-09");
    assert.is(data.publisher.name, library.board.name);
    assert.match(data.license, "creativecommons.org/licenses/by/4.0");
    assert.equal(data.encoding, [
      {
        "@type": "MediaObject",
        name: "At a glance pack (standard)",
        contentUrl: "https://board.example/packs/at-a-glance.pdf",
        encodingFormat: "application/pdf",
        contentSize: "70000 B",
        sha256: "ab",
      },
    ]);
  });

  test("names a pack that is no longer in the words by its short name", async () => {
    const data = JSON.parse(structuredDataOf(await ownLibrary(), [{ ...pack, pack: "old-pack" }]));
    assert.is(data.encoding[0].name, "old-pack (standard)");
  });

  test("holds no placeholder, and cannot end the script that holds it", async () => {
    const library = await ownLibrary();
    library.board.name = "</script><script>alert(1)</script>";
    const text = structuredDataOf(library, []);
    assert.not(/<|undefined|null|TODO/.test(text));
    assert.is(JSON.parse(text).publisher.name, library.board.name);
  });
});

describe("sitemap", (test) => {
  const canonical = (address: string) => `<link rel="canonical" href="${address}">`;

  test("lists pages that are their own canonical page, in order, and no other", () => {
    const pages = new Map([
      ["/b/", canonical("https://x.example/n/b/")],
      ["/", canonical("https://x.example/n/")],
      ["/old/", canonical("https://x.example/n/b/")],
      ["/c/1.0/", "<title>none</title>"],
    ]);
    assert.is(
      sitemapOf(pages, "https://x.example/n/", "2026-11-23"),
      '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>https://x.example/n/</loc><lastmod>2026-11-23</lastmod></url>\n<url><loc>https://x.example/n/b/</loc><lastmod>2026-11-23</lastmod></url>\n</urlset>\n',
    );
  });
});
