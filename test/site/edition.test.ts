import * as assert from "uvu/assert";
import type { Version } from "../../scripts/content/schema.ts";
import { editionOf, folderOf, withSlash } from "../../scripts/site/edition.ts";
import { describe } from "../support/describe.ts";
import { libraryOf } from "../support/library.ts";

async function library(example: boolean, ...versions: [version: string, frozen: boolean][]) {
  const whole = await libraryOf();
  const [note] = whole.versions;
  whole.board.example = example;
  whole.versions = versions.map(([version, frozen]) => ({ ...(note as Version), version, frozen }));
  return whole;
}

describe("editionOf", (test) => {
  test("is an example until a board takes the words on", async () => {
    const line = "Version 1.0, Example edition, 9 March 2026";
    assert.is(editionOf(await library(true, ["1.0", false])).line, line);
    assert.is(editionOf(await library(true, ["1.0", true])).line, line);
  });

  test("is a draft, with no day of publication, until its version is frozen, then final", async () => {
    const draft = await library(false, ["2.1", false], ["2.0", true]);
    assert.is(editionOf(draft).line, "Version 2.1, Draft edition, not published");
    const final = await library(false, ["2.0", true]);
    assert.is(editionOf(final).line, "Version 2.0, Final edition, 9 March 2026");
  });

  test("is a draft of an example too, once an earlier version was published", async () => {
    assert.is(editionOf(await library(true, ["2.1", false], ["2.0", true])).status, "Draft");
  });

  test("sends the holder of a draft to the list of versions, never to a published one", async () => {
    const { checkAddress } = editionOf(await library(false, ["2.1", false], ["2.0", true]));
    assert.is(checkAddress, "https://board.example/c");
  });

  test("says where to check a copy, with and without the scheme, under any folder", async () => {
    const whole = await library(false, ["2.10", true]);
    for (const address of ["https://board.example/name", "https://board.example/name/"]) {
      whole.board.web_address = address;
      const { checkAddress, checkAddressShort, reviewBy } = editionOf(whole);
      assert.is(checkAddress, "https://board.example/name/c/2.10");
      assert.is(checkAddressShort, "board.example/name/c/2.10");
      assert.is(reviewBy, "2027-03-09");
    }
  });

  test("throws without any version, which the content rules refuse", async () => {
    assert.throws(await library(false).then((whole) => () => editionOf(whole)), "always holds a version");
  });
});

describe("addresses", (test) => {
  test("end in a slash, once", () => {
    assert.is(withSlash("https://board.example"), "https://board.example/");
    assert.is(withSlash("https://board.example/a/"), "https://board.example/a/");
  });

  test("lead to the folder of the site", () => {
    assert.is(folderOf("https://board.example"), "/");
    assert.is(folderOf("https://board.example/name"), "/name/");
  });
});
