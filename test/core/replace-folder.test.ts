import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as assert from "uvu/assert";
import { replaceFolder } from "../../scripts/core/replace-folder.ts";
import { describe } from "../support/describe.ts";

const fresh = new Map<string, string | Uint8Array>([
  ["index.html", "new"],
  ["a/b/c.pdf", Uint8Array.of(1, 2)],
]);

describe("replaceFolder", (test) => {
  const parent = mkdtempSync(join(tmpdir(), "replace-folder-"));
  const site = join(parent, "site");
  test.after(() => rmSync(parent, { recursive: true, force: true }));

  const startWith = (...files: string[]) => {
    rmSync(parent, { recursive: true, force: true });
    mkdirSync(files.length > 0 ? site : parent, { recursive: true });
    for (const file of files) writeFileSync(join(site, file), "old");
  };
  const held = () => readdirSync(parent, { recursive: true, encoding: "utf8" }).sort();
  const failure = (files: ReadonlyMap<string, string | Uint8Array>, options?: { move: typeof rename }) =>
    replaceFolder(site, files, options).then(
      () => undefined,
      (reason: Error) => reason,
    );
  /** Renames as usual, but refuses where `refused` says so. */
  const moving = (refused: (from: string, to: string) => boolean): typeof rename => {
    return async (from, to) => {
      if (refused(String(from), String(to))) throw Object.assign(new Error("refused"), { code: "EPERM" });
      return rename(from, to);
    };
  };

  test("makes a folder that was not there", async () => {
    startWith();
    await replaceFolder(site, fresh);
    assert.equal(held(), ["site", "site/a", "site/a/b", "site/a/b/c.pdf", "site/index.html"]);
    assert.equal([...readFileSync(join(site, "a/b/c.pdf"))], [1, 2]);
  });

  test("takes the place of the old folder, whole, and leaves nothing else behind", async () => {
    startWith("index.html", "gone.html");
    await replaceFolder(site, fresh);
    assert.equal(held(), ["site", "site/a", "site/a/b", "site/a/b/c.pdf", "site/index.html"]);
    assert.is(readFileSync(join(site, "index.html"), "utf8"), "new");
  });

  test("leaves the old folder when there is nothing to take its place", async () => {
    startWith("index.html");
    assert.ok(await failure(new Map()));
    assert.equal(held(), ["site", "site/index.html"]);
  });

  test("leaves the old folder when a file cannot be written", async () => {
    startWith("index.html");
    // A file stands where the second one needs a folder.
    assert.ok(
      await failure(
        new Map([
          ["a", "x"],
          ["a/b", "y"],
        ]),
      ),
    );
    assert.equal(held(), ["site", "site/index.html"]);
    assert.is(readFileSync(join(site, "index.html"), "utf8"), "old");
  });

  test("leaves the old folder when it will not move", async () => {
    startWith("index.html");
    const reason = await failure(fresh, { move: moving((from) => from === site) });
    assert.is(reason?.message, "refused");
    assert.equal(held(), ["site", "site/index.html"]);
  });

  test("puts the old folder back when the new one will not move", async () => {
    startWith("index.html");
    const reason = await failure(fresh, { move: moving((from) => from.endsWith(".new")) });
    assert.is(reason?.message, "refused");
    assert.equal(held(), ["site", "site/index.html"]);
    assert.is(readFileSync(join(site, "index.html"), "utf8"), "old");
  });

  test("keeps the old folder and says where it is when it cannot be put back", async () => {
    startWith("index.html");
    const reason = await failure(fresh, { move: moving((_, to) => to === site) });
    const [kept = ""] = held();
    assert.match(kept, /^site\..*\.old$/);
    assert.is(readFileSync(join(parent, kept, "index.html"), "utf8"), "old");
    assert.match(reason?.message ?? "", basename(kept));
    assert.match(String(reason?.cause), "refused");
  });

  test("leaves nothing behind when there was no old folder and the new one will not move", async () => {
    startWith();
    assert.is((await failure(fresh, { move: moving((from) => from.endsWith(".new")) }))?.message, "refused");
    assert.equal(held(), []);
  });
});
