import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { problemLine } from "../../../scripts/core/problem.ts";
import { buildAssets } from "../../../scripts/site/assets.ts";
import type { SiteFiles } from "../../../scripts/site/files.ts";
import { renderSite } from "../../../scripts/site/render.ts";
import { type Content, change, withProject } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";
import { libraryOf, wholeContent } from "../../support/library.ts";
import { editionOfRun, printChanged } from "./print.ts";

const glance = "content/packs/2-at-a-glance.md";
const file = "packs/at-a-glance.pdf";

describe("packs of changed words", (test) => {
  let cache = "";
  let good: SiteFiles;
  test.before(async () => {
    cache = await mkdtemp(join(tmpdir(), "fuzz-print-"));
    good = (await rendered(wholeContent())).files;
  });
  test.after(() => rm(cache, { recursive: true, force: true }));

  const rendered = async (content: Content) => {
    const library = await libraryOf(content);
    return { library, files: await renderSite({ library, assets: await buildAssets(), printed: [] }) };
  };
  const printedFrom = async (content: Content) =>
    withProject(content, async (from) =>
      printChanged({ from, ...(await rendered(content)), good, edition: "standard", cache }),
    );

  test("are none when no page of a pack has changed", async () => {
    const home = change("content/pages/home.md", "Welcome.", "Hello.", wholeContent());
    assert.equal(await printedFrom(home), { printed: [], problems: [], faults: [] });
  });

  test("are sound when the words are", async () => {
    const words = change(glance, "title: Pack at-a-glance", "title: All at a glance", wholeContent());
    assert.equal(await printedFrom(words), { printed: [file], problems: [], faults: [] });
  });

  test("end in problems at the file of the pack when paper cannot hold what was promised", async () => {
    const sides = change(
      glance,
      "title: Pack at-a-glance",
      "title: All at a glance\nsides: 77",
      wholeContent(),
    );
    const { problems, faults } = await printedFrom(sides);
    assert.match(
      problems.map(problemLine).join("\n"),
      `${glance}:1:1  packs/at-a-glance.pdf  It should fill 77 pages, and fills 2. Change "sides" in the pack's file.`,
    );
    assert.equal(faults, []);
  });

  test("take turns in the three editions", () => {
    assert.equal([0, 1, 2, 3].map(editionOfRun), ["standard", "large-print", "fillable", "standard"]);
  });
});
