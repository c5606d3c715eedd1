import * as assert from "uvu/assert";
import type { Change } from "../../../scripts/content/history.ts";
import { byItem, shortened, withinBytes } from "../../../scripts/site/versions/change-words.ts";
import { describe } from "../../support/describe.ts";

const words = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `w${from + index}`).join(" ");

function change(id: string, more: Partial<Change> = {}): Change {
  const runs = [{ kind: "added" as const, words: "new words" }];
  return {
    noun: "question",
    id,
    title: id,
    kind: "wording",
    parts: [{ name: "Why", significance: "wording", runs }],
    ...more,
  };
}

describe("byItem", (test) => {
  test("puts all that happened to one item under one name", () => {
    const moved = change("a", { kind: "moved", from: 3, to: 5, parts: [] });
    assert.equal(
      byItem([moved, change("a"), change("b")]).map(({ anchor, name, labels, parts }) => [
        anchor,
        name,
        labels,
        parts.length,
      ]),
      [
        ["question-a", "Question: a", ["Moved from place 3 to place 5", "Wording changed"], 1],
        ["question-b", "Question: b", ["Wording changed"], 1],
      ],
    );
  });

  test("says in words what happened", () => {
    const kinds = ["added", "removed", "meaning", "wording", "contacts"] as const;
    assert.equal(
      kinds.map((kind) => byItem([change("a", { kind })])[0]?.labels.join()),
      ["Added", "Removed", "Meaning changed", "Wording changed", "Contacts changed"],
    );
  });

  test("keeps a question and a page of one id apart", () => {
    assert.equal(
      byItem([change("a"), change("a", { noun: "page" })]).map(({ anchor }) => anchor),
      ["question-a", "page-a"],
    );
  });
});

describe("shortened", (test) => {
  test("keeps eight words beside each change", () => {
    const runs = [
      { kind: "same" as const, words: words(1, 20) },
      { kind: "removed" as const, words: words(1, 20) },
      { kind: "same" as const, words: words(1, 40) },
      { kind: "added" as const, words: "x" },
      { kind: "same" as const, words: words(1, 20) },
    ];
    assert.equal(
      shortened(runs).map((run) => run.words),
      [`… ${words(13, 20)}`, words(1, 20), `${words(1, 8)} … ${words(33, 40)}`, "x", `${words(1, 8)} …`],
    );
  });

  test("leaves short stretches whole", () => {
    const runs = [
      { kind: "same" as const, words: words(1, 9) },
      { kind: "added" as const, words: "x" },
    ];
    assert.equal(shortened(runs), runs);
  });
});

describe("withinBytes", (test) => {
  test("shows everything where there is room", () => {
    const items = byItem([change("a"), change("b")]);
    assert.equal(withinBytes(items, 6000), { items, left: 0 });
  });

  test("names items without their words before it counts what is left", () => {
    const long = (id: string) =>
      change(id, {
        parts: [{ name: "Why", significance: "wording", runs: [{ kind: "added", words: words(1, 200) }] }],
      });
    const many = byItem(Array.from({ length: 60 }, (_, index) => long(`item-${index}`)));
    const { items, left } = withinBytes(many, 6000);
    assert.ok(items.some(({ parts }) => parts.length > 0));
    assert.ok(items.some(({ parts }) => parts.length === 0));
    assert.ok(left > 0);
    assert.is(items.length + left, 60);
  });

  test("names an item whose words alone are too long", () => {
    const [item] = byItem([
      change("a", {
        parts: [{ name: "Why", significance: "wording", runs: [{ kind: "added", words: words(1, 5000) }] }],
      }),
    ]);
    assert.ok(item);
    assert.equal(withinBytes([item], 6000), { items: [{ ...item, parts: [] }], left: 0 });
  });
});
