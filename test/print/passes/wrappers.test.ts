import * as assert from "uvu/assert";
import { wrappers } from "../../../scripts/print/passes/wrappers.ts";
import { describe } from "../../support/describe.ts";
import { finished, outline, printing, rules } from "../printing.ts";

describe("passes/wrappers", (test) => {
  const print = printing(test);
  const BODY = "<main><h1>W</h1><div><div><p>Some <b>bold</b> words</p></div>Loose <i>text</i></div></main>";

  test("drops wrappers that say nothing", async () => {
    const sample = await print(BODY);
    assert.match(await outline((await finished(sample, wrappers)).pdf), "NonStruct");
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 Div(P P))");
    assert.equal(await rules(sample), []);
  });

  test("opens the blocks inside a link", async () => {
    const sample = await print('<h1>W</h1><a href="https://a.example"><div><p>Block</p></div></a>');
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 P(Link))");
  });

  test("keeps two blocks of a cell apart", async () => {
    const sample = await print(
      "<h1>W</h1><table><tr><th>A</th></tr><tr><td><div>one</div><div>two</div></td></tr></table>",
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 Table(TR(TH) TR(TD(P P))))");
  });
});
