import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { problemLine } from "../../scripts/core/problem.ts";
import { currentPacks, publishedPacks } from "../../scripts/pipeline/published-packs.ts";
import { describe } from "../support/describe.ts";
import { libraryOf } from "../support/library.ts";
import { publishedVersion } from "../support/published.ts";

describe("currentPacks", (test) => {
  const pdf = Buffer.from("%PDF-1.7");
  const fixed = new Map([["v/1.0/team-v1.0.pdf", pdf]]);

  test("are none before the first version", () => {
    assert.is(currentPacks([], new Map()), undefined);
  });

  test("are those of the current version, at the addresses that always lead to the newest", () => {
    const version = publishedVersion("1.0", { state: "current" });
    assert.equal(currentPacks([version], fixed), {
      packs: version.packs,
      files: new Map([["packs/team.pdf", pdf]]),
      findings: [],
    });
  });

  test("are offered no more when every version is withdrawn, and the notice stands in their place", () => {
    const { packs = [], files } =
      currentPacks([publishedVersion("1.0", { state: "withdrawn" })], fixed) ?? {};
    assert.equal([packs, files?.get("packs/team.pdf")], [[], pdf]);
  });
});

describe("the notice in place of a withdrawn pack", (test) => {
  let cache = "";
  test.before(async () => {
    cache = await mkdtemp(join(tmpdir(), "published-packs-"));
  });
  test.after(() => rm(cache, { recursive: true, force: true }));

  test("asks for a shorter reason when it needs more than one page", async () => {
    const version = publishedVersion("1.0", { state: "withdrawn", packs: [] });
    const page = (paragraphs: number) =>
      `<!doctype html><html lang="en-GB"><title>N</title><h1>Stop using version 1.0</h1>${"<p>It said never.</p>".repeat(paragraphs)}`;
    const problems = async (paragraphs: number) => {
      const files = new Map([["versions/1.0/withdrawn/index.html", page(paragraphs)]]);
      const site = { project: cache, library: await libraryOf(), files, cache };
      return (await publishedPacks([version], site)).problems.map(problemLine);
    };
    const tooLong =
      "content/versions/1.0/note.md:1:1  reason  does not fit on the one page of the notice. Make it shorter.";
    assert.not.ok((await problems(1)).includes(tooLong));
    assert.ok((await problems(100)).includes(tooLong));
  });
});
