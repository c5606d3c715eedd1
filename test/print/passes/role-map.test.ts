import * as assert from "uvu/assert";
import { roleMap } from "../../../scripts/print/passes/role-map.ts";
import { describe } from "../../support/describe.ts";
import { printing, rules } from "../printing.ts";

describe("passes/role-map", (test) => {
  const print = printing(test);

  test("maps the types that PDF 1.7 does not know", async () => {
    const sample = await print(
      "<h1>R</h1><p><strong>Strong</strong> and <em>stressed</em></p><aside><p>Aside</p></aside>",
    );
    assert.equal(await rules(sample, roleMap), ["7.1-5"]);
    assert.equal(await rules(sample), []);
  });
});
