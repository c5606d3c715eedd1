/** What a browser that does not start, or stops, most likely lacks. */
import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { OPEN_FILES_NEEDED, tooManyFiles, userLimit } from "../core/environment-error.ts";

/** Chromium reserves more addresses than it uses: 50 GB were too few for it, 100 GB enough. */
const ADDRESSES_NEEDED = 100e9;
/** A profile, and what Chromium shares between its processes where `/dev/shm` is small. */
const TEMPORARY_BYTES_NEEDED = 64e6;

/** One sentence that says what is scarce and what to do; undefined when nothing is known to be. */
export function shortage(): string | undefined {
  const addresses = userLimit("virtual_memory_bytes");
  if (addresses < ADDRESSES_NEEDED)
    return `This terminal allows a program only ${Math.floor(addresses / 1e9)} GB of addresses, and the browser needs ${ADDRESSES_NEEDED / 1e9}. Type ulimit -v unlimited, or open another terminal, then try again.`;
  if (userLimit("open_files") < OPEN_FILES_NEEDED) return tooManyFiles();
  const place = tmpdir();
  try {
    const { bavail, bsize } = statfsSync(place);
    if (bavail * bsize >= TEMPORARY_BYTES_NEEDED) return undefined;
  } catch {
    // What is the matter with the folder has been said when the browser's profile was made.
    return undefined;
  }
  return `The disk of ${place}, the folder for temporary files, is full. Free some space, then try again.`;
}
