import * as assert from "uvu/assert";
import { change, linesFor } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const pack = "content/packs/1-team.md";

describe("unknown fields", (test) => {
  test("knows the fields inside a field", async () => {
    assert.equal(
      await linesFor(change(question, "source: new", "source: quoted\nquoted:\n  wordin: A\n  terms: B")),
      ['content/checklist/07-question.md:8:3  quoted > wordin  is not a field here. Did you mean "wording"?'],
    );
  });

  test("knows a slip in the name of a part", async () => {
    assert.equal(await linesFor(change(pack, "  - part: cover", "  - prt: cover")), [
      'content/packs/1-team.md:7:5  parts > 1 > prt  is not a field here. Did you mean "part"?',
    ]);
  });
});
