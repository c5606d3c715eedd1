import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import { paths } from "../../scripts/core/paths.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";
import { treeDifference } from "./trees/difference.ts";
import { layoutTrees, withoutFrame } from "./trees/layouts.ts";
import { accessibilityTree } from "./trees/tree.ts";

const kept = join(import.meta.dirname, "trees");
// They make style sheets, feeds and data, which nobody reads as pages.
const notPages = ["own-pack-sheet", "pack-sheet", "text-form", "versions-data", "versions-feed"];

describe("what a screen reader is told of each layout", (test) => {
  let trees: Map<string, string>;
  test.before(async () => {
    trees = await layoutTrees();
  });

  test("is as it was when it was last read through", async () => {
    const differences: string[] = [];
    for (const [layout, now] of trees) {
      const before = await readFile(join(kept, `${layout}.txt`), "utf8").catch(() => "");
      differences.push(treeDifference(`of the layout "${layout}"`, before, now));
    }
    const changed = differences.filter((difference) => difference !== "");
    if (changed.length > 0) throw new Error(changed.join("\n\n"));
  });

  test("is kept for every layout there is, and for no other", async () => {
    const layouts = (await readdir(paths.pages)).map((file) => file.replace(/\.njk$/, ""));
    const files = (await readdir(kept)).filter((file) => file.endsWith(".txt"));
    const known = [...trees.keys()];
    assert.equal(known, layouts.filter((layout) => !notPages.includes(layout)).sort());
    assert.equal(files.sort(), known.map((layout) => `${layout}.txt`).sort());
  });
});

describe("the accessibility tree of a page", (test) => {
  let browser: Browser;
  test.before(async () => {
    browser = await testBrowser();
  });
  test.after(() => browser?.close());

  const body = `<nav aria-label="Main"><a href="/" aria-current="page">Home</a></nav><main><h1>A  page</h1>
<fieldset><legend>Do I ask?</legend><label><input type="radio" name="a" checked> Yes</label></fieldset>
<p id="help">Only ticks.</p><button disabled aria-describedby="help">Keep <b>them</b></button>
<details><summary>More</summary></details><p><strong>Ring</strong> now</p><ul><li>One</li></ul></main>`;
  async function treeOf(html: string): Promise<string> {
    const page = await browser.newPage();
    try {
      await page.setContent(`<title>Page</title>${html}`);
      return (await accessibilityTree(page)).join("\n");
    } finally {
      await page.close();
    }
  }

  test("is a line for each thing, with what it is, its name and how it stands", async () => {
    assert.is(
      await treeOf(body),
      `RootWebArea "Page"
  navigation "Main"
    link "Home" current=page
  main
    heading "A page" level=1
    group "Do I ask?"
      radio "Yes" checked
    paragraph: "Only ticks."
    button "Keep them" disabled described by "Only ticks."
    group
      DisclosureTriangle "More"
    paragraph
      strong: "Ring"
      "now"
    list
      listitem: "One"`,
    );
  });

  for (const [fault, from, to, lost, found] of [
    ["a heading that only looks like one", /h1/g, "div", '    heading "A page" level=1', '    "A page"'],
    ["a navigation that lost its name", ' aria-label="Main"', "", '  navigation "Main"', "  navigation"],
    ["a label that names nothing", /<\/?label>/g, "", '      radio "Yes" checked', "      radio checked"],
    [
      "a button made of a div",
      /button/g,
      "div",
      '    button "Keep them" disabled described by "Only ticks."',
      "",
    ],
    ["words that only eyes see", "<ul>", '<ul aria-hidden="true">', '      listitem: "One"', ""],
  ] as const) {
    test(`differs by ${fault}`, async () => {
      const now = await treeOf(body.replace(from, to));
      const lines = treeDifference("of a question", await treeOf(body), now).split("\n");
      assert.ok(lines.includes(`- ${lost}`), lines.join("\n"));
      if (found !== "") assert.ok(lines.includes(`+ ${found}`), lines.join("\n"));
    });
  }
});

describe("treeDifference", (test) => {
  test("is empty when nothing has changed", () => {
    assert.is(
      treeDifference('of the layout "home"', 'main\n  heading "One"\n', 'main\n  heading "One"\n'),
      "",
    );
  });

  test("shows the lines that went and came, and what to type", () => {
    assert.is(
      treeDifference('of the layout "home"', 'main\n  heading "One"\n  list\n', 'main\n  "One"\n  list\n'),
      `What a screen reader is told of the layout "home" has changed:
-   heading "One"
+   "One"
If readers should hear it so, type: npm run trees`,
    );
  });

  test("shows no more than forty lines", () => {
    const now = Array.from({ length: 50 }, (_, index) => `line ${index}`).join("\n");
    assert.match(treeDifference("of home", "", now), /^.*\n(\+.*\n){40}and 10 more lines\n/);
  });
});

describe("withoutFrame", (test) => {
  const home = ["page", "  banner", '    link "A"', '    link "B"', "  main", "    paragraph"];

  test("says of a header that is the home page's only which link is current", () => {
    const lines = ["page", "  banner", '    link "A"', '    link "B" current=page', "  main", '    "C"'];
    assert.equal(withoutFrame(lines, home), [
      "page",
      '  banner, as on the home page, with link "B" current=page',
      "  main",
      '    "C"',
    ]);
  });

  test("keeps a header that differs", () => {
    const lines = ["page", "  banner", '    link "A"', '    link "C"', "  main"];
    assert.equal(withoutFrame(lines, home), lines);
  });
});
