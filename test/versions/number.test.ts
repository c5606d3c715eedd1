import * as assert from "uvu/assert";
import type { Change } from "../../scripts/content/history.ts";
import { numberFaults, smallestNumber } from "../../scripts/versions/number.ts";
import { unfitWord } from "../support/content.ts";
import { describe } from "../support/describe.ts";

const of = (kind: Change["kind"], noun: Change["noun"] = "question", id = "not-seen"): Change => ({
  noun,
  id,
  title: "Not seen",
  kind,
  parts: [],
});

function faults(
  version: string,
  kind: "meaning" | "wording" | "correction",
  published: string[],
  changes: Change[],
) {
  return numberFaults({ version, kind }, published, changes).map(({ field, message }) => {
    assert.is(unfitWord(message), undefined, message);
    return `${field}  ${message}`;
  });
}

describe("smallestNumber", (test) => {
  test("begins with 1.0", () => {
    assert.is(smallestNumber([], []).version, "1.0");
  });

  test("raises the second figure for words, contacts, pages and packs", () => {
    for (const change of [of("wording"), of("contacts", "board"), of("added", "page"), of("removed", "pack")])
      assert.is(smallestNumber(["1.9", "1.10"], [change]).version, "1.11");
    assert.is(smallestNumber(["1.0"], []).version, "1.1");
  });

  test("raises the first figure when an item came, went, moved or changed its meaning", () => {
    for (const kind of ["added", "removed", "moved", "meaning"] as const)
      assert.is(smallestNumber(["2.1"], [of("wording"), of(kind)]).version, "3.0");
    assert.is(smallestNumber(["2.1"], [of("added", "guide")]).version, "3.0");
    assert.is(smallestNumber(["2.1"], [of("moved", "guide")]).version, "2.2");
  });
});

describe("numberFaults", (test) => {
  test("passes the smallest number and any larger one", () => {
    assert.equal(faults("2.2", "wording", ["2.1"], [of("wording")]), []);
    assert.equal(faults("2.7", "correction", ["2.1"], [of("wording")]), []);
    assert.equal(faults("3.0", "meaning", ["2.1"], [of("wording")]), []);
    assert.equal(faults("1.0", "meaning", [], []), []);
  });

  test("refuses a smaller one with the reason", () => {
    assert.equal(faults("2.2", "wording", ["2.1"], [of("removed")]), [
      'version  is "2.2". Question "Not seen" was removed, so this must be 3.0, not 2.2. Type "3.0" or a larger number, and rename the folder.',
    ]);
  });

  test("never lets a number be used again or go back", () => {
    const message = (version: string) =>
      `version  is "${version}". 2.1 has been published, and numbers only go up, so this must be 2.2, not ${version}. Type "2.2" or a larger number, and rename the folder.`;
    assert.equal(faults("2.1", "wording", ["2.0", "2.1"], [of("wording")]), [message("2.1")]);
    assert.equal(faults("1.5", "wording", ["2.0", "2.1"], [of("wording")]), [message("1.5")]);
  });

  test("asks for a kind and a number that agree", () => {
    assert.equal(faults("3.0", "wording", ["2.1"], [of("meaning")]), [
      'kind  is wording, but the meaning of question "Not seen" changed, so earlier paper must be replaced. Type meaning.',
    ]);
    assert.equal(faults("2.2", "meaning", ["2.1"], [of("wording")]), [
      'version  is "2.2", but its kind is meaning, so earlier paper must be replaced and the first figure goes up. Type "3.0" and rename the folder, or change the kind.',
    ]);
  });
});
