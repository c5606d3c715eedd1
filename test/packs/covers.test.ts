import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import { packCovers } from "../../scripts/packs/covers.ts";
import { testBrowser } from "../support/browser.ts";
import { describe } from "../support/describe.ts";
import { printFull } from "../support/full-packs.ts";

describe("the picture of a pack's first side", (test) => {
  const cache = mkdtempSync(join(tmpdir(), "covers-"));
  test.after(() => rmSync(cache, { recursive: true, force: true }));

  test("is a small PNG of few colours, the same each time, and drawn once", async () => {
    const printed = await printFull(["team"], ["standard"]);
    let launched = 0;
    const launch = (): Promise<Browser> => {
      launched += 1;
      return testBrowser();
    };
    const cover = (await packCovers(printed, cache, launch)).get("team");
    assert.ok(cover);
    assert.ok(cover.png.length <= 12 * 1024, `${cover.png.length} bytes`);
    const { width, height, data } = PNG.sync.read(Buffer.from(cover.png));
    assert.equal([width, height], [cover.width, cover.height]);
    assert.is(width, 336);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
    assert.ok(colours.size > 3 && colours.size <= 11, `${colours.size} colours`);
    assert.equal((await packCovers(printed, cache, launch)).get("team")?.png, Buffer.from(cover.png));
    assert.is(launched, 1);
    const afresh = await packCovers(printed, join(cache, "other"), launch);
    assert.equal(afresh.get("team")?.png, cover.png);
  });

  test("is made of the standard edition only, and of none when nothing was printed", async () => {
    const refuse = () => Promise.reject(new Error("No browser is wanted."));
    assert.is((await packCovers({ packs: [], files: new Map() }, cache, refuse)).size, 0);
  });
});
