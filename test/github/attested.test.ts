import { mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { siteFaults } from "../../scripts/github/attested.ts";
import { checksumsOf } from "../../scripts/site/checksums.ts";
import { describe } from "../support/describe.ts";
import { folderFor, write } from "../versions/publishing.ts";

describe("siteFaults", (test) => {
  const place = folderFor(test);
  let count = 0;

  /** What is said of a small site after `spoil`. */
  async function faults(
    spoil: (site: string) => Promise<unknown> = async () => {},
    verify: () => Promise<void> = async () => {},
  ): Promise<string[]> {
    count += 1;
    const site = place(`site-${count}`);
    await mkdir(site);
    const files = new Map([
      ["index.html", "Home"],
      ["v/1.0/team.pdf", "%PDF"],
    ]);
    await write(site, new Map([...files, ["SHA256SUMS", checksumsOf(files)]]));
    await spoil(site);
    return siteFaults(site, verify);
  }

  test("passes the very site that was attested", async () => {
    const seen: string[] = [];
    assert.equal(await faults(), []);
    assert.equal(await siteFaults(place("site-1"), async (file) => seen.push(file)), []);
    assert.equal(seen, [place("site-1/SHA256SUMS")]);
  });

  test("names what differs, is more, is missing, or is a shortcut", async () => {
    assert.equal(
      await faults(async (site) => {
        await writeFile(join(site, "index.html"), "Hone");
        await writeFile(join(site, "more.html"), "More");
        await rm(join(site, "v/1.0/team.pdf"));
      }),
      [
        "index.html is not the file that was attested.",
        "more.html is not in SHA256SUMS.",
        "v/1.0/team.pdf is missing.",
      ],
    );
    assert.equal(
      await faults(async (site) => {
        await rename(join(site, "index.html"), place("home.html"));
        await symlink(place("home.html"), join(site, "index.html"));
      }),
      ["index.html is not a file."],
    );
  });

  test("believes no list that is not attested, or is not there", async () => {
    const refused = async () => {
      throw Object.assign(new Error("exit 1"), { stderr: "no attestations found\n" });
    };
    assert.equal(await faults(undefined, refused), [
      "SHA256SUMS is not attested by this project: no attestations found",
    ]);
    assert.equal(await faults((site) => rm(join(site, "SHA256SUMS"))), ["There is no SHA256SUMS."]);
  });
});
