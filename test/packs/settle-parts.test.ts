import * as assert from "uvu/assert";
import type { PackPart } from "../../scripts/packs/cut-parts.ts";
import type { PrintedPart, ToldPart } from "../../scripts/packs/print-part.ts";
import { type PartsToSettle, settleParts } from "../../scripts/packs/settle-parts.ts";
import { describe } from "../support/describe.ts";

const part = (html: string, more: Partial<PackPart> = {}): PackPart => ({
  html,
  kind: "",
  within: [],
  linked: [],
  shows: [],
  ...more,
});

/** What printing a part answers. */
interface Outcome {
  pages?: number;
  names?: string[];
}

/** Settles parts whose outcomes are known; each stands for its own id on its first page. Says what was printed, once each. */
async function settle(
  parts: readonly PackPart[],
  outcome: (html: string, told: ToldPart) => Outcome,
  more: Partial<PartsToSettle> = {},
) {
  const prints = new Map<string, PrintedPart>();
  const print = async ({ html }: PackPart, told: ToldPart) => {
    const key = `${html} ${JSON.stringify(told.numbers)} ${told.names.alike} ${JSON.stringify(told.names.before)}`;
    const { pages = 1, names = [] } = outcome(html, told);
    const headed = names.map((name) => (told.names.alike.includes(name) ? `Head: ${name}` : name));
    const made = {
      pdf: Buffer.from(html),
      pages,
      places: { [html]: 1 },
      names: { plain: names, headed },
      findings: [],
    };
    prints.set(key, prints.get(key) ?? made);
    return made;
  };
  const settled = await settleParts({ parts, rightHandPages: true, remembered: {}, print, ...more });
  return { ...settled, prints: [...prints.keys()] };
}

describe("settleParts", (test) => {
  test("prints each part once, those with page numbers when they are known", async () => {
    const parts = [part("cover"), part("list", { shows: ["a", "b"] }), part("a"), part("b")];
    const { placed, prints, isSettled } = await settle(parts, (html) => ({ pages: html === "a" ? 3 : 1 }));
    assert.ok(isSettled);
    assert.equal(
      placed.map(({ part: { html }, before }) => [html, before]),
      [
        ["cover", 0],
        ["list", 1],
        ["a", 2],
        ["b", 5],
      ],
    );
    assert.equal(prints, ["cover {}  {}", "a {}  {}", "b {}  {}", 'list {"a":3,"b":6}  {}']);
  });

  test("prints a list again that has more pages than was thought, and not when that was remembered", async () => {
    const parts = [part("list", { shows: ["a"] }), part("a")];
    const outcome = (html: string) => ({ pages: html === "list" ? 2 : 1 });
    const first = await settle(parts, outcome);
    assert.equal(first.prints, ["a {}  {}", 'list {"a":2}  {}', 'list {"a":3}  {}']);
    assert.equal(first.counts, { 0: 2 });
    const next = await settle(parts, outcome, { remembered: first.counts });
    assert.equal(next.prints, ["a {}  {}", 'list {"a":3}  {}']);
    assert.equal(next.placed, first.placed);
  });

  test("gives up when the numbers of a list move with every print", async () => {
    const parts = [part("list", { shows: ["a"] }), part("a")];
    const { isSettled } = await settle(parts, (_, { numbers }) => ({ pages: numbers["a"] === 2 ? 2 : 1 }));
    assert.not.ok(isSettled);
  });

  test("puts a side for notes before what would begin on a left-hand page, on paper only", async () => {
    const right = part("q", { notes: part("notes") });
    const order = async (parts: PackPart[], more: Partial<PartsToSettle> = {}) =>
      (await settle(parts, () => ({}), more)).placed.map(({ part: { html } }) => html);
    assert.equal(await order([part("cover"), right]), ["cover", "notes", "q"]);
    assert.equal(await order([part("cover"), part("about"), right]), ["cover", "about", "q"]);
    assert.equal(await order([part("cover"), right], { rightHandPages: false }), ["cover", "q"]);
  });

  test("tells parts of fields that would have one name, and only those", async () => {
    const names: Record<string, string[]> = { a: ["Name", "Own"], b: ["Name"], c: ["Other"] };
    const { prints, placed } = await settle([part("a"), part("b"), part("c")], (html) => ({
      names: names[html] ?? [],
    }));
    assert.equal(
      placed.map(({ printed }) => printed.names.headed),
      [["Head: Name", "Own"], ["Head: Name"], ["Other"]],
    );
    assert.equal(prints, [
      "a {}  {}",
      "b {}  {}",
      "c {}  {}",
      "a {} Name {}",
      "b {} Name {}",
      'b {} Name {"Head: Name":1}',
    ]);
  });
});
