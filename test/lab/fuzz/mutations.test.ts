import * as assert from "uvu/assert";
import { goodContent } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";
import { mutations } from "./mutations.ts";
import { randomFrom } from "./random.ts";

const texts = [...goodContent().values()].map(String);

/** What a mutation makes of each text, from the same seed. */
function results(name: string, seed: number): string[] {
  const random = randomFrom(seed);
  return texts.map((text) => mutations[name]?.(text, random, texts) ?? "");
}

describe("random changes", (test) => {
  for (const name of Object.keys(mutations)) {
    test(`change something: ${name}`, () => {
      const changed = results(name, 1).filter((text, index) => text !== texts[index]);
      assert.ok(changed.length > texts.length / 3, `only ${changed.length} of ${texts.length}`);
    });
  }

  test("leave a text without fields as it is, and take no value from one", () => {
    const change = (name: string, text: string, other: string) =>
      mutations[name]?.(text, randomFrom(1), [other]);
    for (const name of ["empties a field", "misspells the name of a field"])
      assert.is(change(name, "Words alone.", "title: Other"), "Words alone.");
    const given = "gives a field the value of another";
    assert.is(change(given, "title: Own", "title: Other"), "title: Other");
    assert.is(change(given, "title: Own", "Words alone."), "title: ");
  });

  test("are not chosen from nothing", () => {
    assert.throws(() => randomFrom(1).one([]), /There is nothing to choose from/);
  });

  test("are the same again from the same seed, and others from another", () => {
    const [name = ""] = Object.keys(mutations);
    assert.equal(results(name, 7), results(name, 7));
    assert.not.equal(results(name, 7), results(name, 8));
  });
});
