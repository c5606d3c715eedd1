import * as assert from "uvu/assert";
import { readTar } from "../../scripts/browser/tar.ts";
import { describe } from "../support/describe.ts";
import { tarOf } from "./small-tar.ts";

describe("readTar", (test) => {
  test("returns the files by path and leaves folders out", () => {
    const long = "x".repeat(600);
    const files = readTar(
      tarOf([
        { path: "lib/", kind: "5" },
        { path: "lib/a.so", body: long },
        { path: "b", body: "bee" },
      ]),
    );
    assert.equal(
      [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
      [
        ["lib/a.so", long],
        ["b", "bee"],
      ],
    );
  });

  test("refuses a path that climbs out", () => {
    assert.throws(() => readTar(tarOf([{ path: "../b", body: "bee" }])), /leads outside: \.\.\/b/);
    assert.throws(() => readTar(tarOf([{ path: "/etc/b", body: "bee" }])), /leads outside/);
  });

  test("refuses a link", () => {
    assert.throws(() => readTar(tarOf([{ path: "b", kind: "2" }])), /neither file nor folder: b/);
  });

  test("refuses an archive that is cut short", () => {
    const whole = tarOf([{ path: "b", body: "x".repeat(2000) }]);
    assert.throws(() => readTar(whole.subarray(0, 1024)), /cut short at b/);
  });
});
