import { createHash } from "node:crypto";
import { PNG } from "pngjs";
import * as assert from "uvu/assert";
import type { Edition } from "../../scripts/core/editions.ts";
import type { Printed } from "../../scripts/packs/print-packs.ts";
import { changedPictures } from "../../scripts/pipeline/changed-pictures.ts";
import { describe } from "../support/describe.ts";
import { pages } from "../support/drawn-pages.ts";

/** Prints, by pack and edition, of pages with a square at each of these places. */
async function printed(...list: [pack: string, edition: Edition, ...places: number[]][]): Promise<Printed> {
  const result: Printed = { packs: [], files: new Map(), findings: [] };
  for (const [pack, edition, ...places] of list) {
    const file = `packs/${pack}${edition === "standard" ? "" : `-${edition}`}.pdf`;
    const pdf = await pages("Pack", ...places);
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    result.packs.push({ pack, edition, file, pages: places.length, bytes: pdf.length, sha256 });
    result.files.set(file, pdf);
  }
  return result;
}

describe("changedPictures", (test) => {
  test("draws the standard edition, others only where it looks the same, and counts them all", async () => {
    const before = await printed(
      ["gone", "standard", 10],
      ["more", "large-print", 10, 20],
      ["more", "standard", 10],
      ["team", "fillable", 10],
      ["team", "standard", 10, 20],
    );
    const after = await printed(
      ["more", "large-print", 10, 30],
      ["more", "standard", 10],
      ["new", "standard", 10],
      ["team", "fillable", 15],
      ["team", "standard", 10, 25, 40],
    );
    const { pictures, packs } = await changedPictures(before, after);
    assert.equal([...pictures.keys()].sort(), [
      "more-large-print-page-2.png",
      "team-page-2.png",
      "team-page-3.png",
    ]);
    assert.equal(
      packs.map(({ file, before, after, different }) => [file, before, after, different]),
      [
        ["packs/more-large-print.pdf", 2, 2, 1],
        ["packs/more.pdf", 1, 1, 0],
        ["packs/new.pdf", undefined, 1, undefined],
        ["packs/team-fillable.pdf", 1, 1, 1],
        ["packs/team.pdf", 2, 3, 2],
        ["packs/gone.pdf", 1, undefined, undefined],
      ],
    );
  });

  test("shows a page that is gone beside nothing, by the number that it had", async () => {
    const before = await printed(["team", "standard", 10, 20, 30]);
    const after = await printed(["team", "standard", 10, 30]);
    const { pictures, packs } = await changedPictures(before, after);
    assert.equal([[...pictures.keys()], packs[0]?.different], [["team-page-2-removed.png"], 1]);
  });

  test("draws a page that has moved on both sides, though it looks as it did", async () => {
    const before = await printed(["team", "standard", 10, 20, 30]);
    const after = await printed(["team", "standard", 20, 30, 10]);
    const { pictures } = await changedPictures(before, after);
    assert.equal([...pictures.keys()].sort(), ["team-page-1-removed.png", "team-page-3.png"]);
    for (const png of pictures.values()) {
      const { data } = PNG.sync.read(Buffer.from(png));
      // The square that is drawn on the page.
      assert.ok(data.some((part, at) => at % 4 === 0 && part === 0 && data[at + 1] === 0));
    }
  });

  test("has nothing to compare with where the words before could not be read", async () => {
    const { pictures, packs } = await changedPictures(undefined, await printed(["team", "standard", 10]));
    assert.equal([pictures.size, packs[0]?.before, packs[0]?.different], [0, undefined, undefined]);
  });
});
