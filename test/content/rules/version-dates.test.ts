import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { readContent } from "../../../scripts/content/read/read-content.ts";
import { versionDates } from "../../../scripts/content/rules/version-dates.ts";
import { project } from "../../../scripts/core/paths.ts";
import { type Content, change, goodContent, inPlainWords, put, withProject } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const note = "content/versions/1.0/note.md";
const manifest = "content/versions/1.0/manifest.json";

/** What is said on a day; the version of the good content is dated 9 March 2026. */
const said = (today: string, content: Content) =>
  withProject(content, async (folder) =>
    inPlainWords(versionDates((await readContent(folder, { today })).content)),
  );

const withdrawn = (lines: string) =>
  put(
    manifest,
    "{}",
    change(note, "review_by: 2027-03-09", `review_by: 2027-03-09\nstatus: withdrawn\n${lines}`),
  );

describe("dates of versions", (test) => {
  test("pass good content, up to 90 days before the day", async () => {
    assert.equal(await said("2026-03-09", goodContent()), []);
    assert.equal(await said("2025-12-09", goodContent()), []);
    assert.is((await said("2025-12-08", goodContent())).length, 1);
  });

  test("of what is published are left alone, whatever the clock says", async () => {
    assert.equal(await said("2020-01-01", put(manifest, "{}")), []);
  });

  test("may be that of the version before, and no earlier one, by number and not by letter", async () => {
    const second = (version: string, date: string, content = goodContent()) =>
      put(
        `content/versions/${version}/note.md`,
        String(goodContent().get(note)).replace('"1.0"', `"${version}"`).replace("2026-03-09", date),
        content,
      );
    assert.equal(await said("2026-03-09", second("1.1", "2026-03-09")), []);
    assert.equal(await said("2026-03-09", second("1.10", "2026-03-10", second("1.9", "2026-03-10"))), []);
    assert.match(
      (await said("2026-03-09", second("1.10", "2026-03-10", second("1.9", "2026-03-11")))).join(),
      "1.10/note.md:3:7",
    );
  });

  test("of a withdrawal may be today, and not later", async () => {
    const lines = "withdrawn_on: 2026-04-01\nreason: It was wrong.\nuse_instead: '1.1'";
    assert.equal(await said("2026-04-01", withdrawn(lines)), []);
    assert.equal(await said("2026-03-31", withdrawn(lines)), [
      `${note}:10:15  withdrawn_on  is 2026-04-01, which is still to come. Type today, 2026-03-31, or the day before on which people were told.`,
    ]);
  });

  test("ask for another version than the one that is withdrawn", async () => {
    for (const own of ["'1.0'", "Version 1.0"])
      assert.is(
        (
          await said(
            "2026-04-01",
            withdrawn(`withdrawn_on: 2026-04-01\nreason: It was wrong.\nuse_instead: ${own}`),
          )
        ).length,
        1,
      );
  });

  test("take the example of the guide for staff, on the day on which it is typed", async () => {
    const guide = readFileSync(join(project, ".github/CONTRIBUTING.md"), "utf8");
    const example = /^```\nstatus: withdrawn\n([^`]*)```/m.exec(guide)?.[1] ?? "";
    assert.match(example, "withdrawn_on: ");
    const today = new Date().toISOString().slice(0, 10);
    assert.equal(await said(today, withdrawn(example.replace('"1.0"', '"0.9"'))), []);
  });
});
