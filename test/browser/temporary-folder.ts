/** A folder for one test file, removed when its checks are done. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Checks } from "../support/describe.ts";

/** The folder's path; it exists at once. */
export function temporaryFolder(test: Checks): string {
  const folder = mkdtempSync(join(tmpdir(), "browser-test-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
