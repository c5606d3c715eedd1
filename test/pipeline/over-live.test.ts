import * as assert from "uvu/assert";
import { serveSite } from "../../scripts/browser/serve.ts";
import { overLive } from "../../scripts/pipeline/over-live.ts";
import { versionsJson } from "../../scripts/site/versions/feed.ts";
import { describe } from "../support/describe.ts";
import { publishedVersion } from "../support/published.ts";

const [v1, v2] = [publishedVersion("1.0"), publishedVersion("1.1", { state: "current" })];

describe("overLive", (test) => {
  /** Compares with a site that serves `files`. */
  async function beside(files: Record<string, string>, history = [v2, v1]) {
    const server = await serveSite(async (path) => {
      const body = files[path];
      return body === undefined ? undefined : { body };
    });
    try {
      const { faults, notes } = await overLive(history, [server.base, server.origin]);
      const plain = (line: string) => line.replaceAll(server.base, "SITE/");
      return { faults: faults.map(plain), notes: notes.map(plain) };
    } finally {
      await server.close();
    }
  }
  const live = versionsJson([v2, v1], { web_address: "https://board.example/" });

  test("passes a site that would keep all it has, asked once however its address is written", async () => {
    assert.equal(await beside({ "versions.json": live, SHA256SUMS: "" }), { faults: [], notes: [] });
  });

  test("stops a main that was written anew, whatever git says there", async () => {
    assert.equal((await beside({ "versions.json": live }, [v1])).faults, [
      "SITE/: Version 1.1 would disappear from the website.",
    ]);
  });

  test("stops when a board of a consortium would disappear that has a file", async () => {
    const sums = (...boards: string[]) =>
      boards.map((id) => `${"0".repeat(64)}  ${id}/manifest.json\n`).join("");
    const served: Record<string, string> = {
      "versions.json": live,
      SHA256SUMS: sums("ayle", "gone", "weyle"),
    };
    const server = await serveSite(async (path) => {
      const body = served[path];
      return body === undefined ? undefined : { body };
    });
    const faults = async (site: string | undefined) =>
      (await overLive([v2, v1], [server.base], { boards: ["ayle", "weyle"], site })).faults;
    try {
      assert.equal(await faults(sums("ayle", "weyle")), []);
      assert.equal(await faults(undefined), []);
      const [fault, ...more] = await faults(sums("weyle"));
      assert.match(fault ?? "", "The board ayle would disappear from the website");
      assert.equal(more, []);
    } finally {
      await server.close();
    }
  });

  test("passes where there is no site yet, and says so", async () => {
    for (const files of [{}, { "versions.json": "<!doctype html>" }] as Record<string, string>[])
      assert.equal(await beside(files), {
        faults: [],
        notes: ["There is no site of this project at SITE/ yet, so there is nothing to compare."],
      });
    const { faults } = await overLive([v1], ["https://nobody-has-this-name.invalid/"]);
    assert.equal(faults, []);
  });

  test("stops when a site does not answer, because readers may have anything", async () => {
    const server = await serveSite(new Map());
    await server.close();
    const { faults } = await overLive([v1], [server.base], { waits: [1] });
    assert.match(faults.join(), "does not answer, so nobody can tell whether a version would change.");
  });
});
