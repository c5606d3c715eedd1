import * as assert from "uvu/assert";
import { htmlCheck } from "../../scripts/audit/html.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD } from "./fixture-site.ts";

describe("html", (test) => {
  const put = fixtureSite(test);

  test("finds nothing on good pages", async () => {
    assert.equal(await put(htmlCheck, GOOD), []);
  });

  test("reports the source as it was sent, before the browser mends it", async () => {
    const messages = (await put(htmlCheck, ["html-faults"])).map(({ message }) => message);
    for (const rule of ["no-dup-id", "element-permitted-content", "close-order"]) {
      assert.ok(
        messages.some((message) => message.includes(`html-validate ${rule}`)),
        rule,
      );
    }
  });
});
