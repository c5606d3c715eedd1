/** Puts a prepared folder in the place of another, so that whatever happens the whole of one of them is there. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Named by role, so that the next command knows what an interrupted one left behind. */
const prepared = "prepared";
const replaced = "replaced";

/** Where the folder that is to take a place is prepared: below `staging`, which is on the same disk as the place. */
export function preparedFolder(staging: string): string {
  return join(staging, prepared);
}

/**
 * Lets the prepared folder take the place of `folder`. Two renames with nothing between them: no signal is handled in
 * between, and after a power cut `recover` undoes the first one. `between` is for tests.
 */
export function swap(staging: string, folder: string, between = () => {}): void {
  renameSync(folder, join(staging, replaced));
  try {
    between();
    renameSync(preparedFolder(staging), folder);
  } catch (reason) {
    renameSync(join(staging, replaced), folder);
    throw reason;
  }
  rmSync(staging, { recursive: true, force: true });
}

/** Undoes what an interrupted `swap` left: `folder` is as it was before, or whole and new. */
export function recover(staging: string, folder: string): void {
  if (!existsSync(folder) && existsSync(join(staging, replaced))) renameSync(join(staging, replaced), folder);
  rmSync(staging, { recursive: true, force: true });
}
