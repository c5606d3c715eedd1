/** The link to a page stands where its `linked_from` says. */
import * as assert from "uvu/assert";
import { put } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, rendered, wholeContent } from "../support/library.ts";

const page = (place: string) =>
  `---\nid: days\ntitle: Training days\ndescription: Days.\nlinked_from: ${place}\n---\n\nWords.\n`;
const pagesWith = async (place: string) =>
  rendered(await libraryOf(put("content/pages/days.md", page(place), wholeContent())));
const link = 'href="../days/">Training days</a>';

describe("a page of the board's own", (test) => {
  test("is linked from the foot of every page", async () => {
    const pages = await pagesWith("footer");
    for (const path of ["about/index.html", "glossary/index.html"])
      assert.match(pages.get(path) ?? "", link, path);
    assert.match(pages.get("days/index.html") ?? "", 'aria-current="page">Training days');
  });

  test("is linked at the end of the page that it names, and there alone", async () => {
    const pages = await pagesWith("about");
    assert.match(pages.get("about/index.html") ?? "", link);
    assert.not.match(pages.get("glossary/index.html") ?? "", "Training days");
  });
});
