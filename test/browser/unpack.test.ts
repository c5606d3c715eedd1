import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import * as assert from "uvu/assert";
import { unpackChromium } from "../../scripts/browser/unpack.ts";
import { describe } from "../support/describe.ts";
import { tarOf } from "./small-tar.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PROGRAM = "#!/bin/sh\necho Chromium 1.2.3\n";

describe("unpackChromium", (test) => {
  const root = temporaryFolder(test);
  const packed = join(root, "bin");
  mkdirSync(packed);
  writeFileSync(join(packed, "chromium.br"), brotliCompressSync(PROGRAM));
  writeFileSync(
    join(packed, "al2023.tar.br"),
    brotliCompressSync(tarOf([{ path: "lib/libnss3.so", body: "library" }])),
  );
  writeFileSync(
    join(packed, "fonts.tar.br"),
    brotliCompressSync(
      tarOf([
        { path: "fonts.conf", body: "<dir>/tmp/fonts</dir>" },
        { path: "fonts/a.ttf", body: "font" },
      ]),
    ),
  );
  const cache = join(root, "cache");
  const folder = join(cache, "1.0.0");

  test("unpacks program, libraries and fonts, and nothing that points to a shared folder", async () => {
    const { path, env } = await unpackChromium(packed, folder);
    if (process.platform !== "win32") assert.is(execFileSync(path, { encoding: "utf8" }), "Chromium 1.2.3\n");
    assert.is(readFileSync(join(env.LD_LIBRARY_PATH ?? "", "libnss3.so"), "utf8"), "library");
    assert.not.match(readFileSync(env.FONTCONFIG_FILE ?? "", "utf8"), "/tmp");
    assert.is(readFileSync(join(folder, "fonts/a.ttf"), "utf8"), "font");
  });

  test("leaves a whole folder as it is", async () => {
    await unpackChromium(packed, folder);
    writeFileSync(join(folder, "mark"), "");
    await unpackChromium(packed, folder);
    assert.ok(readdirSync(folder).includes("mark"));
  });

  test("unpacks afresh what was cut short", async () => {
    await unpackChromium(packed, folder);
    writeFileSync(join(folder, "chromium"), "half");
    await unpackChromium(packed, folder);
    assert.is(readFileSync(join(folder, "chromium"), "utf8"), PROGRAM);
  });

  test("lets many start at once, and leaves one folder", async () => {
    rmSync(cache, { recursive: true, force: true });
    await Promise.all(Array.from({ length: 5 }, () => unpackChromium(packed, folder)));
    assert.is(readFileSync(join(folder, "chromium"), "utf8"), PROGRAM);
    assert.equal(readdirSync(cache), ["1.0.0"]);
  });

  test("leaves nothing behind when the package is damaged, and says what to do", async () => {
    const damaged = join(root, "damaged");
    mkdirSync(damaged);
    writeFileSync(join(damaged, "chromium.br"), brotliCompressSync(PROGRAM).subarray(0, 10));
    try {
      await unpackChromium(damaged, join(root, "other", "1.0.0"));
      assert.unreachable();
    } catch (reason) {
      assert.match(
        String(reason),
        /could not be unpacked into .*1\.0\.0: make sure that this folder may be written/,
      );
    }
    assert.equal(readdirSync(join(root, "other")), []);
  });
});
