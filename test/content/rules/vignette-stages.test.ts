import * as assert from "uvu/assert";
import { vignetteStages } from "../../../scripts/content/rules/vignette-stages.ts";
import { ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";
import { vignetteWith, withSheets } from "../../support/sheets.ts";

const told = (stages: number) => ruleLines(vignetteStages, withSheets({ vignette: vignetteWith(stages) }));

describe("vignette stages", (test) => {
  test("passes two and three", async () => {
    assert.equal(await told(2), []);
    assert.equal(await told(3), []);
  });

  test("asks for more than one", async () => {
    assert.equal(await told(1), [
      'content/vignettes/late-call.md:11:1  Stages  holds one stage. Tell it in two or three: start each with its title, "### Title".',
    ]);
  });

  test("refuses more than fit on the side that is cut up", async () => {
    assert.equal(await told(4), [
      "content/vignettes/late-call.md:11:1  Stages  holds 4 stages, and a sheet has room for three. Join some, or leave some out.",
    ]);
  });

  test("leaves a vignette without stages to the check of its sections", async () => {
    assert.equal(await told(0), []);
  });
});
