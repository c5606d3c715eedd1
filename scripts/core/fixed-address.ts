/** Addresses that a version's packs keep for ever. */

/** Where `file` of a version is served, from the top of the site: `packs/team.pdf` of 1.0 is `v/1.0/team-v1.0.pdf`. */
export function fixedAddress(version: string, file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return `v/${version}/${name.replace(/(\.\w+)$/, `-v${version}$1`)}`;
}
