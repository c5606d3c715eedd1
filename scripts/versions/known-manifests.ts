/** The manifests that git remembers, so that a published version cannot be changed together with its own list. */
import { fileAt, filesAt } from "./git.ts";
import { checksum } from "./manifest.ts";

/**
 * Checksums of the manifests that git knows at any of `refs`, by version. A ref that is not there (a download without
 * git, a shallow clone) adds nothing.
 */
export async function manifestsAt(folder: string, refs: readonly string[]): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  for (const ref of refs) {
    for (const path of (await filesAt(folder, ref, "content/versions")) ?? []) {
      const version = /^content\/versions\/([^/]+)\/manifest\.json$/.exec(path)?.[1];
      const content = version === undefined ? undefined : await fileAt(folder, ref, path);
      if (version !== undefined && content) sums.set(version, checksum("manifest.json", content));
    }
  }
  return sums;
}
