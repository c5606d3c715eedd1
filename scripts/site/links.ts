/** Addresses within the site are written relative to their page, so that it works under any folder. */

/** The way from the page at `from` to `address`, both from the top of the site: `/checklist/daily-life/`. */
export function relativeLink(from: string, address: string): string {
  const [path = "", fragment] = address.split("#");
  const ending = fragment === undefined ? "" : `#${fragment}`;
  const here = from.split("/").slice(1, -1);
  const there = path.split("/").slice(1);
  if (path === from && ending) return ending;
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = "../".repeat(here.length - shared);
  return (up + there.slice(shared).join("/") || "./") + ending;
}
