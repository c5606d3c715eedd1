import * as assert from "uvu/assert";
import { lineLengthCheck } from "../../scripts/audit/line-length.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD, places } from "./fixture-site.ts";

describe("line-length", (test) => {
  const put = fixtureSite(test);

  test("finds nothing on good pages, nor on a page whose width is the reader's own", async () => {
    assert.equal(await put(lineLengthCheck, [...GOOD, "headings-bare"]), []);
  });

  test("reports lines of more than 80 characters, in a wide window and in one column", async () => {
    const found = await put(lineLengthCheck, ["line-length-faults"]);
    assert.equal(places(found), ["#wide", "#shut", "#one-column"]);
    assert.match(
      found[0]?.message ?? "",
      /^A line has 1\d\d characters in a window of 1280 px, and 80 are the most \(WCAG 1\.4\.8\): "This paragraph has no measure/,
    );
    assert.match(found[2]?.message ?? "", "in a window of 820 px");
  });
});
