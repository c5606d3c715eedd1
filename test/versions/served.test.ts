import { createHash } from "node:crypto";
import * as assert from "uvu/assert";
import type { History } from "../../scripts/content/history.ts";
import { servedFaults } from "../../scripts/versions/served.ts";
import { describe } from "../support/describe.ts";
import { publishedVersion } from "../support/published.ts";

const sha256 = (words: string) => createHash("sha256").update(words).digest("hex");

function version(number: string, state: "current" | "replaced" | "withdrawn") {
  const made = publishedVersion(number, { state });
  return { ...made, packs: made.packs.map((pack) => ({ ...pack, sha256: sha256(`team ${number}`) })) };
}

const history: History = [version("2.0", "current"), version("1.1", "withdrawn"), version("1.0", "replaced")];

const feed = ["2.0", "1.1", "1.0"].map((number) => `<id>https://b.example/versions/${number}/</id>`).join("");
const good: Readonly<Record<string, string>> = {
  "index.html": "Version 2.0, Final edition",
  "packs/team.pdf": "team 2.0",
  "v/2.0/team-v2.0.pdf": "team 2.0",
  "v/1.1/team-v1.1.pdf": "a notice",
  "v/1.0/team-v1.0.pdf": "team 1.0",
  "c/2.0/": "Version 2.0 is current",
  "c/1.1/": "Version 1.1 is withdrawn: stop using it",
  "c/1.0/": "Version 1.0 was replaced by version 2.0",
  "versions.xml": feed,
};

function faults(changes: Record<string, string | undefined> = {}, versions = history): Promise<string[]> {
  const served: Record<string, string | undefined> = { ...good, ...changes };
  return servedFaults(versions, async (path) => {
    const content = served[path];
    return content === undefined ? undefined : Buffer.from(content);
  });
}

describe("servedFaults", (test) => {
  test("passes a site that serves what was published", async () => {
    assert.equal(await faults(), []);
  });

  test("names a file that is missing or differs", async () => {
    assert.equal(await faults({ "v/1.0/team-v1.0.pdf": undefined, "packs/team.pdf": "team 1.0" }), [
      "packs/team.pdf differs from the file that was published.",
      "v/1.0/team-v1.0.pdf is missing.",
    ]);
  });

  test("names a withdrawn file that is still served", async () => {
    assert.equal(await faults({ "v/1.1/team-v1.1.pdf": "team 1.1" }), [
      "v/1.1/team-v1.1.pdf is withdrawn, but still served.",
    ]);
  });

  test("names a page that does not say where its version stands", async () => {
    assert.equal(await faults({ "c/1.0/": "Version 1.0 is current", "c/1.1/": undefined }), [
      "c/1.1/ is missing.",
      "c/1.0/ does not say that version 1.0 was replaced.",
    ]);
  });

  test("names a version that the feed leaves out", async () => {
    assert.equal(await faults({ "versions.xml": feed.replace("/2.0/", "/") }), [
      "versions.xml does not list version 2.0.",
    ]);
  });

  test("does not pass because it compared nothing", async () => {
    assert.equal(await faults({}, []), ["No version has been published, so there is nothing to compare."]);
  });
});
