import { spawnSync } from "node:child_process";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { longSentences, newLongSentences } from "../../scripts/audit/long-sentences.ts";
import { project } from "../../scripts/core/paths.ts";
import { change, goodContent, withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryIn } from "../versions/publishing.ts";

const seventh = "content/checklist/07-question.md";
const sentence = (words: number) => `${"Word ".repeat(words).trim()}.`;
const libraryWith = (words: string) =>
  withProject(change(seventh, "It does.", `It does. ${words}`), libraryIn);

describe("longSentences", (test) => {
  test("takes more than 25 words for long, and lists the longest first, each with its file", async () => {
    const library = await libraryWith(`${sentence(25)} ${sentence(26)}\n\n- ${sentence(30)}`);
    assert.equal(longSentences(library), [
      { file: seventh, text: sentence(30), words: 30 },
      { file: seventh, text: sentence(26), words: 26 },
    ]);
  });

  test("sees a sentence whole over line ends, and counts words without marks", async () => {
    const library = await libraryWith(
      `Is “this,” ${"word ".repeat(12)}\n${"word ".repeat(12)}– the end? Yes.`,
    );
    assert.equal(
      longSentences(library).map(({ words }) => words),
      [28],
    );
  });

  test("finds none in words that have none", async () => {
    assert.equal(longSentences(await withProject(goodContent(), libraryIn)), []);
  });
});

describe("newLongSentences", (test) => {
  test("leaves out what was long before", async () => {
    const before = await libraryWith(sentence(26));
    const after = await libraryWith(`New. ${sentence(26)} ${sentence(27)}`);
    assert.equal(newLongSentences(before, before), []);
    assert.equal(newLongSentences(before, after), [{ file: seventh, text: sentence(27), words: 27 }]);
  });
});

describe("npm run report -- --sentences", (test) => {
  test("lists the long sentences of the words that are there, and counts them", () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(project, "scripts/report.ts"), "--sentences"],
      { cwd: project, encoding: "utf8" },
    );
    assert.is(status, 0);
    assert.match(stdout, /^(content\/\S+ {2}\d+ words: .+\n)*\d+ sentences? over 25 words\.\n$/);
  });
});
