/** What readers have already never changes: the versions of the live site beside those that are to take their place. */
import { z } from "zod";
import type { History } from "../content/history.ts";
import { fixedAddress } from "../core/fixed-address.ts";

/** What counts of `versions.json`, as any version of this project has written it. */
const liveSchema = z.object({
  format: z.literal(1),
  versions: z.array(
    z.object({
      version: z.string(),
      state: z.string(),
      manifest: z.string().optional(),
      files: z.array(z.object({ address: z.string(), sha256: z.string() })),
    }),
  ),
});

export type LiveVersions = z.infer<typeof liveSchema>["versions"];

/** The versions that `versions.json` of a live site lists; undefined when it is no such list. */
export function liveVersions(text: string): LiveVersions | undefined {
  try {
    return liveSchema.safeParse(JSON.parse(text)).data?.versions;
  } catch {
    return undefined;
  }
}

/**
 * What would change for readers if `history` took the place of `live`, as sentences. `sums` is the live site's
 * `SHA256SUMS`. `back`: an earlier site is put back on purpose, so newer versions may be missing.
 */
export function changedForReaders(
  history: History,
  live: LiveVersions,
  sums: string,
  back = false,
): string[] {
  const faults: string[] = [];
  const served = new Map(
    Array.from(sums.matchAll(/^([0-9a-f]{64}) {2}(v\/.+)$/gm), ([, sum = "", path = ""]) => [path, sum]),
  );
  for (const { version, state, manifest, files } of live) {
    const next = history.find(({ note }) => note.version === version);
    if (!next) {
      if (!back) faults.push(`Version ${version} would disappear from the website.`);
      continue;
    }
    if (state === "withdrawn" && next.state !== "withdrawn")
      faults.push(`Version ${version} is withdrawn on the website, and would no longer be.`);
    const known = new Map(
      files.map(({ address, sha256 }) => [address.replace(/^.*\/(?=[^/]*$)/, ""), sha256]),
    );
    const other = new Set<string>();
    for (const { file, sha256 } of next.packs) {
      const fixed = fixedAddress(version, file);
      const name = fixed.replace(/^.*\//, "");
      // At the addresses of a withdrawn version there is a notice.
      const isServed = state === "withdrawn" || !served.has(fixed) || served.get(fixed) === sha256;
      if (known.get(name) !== sha256 || !isServed) other.add(name);
      known.delete(name);
    }
    for (const name of known.keys()) other.add(name);
    for (const name of other)
      faults.push(`Version ${version} would change for readers: ${name} is not the file they have.`);
    if (other.size === 0 && manifest !== undefined && manifest !== next.manifest)
      faults.push(
        `Version ${version} would change for readers: its list of files is not the one on the website.`,
      );
  }
  return faults;
}
