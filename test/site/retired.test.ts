import * as assert from "uvu/assert";
import type { Retired } from "../../scripts/content/schema.ts";
import { retiredItems } from "../../scripts/site/retired.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, siteOf } from "../support/library.ts";

const old = (more: Partial<Retired>): Retired => ({
  was: "question",
  id: "old",
  title: "An old question",
  reason: "It was asked **twice**.",
  ...more,
});

describe("what was taken out", (test) => {
  test("keeps its address, whatever it was", async () => {
    const library = await libraryOf();
    const retired = (["question", "responsibility", "guide", "pack", "page"] as const).map((was) =>
      old({ was }),
    );
    assert.equal(
      retiredItems({ ...library, retired }).map(({ address, list }) => [address, list?.address]),
      [
        ["/checklist/old/", "/checklist/"],
        ["/responsibilities/old/", "/responsibilities/"],
        ["/guides/old/", "/guides/"],
        ["/packs/old/", "/packs/"],
        ["/old/", undefined],
      ],
    );
  });

  test("leads to what took its place", async () => {
    const library = await libraryOf();
    const replacement = (more: Partial<Retired>) =>
      retiredItems({ ...library, retired: [old(more)] })[0]?.replacement;
    assert.equal(replacement({ instead: "question-4" }), {
      title: "Question 4",
      address: "/checklist/question-4/",
    });
    assert.equal(replacement({ was: "page", instead: "home" }), { title: "Page", address: "/" });
    assert.is(replacement({}), undefined);
  });

  test("has a page that says why it is gone, which search engines leave out", async () => {
    const site = await siteOf({ ...(await libraryOf()), retired: [old({ instead: "question-4" })] });
    const page = String(site.get("checklist/old/index.html"));
    assert.match(page, "<h1>No longer used: An old question</h1>");
    assert.match(page, "It was asked <strong>twice</strong>.");
    assert.match(page, 'Use this instead: <a href="../question-4/">Question 4</a>');
    assert.match(page, '<meta name="robots" content="noindex">');
  });

  test("makes no page when nothing was", async () => {
    const site = await siteOf(await libraryOf());
    for (const [path, text] of site)
      if (path.endsWith(".html")) assert.not.match(String(text), "Taken out:", path);
  });
});
