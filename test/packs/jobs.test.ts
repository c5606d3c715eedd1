import * as assert from "uvu/assert";
import type { Pack } from "../../scripts/content/schema.ts";
import { editions } from "../../scripts/core/editions.ts";
import { printJobs } from "../../scripts/packs/jobs.ts";
import { describe } from "../support/describe.ts";

const pack = (id: string, sides?: number): Pack => ({
  id,
  title: `The ${id} pack`,
  purpose: `Use ${id}.`,
  who: "Anybody.",
  file: `content/packs/1-${id}.md`,
  introduction: "",
  parts: [{ part: "cover" }],
  ...(sides === undefined ? {} : { sides }),
});

describe("printJobs", (test) => {
  test("names each pack in each edition, pack by pack, by page and by file", () => {
    assert.equal(
      printJobs([pack("a"), pack("b")]).map(({ page, file, edition }) => [page, file, edition]),
      [
        ["packs/a/index.html", "packs/a.pdf", "standard"],
        ["packs/a/index.html", "packs/a-large-print.pdf", "large-print"],
        ["packs/a/index.html", "packs/a-fillable.pdf", "fillable"],
        ["packs/b/index.html", "packs/b.pdf", "standard"],
        ["packs/b/index.html", "packs/b-large-print.pdf", "large-print"],
        ["packs/b/index.html", "packs/b-fillable.pdf", "fillable"],
      ],
    );
  });

  test("hands on what the file says of itself", () => {
    const [job] = printJobs([pack("a")]);
    assert.equal([job?.title, job?.subject], ["The a pack", "Use a."]);
  });

  test("holds large print to no number of sides, nor a pack that promises none", () => {
    assert.equal(
      printJobs([pack("a", 2), pack("b")]).map(({ sides }) => sides),
      [2, undefined, 2, undefined, undefined, undefined],
    );
  });

  test("makes only the editions that are wanted, and nothing of nothing", () => {
    assert.equal(
      printJobs([pack("a")], ["fillable"]).map(({ file }) => file),
      ["packs/a-fillable.pdf"],
    );
    assert.equal(printJobs([]), []);
    assert.is(editions.length, 3);
  });
});
