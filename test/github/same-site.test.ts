import { mkdir } from "node:fs/promises";
import * as assert from "uvu/assert";
import { serveSite } from "../../scripts/browser/serve.ts";
import { builtFrom, firstDifference } from "../../scripts/github/same-site.ts";
import { describe } from "../support/describe.ts";
import { folderFor, write } from "../versions/publishing.ts";

describe("firstDifference", (test) => {
  const place = folderFor(test);
  const built = new Map([
    ["SHA256SUMS", "sums"],
    ["a b.html", "Page"],
    ["v/1.0/team.pdf", "%PDF-1.7"],
  ]);
  test.before(async () => {
    await mkdir(place("site"));
    await write(place("site"), built);
  });

  for (const [what, changes, said] of [
    ["nothing where every byte is the same", {}, undefined],
    [
      "the file and the byte",
      { "v/1.0/team.pdf": "%PDF-1.8" },
      "v/1.0/team.pdf differs at byte 8: built again it has 8 bytes, on the website 8.",
    ],
    [
      "where a file goes on",
      { "a b.html": "Page and more" },
      "a b.html differs at byte 5: built again it has 4 bytes, on the website 13.",
    ],
    [
      "where a file ends too soon",
      { "a b.html": "Pa" },
      "a b.html differs at byte 3: built again it has 4 bytes, on the website 2.",
    ],
    ["a file that is gone", { "a b.html": undefined }, "a b.html is not on the website."],
    [
      "the first of several",
      { SHA256SUMS: "Sums", "a b.html": "page" },
      "SHA256SUMS differs at byte 1: built again it has 4 bytes, on the website 4.",
    ],
  ] as const)
    test(`says ${what}`, async () => {
      const live = new Map(Object.entries({ ...Object.fromEntries(built), ...changes }));
      const server = await serveSite(async (path) => {
        const body = live.get(path);
        return body === undefined ? undefined : { body };
      });
      try {
        assert.is(await firstDifference(place("site"), server.base), said);
      } finally {
        await server.close();
      }
    });

  test("reads a commit and a day, and nothing else", () => {
    const commit = "0123456789abcdef0123456789abcdef01234567";
    assert.equal(builtFrom(`commit ${commit}\nday 2027-03-01\n`), { commit, day: "2027-03-01" });
    for (const text of [
      "",
      `commit ${commit}\n`,
      `commit --all\nday 2027-03-01\n`,
      `commit ${commit}\nday x\n`,
    ])
      assert.is(builtFrom(text), undefined);
  });
});
