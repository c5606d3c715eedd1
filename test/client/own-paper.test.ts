import * as assert from "uvu/assert";
import { paperOf, paperSentence } from "../../layouts/client/own-paper.ts";
import type { Piece } from "../../scripts/site/own-pack/plan.ts";
import { describe } from "../support/describe.ts";

const plan: Piece[] = [
  { key: "sheets/cover", id: "cover", pages: 1 },
  { key: "sheets/contents", id: "contents", rows: { of: "listed", head: 1, each: 3 } },
  { key: "questions/", id: "intro", pages: 1, listed: true },
  { key: "questions/a", id: "a", pages: 2, right: true },
  { key: "questions/b", id: "b", pages: 2, right: true },
  { key: "guides/g", id: "g", pages: 3, listed: true },
  { key: "guides/g", id: "g-sheet", pages: 1, right: true, listed: true },
  { key: "sheets/prompts", id: "prompts", rows: { of: "questions", head: 1, each: 2 }, listed: true },
];

describe("paperOf", (test) => {
  const paper = (...keys: string[]) => paperOf(plan, new Set(keys));

  test("adds up pages, with the words that come before questions once", () => {
    assert.is(paper("sheets/cover", "questions/a", "questions/b")?.pages, 6);
    assert.is(paper()?.pages, 0);
  });

  test("leaves a page blank before what is handed out, and only where it would be on a back", () => {
    assert.equal(paper("questions/a", "questions/b")?.blanks, ["a"]);
    assert.equal(paper("sheets/cover", "questions/a")?.blanks, []);
    assert.equal(Object.fromEntries(paper("guides/g")?.tops ?? []), { g: 1, "g-sheet": 5 });
  });

  test("counts lists by their rows: those that are there, or all when no question is chosen", () => {
    assert.is(paper("questions/a", "sheets/prompts")?.tops.get("prompts"), 5);
    assert.is(paper("questions/a", "sheets/prompts")?.pages, 5);
    assert.is(paper("questions/a", "questions/b", "sheets/prompts")?.pages, 8);
    assert.is(paper("sheets/prompts")?.pages, 2);
    assert.is(paper("sheets/contents", "guides/g")?.tops.get("g"), 2);
    assert.is(paper("sheets/contents", "guides/g", "questions/a")?.tops.get("intro"), 3);
  });

  test("knows nothing before the packs have been printed", () => {
    const unprinted = plan.map(({ pages: _, ...piece }) => piece);
    assert.is(paperOf(unprinted, new Set(["guides/g"])), undefined);
    assert.is(paperSentence(unprinted, new Set(["guides/g"])), "1 part.");
  });
});

describe("paperSentence", (test) => {
  test("speaks of one and of several", () => {
    const said = (...keys: string[]) => paperSentence(plan, new Set(keys));
    assert.is(said(), "You have not chosen anything yet.");
    assert.is(said("sheets/cover"), "1 part: 1 page, 1 sheet of paper when printed on both sides.");
    assert.is(
      said("guides/g", "questions/a"),
      "2 parts: 9 pages, 5 sheets of paper when printed on both sides. 2 pages hold lines for notes, so that questions start on a fresh sheet.",
    );
  });
});
