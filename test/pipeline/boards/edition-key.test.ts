import * as assert from "uvu/assert";
import type { Library } from "../../../scripts/content/schema.ts";
import { editionKeys } from "../../../scripts/pipeline/boards/edition-key.ts";
import { boardYaml, consortiumContent } from "../../support/boards.ts";
import { type Content, change } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";
import { libraryOf } from "../../support/library.ts";

const SVG = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 100"><path fill="${colour}" d="M10 10h300v80H10z"/></svg>`;

/** With a logo for Weyle. */
function withLogo(colour: string): Content {
  const weyle = boardYaml("Weyle Board", "01632 960001", "logo: weyle.svg\nlogo_text: Weyle\n");
  return consortiumContent({ weyle }).set("content/pictures/weyle.svg", SVG(colour));
}

async function keysOf(content: Content, today = "2026-04-01"): Promise<Record<string, string>> {
  const library: Library = await libraryOf(content);
  const keyOf = await editionKeys({ library, history: [] }, today);
  return Object.fromEntries(library.boards.map((board) => [board.id, keyOf(board)]));
}

describe("the key of an edition", (test) => {
  const changed = async (content: Content, from = consortiumContent(), day?: string) => {
    const [before, after] = [await keysOf(from), await keysOf(content, day)];
    return Object.keys(after).filter((id) => before[id] !== after[id]);
  };

  test("stays while nothing changes", async () => assert.equal(await changed(consortiumContent()), []));

  test("changes for one board when a fact of it does", async () => {
    const ayle = boardYaml("Ayle Board", "01632 960009");
    assert.equal(await changed(consortiumContent({ ayle })), ["ayle"]);
    assert.equal(await changed(consortiumContent({ xenon: boardYaml("Xenon Board") })), ["xenon"]);
  });

  test("changes for one board when its logo is drawn anew", async () => {
    assert.equal(await changed(withLogo("#6b2d5c"), withLogo("#17201f")), ["weyle"]);
  });

  test("changes for all when a word does, or the facts of the consortium, or a review falls due", async () => {
    const all = ["ayle", "northshire", "weyle"];
    const word = change(
      "content/pages/privacy.md",
      "title: Page privacy",
      "title: Privacy",
      consortiumContent(),
    );
    assert.equal(await changed(word), all);
    const name = change("content/board.yaml", "name: ", "name: The ", consortiumContent());
    assert.equal(await changed(name), all);
    assert.equal(await changed(consortiumContent(), consortiumContent(), "2099-01-01"), all);
  });
});
