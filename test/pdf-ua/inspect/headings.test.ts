import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { inspectBroken } from "../editing.ts";
import { finished, printing } from "../printing.ts";
import { breaking } from "./breaking.ts";

breaking("inspect/headings", {
  "7.4.2-1": ({ first, set }) => set(first("H2").dict, "S", "H4"),
  "7.4.4-2 7.4.4-3": ({ first, append }) => void append(first("Document").dict, "H"),
});

describe("inspect/headings, where a file begins", (test) => {
  const print = printing(test);

  test("says after which heading a level is left out, or that there was none", async () => {
    const { pdf } = await finished(await print("<h1>One</h1><h2>Two</h2>"));
    const said = async (from: string, to: string) =>
      (await inspectBroken(pdf, ({ first, set }) => set(first(from).dict, "S", to)))
        .filter(({ rule }) => rule === "7.4.2-1")
        .map(({ message }) => message);
    assert.equal(await said("H2", "H3"), ["A heading of level 3 follows a heading of level 1."]);
    assert.equal(await said("H1", "H2"), ["A heading of level 2 follows no heading."]);
  });
});
