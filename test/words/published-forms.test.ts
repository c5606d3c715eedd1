import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { kindNames, kindSections } from "../../scripts/content/kinds.ts";
import { type Entry, textsOf } from "../../scripts/content/read/entry.ts";
import { readContent } from "../../scripts/content/read/read-content.ts";
import { project } from "../../scripts/core/paths.ts";
import { earlierContent } from "../fixtures/content/earlier-content.ts";
import { change, withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";

const versions = join(project, "content/versions");
/** None with a board that has not published yet. */
const published = (existsSync(versions) ? readdirSync(versions) : []).filter((version) =>
  existsSync(join(versions, version, "manifest.json")),
);

/** Words of the content in `folder` that have no place in the schema of today: those of a field or heading it lacks. */
async function lostWords(folder: string): Promise<string[]> {
  const { content, problems } = await readContent(folder, { ofEarlier: true });
  const entries = kindNames.flatMap((kind): readonly Entry[] => content.entries[kind]);
  return [
    ...problems.map(({ file, message }) => `${file}: ${message}`),
    ...entries.flatMap((entry) => {
      const kept = new Set(textsOf({ ...entry, data: entry.complete }).map(({ text }) => text));
      const texts = textsOf(entry).filter(({ text }) => !kept.has(text.trim()));
      const titles = Object.values(kindSections[entry.kind] ?? {}).map(({ heading }) => heading);
      const headings =
        titles.length === 0 ? [] : (entry.body?.lines ?? []).filter((line) => line.startsWith("## "));
      return [
        ...texts.map(({ path }) => `${entry.file}: ${path.join(" > ")}`),
        ...headings.filter((line) => !titles.includes(line.slice(3))).map((line) => `${entry.file}: ${line}`),
      ];
    }),
  ];
}

/**
 * A version that was published must stand on the website again when a newer one is withdrawn. So a field is never renamed
 * or taken out of a schema while a published version has it: make it optional, as `theme` of questions is.
 */
describe("published words", (test) => {
  for (const version of published)
    test(`of ${version} have a place in the schema of today, every one`, async () => {
      assert.equal(await lostWords(join(versions, version, "source")), []);
    });

  test("are named when a field or a heading has no place", async () => {
    const path = "content/checklist/07-question.md";
    const old = change(
      path,
      "for: both",
      "for: both\naim: To ask.",
      change(path, "## Listen for", "## Hear", earlierContent()),
    );
    assert.equal(await withProject(old, lostWords), [`${path}: aim`, `${path}: ## Hear`]);
    assert.equal(await withProject(earlierContent(), lostWords), []);
  });
});
