import * as assert from "uvu/assert";
import { comparePacks } from "../../scripts/pipeline/compare-packs.ts";
import { withTestBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";
import { pages } from "../support/drawn-pages.ts";

describe("comparePacks", (test) => {
  test("shows the pages that look different, and those only", async () => {
    const same = await pages("Same", 10);
    const before = new Map([
      ["gone.pdf", same],
      ["less.pdf", await pages("Less", 10, 20)],
      ["moved.pdf", await pages("Moved", 10, 20, 30)],
      ["same.pdf", same],
      ["unseen.pdf", await pages("One title", 10)],
    ]);
    const after = new Map([
      ["less.pdf", await pages("Less", 10)],
      ["moved.pdf", await pages("Moved", 10, 25, 30)],
      ["new.pdf", same],
      ["same.pdf", same],
      ["unseen.pdf", await pages("Another title", 10)],
    ]);
    const report = await withTestBrowser((browser) => comparePacks(browser, before, after));
    assert.equal([...report.keys()], ["comment.md", "less-page-2-removed.png", "moved-page-2.png"]);
    assert.is(
      report.get("comment.md"),
      [
        "### Packs before and after, with everything that has changed",
        "",
        "- gone.pdf is gone.",
        "- less.pdf: 1 page may look different.",
        "- moved.pdf: 1 page may look different.",
        "- new.pdf is new.",
        "",
        "2 files look the same on every page.",
        "",
      ].join("\n"),
    );
  });

  test("names no more files than a comment has room for", async () => {
    const after = new Map(Array.from({ length: 82 }, (_, index) => [`${index + 10}.pdf`, new Uint8Array()]));
    const report = await withTestBrowser((browser) => comparePacks(browser, new Map(), after));
    const text = String(report.get("comment.md"));
    assert.match(text, "- 89.pdf is new.\n- And 2 more files.\n\n0 files look the same on every page.");
  });
});
