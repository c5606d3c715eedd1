import * as assert from "uvu/assert";
import type { History } from "../../scripts/content/history.ts";
import { fixedAddress } from "../../scripts/core/fixed-address.ts";
import { versionsJson } from "../../scripts/site/versions/feed.ts";
import { changedForReaders, liveVersions } from "../../scripts/versions/readers-have.ts";
import { describe } from "../support/describe.ts";
import { publishedVersion } from "../support/published.ts";

const board = { web_address: "https://board.example/" };
const withdrawn = { status: "withdrawn" as const, reason: "Wrong.", use_instead: "none" };

const v1 = publishedVersion("1.0", { state: "replaced" });
const v2 = publishedVersion("1.1", { state: "current" });
const history: History = [v2, v1];

/** What is said when `next` takes the place of a live site that shows `live`. */
function faults(next: History, live: History, sums = "", back = false): string[] {
  return changedForReaders(next, liveVersions(versionsJson(live, board)) ?? [], sums, back);
}

describe("changedForReaders", (test) => {
  test("passes what readers have, more, and a withdrawal", () => {
    assert.equal(faults(history, history), []);
    assert.equal(faults(history, [v1]), []);
    assert.equal(faults([v2, { ...v1, state: "withdrawn" }], history), []);
  });

  test("names a file that would change, in the list or in the checksums of the website", () => {
    const packs = v1.packs.map((pack) => ({ ...pack, sha256: "ef".repeat(32) }));
    const [name = ""] = v1.packs.map(({ file }) => fixedAddress("1.0", file).replace(/^.*\//, ""));
    const said = [`Version 1.0 would change for readers: ${name} is not the file they have.`];
    assert.equal(faults([v2, { ...v1, packs }], history), said);
    const fixed = v1.packs.map(({ file }) => fixedAddress("1.0", file));
    assert.equal(faults(history, history, `${"ef".repeat(32)}  ${fixed[0]}\n`), said);
    assert.equal(faults(history, history, `${v1.packs[0]?.sha256}  ${fixed[0]}\n`), []);
  });

  test("names a file that would be more or gone, and a list that would be another", () => {
    assert.match(faults([v2, { ...v1, packs: [] }], history).join(), "Version 1.0 would change for readers");
    assert.match(faults(history, [v2, { ...v1, packs: [] }]).join(), "Version 1.0 would change for readers");
    assert.equal(faults([v2, { ...v1, manifest: "ef".repeat(32) }], history), [
      "Version 1.0 would change for readers: its list of files is not the one on the website.",
    ]);
  });

  test("names a version that would disappear, unless an earlier site is put back", () => {
    assert.equal(faults([v1], history), ["Version 1.1 would disappear from the website."]);
    assert.equal(faults([v1], history, "", true), []);
  });

  test("names a version that would no longer be withdrawn, also when an earlier site is put back", () => {
    const live: History = [
      { ...v2, state: "withdrawn", note: { ...v2.note, ...withdrawn } },
      { ...v1, state: "current" },
    ];
    for (const back of [false, true])
      assert.equal(faults(history, live, "", back), [
        "Version 1.1 is withdrawn on the website, and would no longer be.",
      ]);
  });

  test("reads lists from before they held the checksum of each version's own list", () => {
    const old = JSON.parse(versionsJson(history, board));
    for (const version of old.versions) delete version.manifest;
    assert.equal(changedForReaders(history, liveVersions(JSON.stringify(old)) ?? [], ""), []);
  });

  test("takes nothing else for a list of versions", () => {
    for (const text of ["", "<!doctype html>", "[]", '{"format":2,"versions":[]}'])
      assert.is(liveVersions(text), undefined, text);
  });
});
