/** A site that must still be there, alone and as it was, after a build that does not come to an end. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";

/** Makes one in a folder of its own below `folder`; answers with its path. */
export function oldSite(folder: string, name: string): string {
  const site = join(folder, name, "site");
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, "index.html"), "old");
  return site;
}

export function isUntouched(site: string): void {
  assert.equal(readdirSync(join(site, "..")), ["site"]);
  assert.equal(readdirSync(site), ["index.html"]);
  assert.is(readFileSync(join(site, "index.html"), "utf8"), "old");
}
