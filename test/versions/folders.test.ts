import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { filesBelow, isThere } from "../../scripts/versions/folders.ts";
import { describe } from "../support/describe.ts";
import { folderFor } from "./publishing.ts";

describe("filesBelow", (test) => {
  const place = folderFor(test);

  test("lists files at any depth in order, and shortcuts without following them", async () => {
    const folder = place("folder");
    await mkdir(join(folder, "b/c"), { recursive: true });
    for (const name of ["b/c/d.txt", "b/a.txt", "z.txt"]) await writeFile(join(folder, name), "");
    await symlink("/", join(folder, "root"));
    assert.equal(await filesBelow(folder), ["b/a.txt", "b/c/d.txt", "root", "z.txt"]);
    assert.is(await isThere(join(folder, "root")), true);
  });

  test("finds nothing where there is no folder, or a file in its place", async () => {
    assert.equal(await filesBelow(place("nowhere")), []);
    await writeFile(place("file"), "");
    assert.equal(await filesBelow(place("file")), []);
    assert.is(await isThere(place("nowhere")), false);
  });

  test("does not take a folder that cannot be listed for an empty one", async () => {
    await symlink("ring", place("ring"));
    const reason = await filesBelow(place("ring")).catch((failure: NodeJS.ErrnoException) => failure.code);
    assert.is(reason, "ELOOP");
  });
});
