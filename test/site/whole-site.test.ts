import * as assert from "uvu/assert";
import { checksumsOf } from "../../scripts/site/checksums.ts";
import { wholeSite } from "../../scripts/site/whole-site.ts";
import { describe } from "../support/describe.ts";

describe("wholeSite", (test) => {
  const files = new Map([
    ["packs/team.pdf", "%PDF"],
    ["versions.json", "{}"],
  ]);
  const whole = wholeSite(files);

  test("adds headers and checksums, and changes nothing that was there", () => {
    assert.equal([...whole.keys()], ["packs/team.pdf", "versions.json", "_headers", "SHA256SUMS"]);
    assert.is(whole.get("versions.json"), "{}");
    assert.is(files.size, 2);
  });

  test("sums up everything but the sums themselves", () => {
    const others = new Map(whole);
    others.delete("SHA256SUMS");
    assert.is(whole.get("SHA256SUMS"), checksumsOf(others));
    assert.match(String(whole.get("SHA256SUMS")), /^\w{64} {2}_headers$/m);
    assert.not.match(String(whole.get("SHA256SUMS")), "SHA256SUMS");
  });
});
