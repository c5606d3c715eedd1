import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { cacheKey, fromCache, toCache } from "../../scripts/packs/cache.ts";
import { describe } from "../support/describe.ts";

describe("cacheKey", (test) => {
  test("is the same for the same inputs, as text or as bytes, and fit for a file name", () => {
    assert.is(cacheKey(["ŵ", "b"]), cacheKey([Buffer.from("ŵ"), "b"]));
    assert.match(cacheKey([]), /^[0-9a-f]{64}$/);
  });

  test("is another for any other inputs", () => {
    const lists = [
      ["ab", "c"],
      ["a", "bc"],
      ["abc"],
      ["c", "ab"],
      ["ab", "c", ""],
      ["ab", "C"],
      ["1:a"],
      ["a", ""],
      [],
    ];
    assert.is(new Set(lists.map(cacheKey)).size, lists.length);
  });

  test("tells inputs apart whose letters take more than one byte", () => {
    // As text of four letters, the first would swallow the length of the second.
    assert.is.not(cacheKey(["éé1:", "x8:abcdefgh"]), cacheKey([Buffer.from("éé"), "1", "x", "abcdefgh"]));
  });
});

describe("the cache of packs", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "pack-cache-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const pack = { pdf: Uint8Array.from({ length: 1000 }, (_, index) => index % 251), pages: 12 };
  const fileOf = (key: string) => join(folder, `${key}.pdf`);

  test("gives back what was kept, under its key alone", async () => {
    await toCache(folder, "whole", pack);
    assert.equal(await fromCache(folder, "whole"), pack);
    assert.is(await fromCache(folder, "other"), undefined);
    assert.is(await fromCache(join(folder, "nowhere"), "whole"), undefined);
  });

  test("gives back the plain data that was kept beside it", async () => {
    const part = { ...pack, places: { daily: 2, "é\n": 3 } };
    await toCache(folder, "part", part);
    assert.equal(await fromCache(folder, "part"), part);
  });

  test("makes its folder", async () => {
    await toCache(join(folder, "deep/er"), "key", pack);
    assert.equal(await fromCache(join(folder, "deep/er"), "key"), pack);
  });

  for (const [what, harm] of [
    ["cut short by a byte", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["cut short in its head", (bytes: Buffer) => bytes.subarray(0, 40)],
    ["emptied", () => Buffer.alloc(0)],
    ["longer than it was", (bytes: Buffer) => Buffer.concat([bytes, Buffer.of(0)])],
    ["altered in one byte", (bytes: Buffer) => bytes.fill(7, 500, 501)],
    [
      "altered in its number of pages",
      (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace(":12", ":13"), "latin1"),
    ],
  ] as const) {
    test(`does not use a file that was ${what}`, async () => {
      await toCache(folder, "harmed", pack);
      writeFileSync(fileOf("harmed"), harm(readFileSync(fileOf("harmed"))));
      assert.is(await fromCache(folder, "harmed"), undefined);
      await toCache(folder, "harmed", pack);
      assert.equal(await fromCache(folder, "harmed"), pack);
    });
  }

  test("does without when it cannot be written to, and leaves no draft behind", async () => {
    writeFileSync(join(folder, "file"), "");
    await toCache(join(folder, "file"), "key", pack);
    mkdirSync(join(fileOf("taken"), "by-a-folder"), { recursive: true });
    await toCache(folder, "taken", pack);
    assert.equal(
      readdirSync(folder).filter((name) => name.startsWith("taken")),
      ["taken.pdf"],
    );
  });
});
