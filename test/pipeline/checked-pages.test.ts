import * as assert from "uvu/assert";
import { everyPage, onePageOfEachLayout } from "../../scripts/pipeline/checked-pages.ts";
import { layouts, smallSite } from "../audit/trees/layouts.ts";
import { describe } from "../support/describe.ts";

describe("the pages that checks look at", (test) => {
  test("are all that were built, without style sheets, data and packs", () => {
    const files = new Map(
      ["index.html", "404.html", "a/index.html", "a/b.css", "a/c.pdf"].map((path) => [path, ""]),
    );
    assert.equal(everyPage({ files }), ["/", "/404.html", "/a/"]);
  });

  test("are, for slow checks, at least one of each layout", async () => {
    const { library, history, files } = await smallSite();
    const kind = (address: string) =>
      address.replace(/(question|responsibility)-\d|team-briefing|\d\.\d|team|organisation/, "*");
    const chosen = onePageOfEachLayout({ library, history });
    for (const page of chosen) assert.ok(everyPage({ files }).includes(page), page);
    const kinds = new Set(chosen.map(kind));
    for (const [layout, address] of layouts) assert.ok(kinds.has(kind(address)), `${layout}: ${address}`);
  });
});
