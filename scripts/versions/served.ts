/** What a site serves is what was published, byte for byte: asked of a folder before it goes out, and of the live site. */
import { createHash } from "node:crypto";
import type { History, PublishedVersion } from "../content/history.ts";
import { fixedAddress } from "../core/fixed-address.ts";

/** Content at a path from the top of the site (`c/1.0/` is a page); undefined when there is none. */
export type ReadServed = (path: string) => Promise<Uint8Array | undefined>;

/** What is not as it should be, as sentences; none when every version answers and every file is the published one. */
export async function servedFaults(history: History, read: ReadServed): Promise<string[]> {
  if (history.length === 0) return ["No version has been published, so there is nothing to compare."];
  const faults: string[] = [];
  for (const version of history) {
    for (const pack of version.packs) {
      const fixed = fixedAddress(version.note.version, pack.file);
      faults.push(...fileFault(fixed, await read(fixed), pack.sha256, version.state));
      if (version.state === "current")
        faults.push(...fileFault(pack.file, await read(pack.file), pack.sha256, version.state));
    }
    faults.push(...(await pageFault(version, read)));
  }
  const home = await read("index.html").then(asText);
  if (home === undefined) faults.push("index.html is missing.");
  else if (home.includes("Draft edition"))
    faults.push("index.html is that of a draft, which nobody has published.");
  const feed = String((await read("versions.xml").then(asText)) ?? "");
  for (const { note } of history) {
    if (!feed.includes(`/versions/${note.version}/</id>`))
      faults.push(`versions.xml does not list version ${note.version}.`);
  }
  return faults;
}

function fileFault(
  path: string,
  content: Uint8Array | undefined,
  published: string,
  state: PublishedVersion["state"],
): string[] {
  if (!content) return [`${path} is missing.`];
  const isPublished = createHash("sha256").update(content).digest("hex") === published;
  if (state === "withdrawn") return isPublished ? [`${path} is withdrawn, but still served.`] : [];
  return isPublished ? [] : [`${path} differs from the file that was published.`];
}

/** The page for a printed copy says what the version's state is. */
async function pageFault({ note, state }: PublishedVersion, read: ReadServed): Promise<string[]> {
  const path = `c/${note.version}/`;
  const page = await read(path).then(asText);
  if (page === undefined) return [`${path} is missing.`];
  const words = { current: "is current", replaced: "was replaced by", withdrawn: "is withdrawn" }[state];
  return page.includes(`Version ${note.version} ${words}`)
    ? []
    : [`${path} does not say that version ${note.version} ${words.replace(/ by$/, "")}.`];
}

function asText(content: Uint8Array | undefined): string | undefined {
  return content && Buffer.from(content).toString();
}
