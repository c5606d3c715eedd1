import * as assert from "uvu/assert";
import { targetsCheck } from "../../scripts/audit/targets.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD, places } from "./fixture-site.ts";

describe("targets", (test) => {
  const put = fixtureSite(test);

  test("finds nothing on good pages, nor where the browser's own sizes stand", async () => {
    assert.equal(await put(targetsCheck, [...GOOD, "headings-bare"]), []);
  });

  test("reports what is smaller than a fingertip and does not stand in a sentence", async () => {
    const found = await put(targetsCheck, ["targets-faults"]);
    assert.equal(places(found), ["#alone", "#boxed", "#low", "#small-check", "#shut", "#only-narrow"]);
    assert.match(
      found.find(({ where }) => where === "#low")?.message ?? "",
      /^It is \d+ by 30 px, and fingers need 44 by 44 \(WCAG 2\.5\.5\)\.$/,
    );
  });
});
