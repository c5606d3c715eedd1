import * as assert from "uvu/assert";
import type { Edition } from "../../scripts/site/edition.ts";
import { footLines } from "../../scripts/site/page-foot.ts";
import { describe } from "../support/describe.ts";

/** Letters of a line and lines, in standard and in large print. */
const FEET = [
  [66, 2],
  [48, 3],
] as const;

function edition(address: string, status: Edition["status"] = "Final"): Edition {
  const version = "10.10";
  const checkAddressShort = `${address}${status === "Draft" ? "c" : `c/${version}`}`;
  const line = `Version ${version}, ${status} edition, 23 September 2026`;
  return { version, status, date: "", reviewBy: "", line, checkAddress: "", checkAddressShort };
}

describe("the foot of a sheet", (test) => {
  test("keeps the version and the address apart while each has a line of its own", () => {
    assert.equal(footLines(edition("ayle.uk/"), 66, 2), [
      "Version 10.10, Final edition, 23 September 2026",
      "Is this copy current?  ayle.uk/c/10.10",
    ]);
  });

  test("breaks a longer address after a slash", () => {
    assert.equal(footLines(edition("www.northshire.gov.uk/safeguarding/practice-checklist/"), 66, 2), [
      "Version 10.10, Final. Check: www.northshire.gov.uk/safeguarding/",
      "practice-checklist/c/10.10",
    ]);
  });

  test("says in a board's edition from when its contacts are", () => {
    const local = (address: string): Edition => ({ ...edition(address), contactsAsAt: "2026-09-30" });
    assert.equal(footLines(local("ayle.uk/"), 66, 2), [
      "Version 10.10, Final. Contacts as at 30 September 2026",
      "Is this copy current?  ayle.uk/c/10.10",
    ]);
    assert.equal(footLines(local("www.northshire.gov.uk/"), 48, 3), [
      "Version 10.10, Final. Contacts as at 30",
      "September 2026. Check: www.northshire.gov.uk/c/",
      "10.10",
    ]);
    for (const [width, most] of FEET)
      for (let length = 8; length <= 60; length += 1) {
        const address = `${"abcdefghij".repeat(6).slice(0, length - 1)}/`;
        const lines = footLines(local(address), width, most);
        assert.ok(lines.length <= most && lines.every((line) => line.length <= width), lines.join("\n"));
        assert.ok(
          lines.join("").includes(`${address}c/10.10`) && lines.join(" ").includes("30 September 2026"),
        );
      }
  });

  test("holds any address of up to 100 letters whole, in few enough lines, a draft in as many as its version", () => {
    const letters = "abcdefghij".repeat(10);
    for (let length = 8; length <= 92; length += 1)
      for (const part of [3, 7, 20, 40, 60, 100]) {
        const pieces = letters.slice(0, length - 1).match(new RegExp(`.{1,${part}}`, "g")) ?? [];
        const address = `${pieces.join("/").slice(0, length - 1)}/`;
        for (const [width, most] of FEET) {
          const lines = footLines(edition(address), width, most);
          assert.ok(lines.length <= most, lines.join("\n"));
          for (const line of lines) assert.ok(line.length <= width, line);
          assert.ok(lines.join("").includes(`${address}c/10.10`), lines.join("\n"));
          const draft = footLines(edition(address, "Draft"), width, most);
          assert.ok(lines.length - draft.length <= 1 && draft.length <= lines.length);
        }
      }
  });
});
