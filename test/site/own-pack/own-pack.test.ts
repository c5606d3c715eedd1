import * as assert from "uvu/assert";
import type { Library } from "../../../scripts/content/schema.ts";
import { ownPlan, placesIn } from "../../../scripts/site/own-pack/plan.ts";
import { ownPresets } from "../../../scripts/site/own-pack/presets.ts";
import { wholeOwnPack } from "../../../scripts/site/own-pack/sections.ts";
import { describe } from "../../support/describe.ts";
import { fullLibrary } from "../../support/full-site.ts";

describe("the plan of a reader's own pack", (test) => {
  let library: Library;
  test.before(async () => {
    library = await fullLibrary();
  });

  const plan = (tops: Parameters<typeof placesIn>[1] = new Map()) =>
    ownPlan(wholeOwnPack(library).sections, library, placesIn(library, tops));

  test("takes the length of a part from a pack that holds it: up to the next part or the end", () => {
    const tops = new Map([
      ["part-reflective-supervision", 3],
      ["part-prompts", 6],
      ["part-actions", 13],
      ["part-about", 14],
      ["reflective-supervision-reflective-supervision-notes", 16],
      ["reflective-supervision-reflective-supervision-record", 17],
    ]);
    const pages = Object.fromEntries(
      plan(new Map([["supervision", { pages: 18, tops }]])).map((piece) => [piece.id, piece.pages]),
    );
    assert.is(pages["part-cover"], 1);
    assert.is(pages["part-reflective-supervision"], 3);
    assert.is(pages["reflective-supervision-reflective-supervision-record"], 2);
    assert.is(pages["part-about"], 2);
    assert.is(pages["question-daily-life"], undefined);
  });

  test("has every question start on a right-hand page, and every handout listed with its guide", () => {
    const right = plan().filter((piece) => piece.right);
    for (const { id } of library.questions) assert.ok(right.some((piece) => piece.id === `question-${id}`));
    const handouts = library.guides.flatMap(({ handouts }) => handouts);
    const ofGuides = plan().filter(({ key, listed }) => listed && key.startsWith("guides/"));
    assert.is(ofGuides.length, library.guides.length + handouts.length);
  });

  test("offers each list of sources as it stands in its pack", () => {
    const offered = wholeOwnPack(library).sections.filter(({ kind }) => kind === "evidence");
    const packs = library.packs.filter(({ parts }) => parts.some(({ part }) => part === "evidence"));
    assert.equal(
      offered.map(({ key }) => key),
      packs.map(({ id }) => `sheets/sources-${id}`),
    );
    assert.is(new Set(offered.map(({ id }) => id)).size, packs.length);
    for (const { sources = [] } of offered) assert.ok(sources.length > 0);
  });

  test("is made of parts that have an element, and every ready choice is made of parts of the plan", () => {
    const pieces = plan();
    assert.is(new Set(pieces.map(({ id }) => id)).size, pieces.length);
    const keys = new Set(pieces.map(({ key }) => key));
    for (const preset of ownPresets(library))
      for (const key of preset.keys) assert.ok(keys.has(key), `${preset.title}: ${key}`);
  });
});
