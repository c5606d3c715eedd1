import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as assert from "uvu/assert";
import { checksumsOf } from "../../scripts/site/checksums.ts";
import { describe } from "../support/describe.ts";

const FILES = new Map<string, string | Uint8Array>([
  ["packs/team.pdf", new Uint8Array([0, 255])],
  ["index.html", "ŵ"],
  ["a/index.html", ""],
]);

describe("checksumsOf", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "sums-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  test("lists every file in the order of their paths, whatever order they come in", () => {
    const sums = checksumsOf(FILES);
    assert.equal(
      sums.split("\n").map((line) => line.slice(66)),
      ["a/index.html", "index.html", "packs/team.pdf", ""],
    );
    assert.is(checksumsOf(new Map([...FILES].reverse())), sums);
    // Of nothing at all (FIPS 180-4).
    assert.match(
      sums,
      /^e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 {2}a\/index\.html\n/,
    );
  });

  test("is what sha256sum checks, and finds a changed file by", () => {
    if (process.platform !== "linux") return;
    for (const [path, body] of [...FILES, ["SHA256SUMS", checksumsOf(FILES)] as const]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), body);
    }
    const check = () =>
      execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: folder, encoding: "utf8", stdio: "pipe" });
    assert.is(check(), "a/index.html: OK\nindex.html: OK\npacks/team.pdf: OK\n");
    writeFileSync(join(folder, "index.html"), "w");
    assert.throws(check, (reason: { stdout?: string }) => /index\.html: FAILED/.test(reason.stdout ?? ""));
  });
});
