import * as assert from "uvu/assert";
import { altTextCheck } from "../../scripts/audit/alt-text.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD, places } from "./fixture-site.ts";

describe("alt-text", (test) => {
  const put = fixtureSite(test);

  test("finds nothing on good pages", async () => {
    assert.equal(await put(altTextCheck, GOOD), []);
  });

  test("reports missing, blank, copied and echoed words, and lets decoration be", async () => {
    const found = await put(altTextCheck, ["alt-text-faults"]);
    assert.equal(places(found), [
      "#none",
      "#file-name",
      "#placeholder",
      "#announced",
      "#echo",
      "#file-name-bare",
      "#echo-link",
      "#blank",
      "#svg-none",
      "#long",
    ]);
    assert.is(
      found[1]?.message,
      'The words "image1.gif" are a file name. Say what the picture shows. (WCAG 1.1.1)',
    );
  });
});
