/** The anchors that a link may lead to, as they are known before a page is made, are on the pages that are made. */
import * as assert from "uvu/assert";
import { readContent } from "../../scripts/content/read/read-content.ts";
import { anchorsAt } from "../../scripts/content/rules/site-addresses.ts";
import { withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, rendered, wholeContent } from "../support/library.ts";

const paths = [
  "/checklist/",
  "/checklist/with-children/",
  "/checklist/with-adults/",
  "/checklist/question-7/",
  "/responsibilities/responsibility-1/",
  "/packs/",
  "/glossary/",
  "/evidence/",
  "/how-to-use/",
];

describe("anchors of pages", (test) => {
  for (const path of paths)
    test(`are on ${path}`, async () => {
      const pages = await rendered(await libraryOf());
      const html = pages.get(`${path.slice(1)}index.html`) ?? "";
      const { content } = await withProject(wholeContent(), (folder) => readContent(folder));
      const anchors = anchorsAt(content, path) ?? new Set();
      assert.ok(anchors.size > 0);
      for (const anchor of anchors) {
        // A heading over what the good content has nothing of.
        if (/^(about-(adults|children)|sheets)$/.test(anchor)) continue;
        assert.match(html, `id="${anchor}"`, anchor);
      }
    });
});
