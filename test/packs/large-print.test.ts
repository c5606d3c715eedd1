import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import type { Library } from "../../scripts/content/schema.ts";
import { describe } from "../support/describe.ts";
import { printFull } from "../support/full-packs.ts";
import { fullness } from "../support/fullness.ts";
import { withLongerTexts } from "../support/longer.ts";

/** What a side of large print holds at least, as a share of its height. */
const LEAST = 1 / 3;

describe("the sides of large print", (test) => {
  const cache = mkdtempSync(join(tmpdir(), "large-print-"));
  test.after(() => rmSync(cache, { recursive: true, force: true }));

  /** Those that hold too little, as `FILE, side 3: 12 %`. */
  async function nearlyEmpty(change: (library: Library) => void, ...packs: string[]) {
    const { files, findings } = await printFull(packs, ["large-print"], cache, change);
    const sides: string[] = [];
    for (const [file, pdf] of files)
      for (const [index, full] of (await fullness(pdf)).entries())
        if (full < LEAST) sides.push(`${file}, side ${index + 1}: ${Math.round(full * 100)} %`);
    return { sides, findings };
  }

  test("are none of them nearly empty, with texts a fifth longer", async () => {
    const longer = (library: Library) => {
      for (const kind of ["questions", "responsibilities", "guides", "pages"] as const)
        for (const item of library[kind]) Object.assign(item, withLongerTexts(item));
    };
    assert.equal(await nearlyEmpty(longer, "supervision", "organisation"), { sides: [], findings: [] });
  });

  test("are told when they are nearly empty", async () => {
    const { sides } = await nearlyEmpty((library) => {
      library.packs = library.packs.map((pack) => ({
        ...pack,
        parts: [{ part: "page", page: "how-to-use" }],
      }));
      for (const page of library.pages) Object.assign(page, { body: "Read it." });
    }, "team");
    assert.is(sides.length, 1);
  });
});
