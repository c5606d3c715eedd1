import * as assert from "uvu/assert";
import { definitions } from "../../../scripts/print/passes/definitions.ts";
import { describe } from "../../support/describe.ts";
import { finished, outline, printing, rules } from "../printing.ts";

describe("passes/definitions", (test) => {
  const print = printing(test);

  test("makes terms labels and definitions bodies", async () => {
    const sample = await print(
      "<h1>D</h1><dl><dt>One</dt><dd>First</dd><dt>Two</dt><dt>Deux</dt><dd><p>Second</p></dd><dd>Third</dd></dl>",
    );
    assert.is(
      await outline((await finished(sample)).pdf),
      "Document(H1 L(LI(Lbl LBody) LI(Lbl Lbl LBody(P P))))",
    );
    assert.not.match(await outline((await finished(sample, definitions)).pdf), "LBody");
    assert.equal(await rules(sample), []);
  });

  test("looks into the groups of a list", async () => {
    const sample = await print(
      "<h1>D</h1><dl><div><dt>One</dt><dd>First</dd></div><div><dt>Two</dt><dd>Second</dd></div></dl>",
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 L(LI(Lbl LBody) LI(Lbl LBody)))");
  });
});
