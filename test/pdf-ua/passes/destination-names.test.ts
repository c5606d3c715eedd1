import * as assert from "uvu/assert";
import { destinationPages } from "../../../scripts/pdf-ua/index.ts";
import { destinationNames } from "../../../scripts/pdf-ua/passes/destination-names.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

describe("passes/destination-names", (test) => {
  const print = printing(test);
  const page = (id: string) =>
    `<h1>D</h1><p id="place-1"><a href="#${id}">On</a> <a href="#place-1">Here</a></p><h2 id="${id}">Two</h2>`;

  test("shortens an id that a reader would cut, and leads to it still", async () => {
    const long = "a".repeat(128);
    const sample = await print(page(long));
    assert.equal(await rules(sample, destinationNames), ["6.1.13-4"]);
    assert.equal(await rules(sample), []);
    assert.equal([...(await destinationPages((await finished(sample)).pdf)).keys()].sort(), [
      "place-1",
      "place-2",
    ]);
  });

  test("leaves one of just that length", async () => {
    const id = "b".repeat(127);
    assert.ok((await destinationPages((await finished(await print(page(id)))).pdf)).has(id));
  });
});
