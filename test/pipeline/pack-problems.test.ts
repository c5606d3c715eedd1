import * as assert from "uvu/assert";
import { problemLine } from "../../scripts/core/problem.ts";
import type { Finding } from "../../scripts/pdf-ua/index.ts";
import { packProblems } from "../../scripts/pipeline/pack-problems.ts";
import { finished, printing } from "../pdf-ua/printing.ts";
import { withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, wholeContent } from "../support/library.ts";

const SEVENTH = "content/checklist/07-question.md";

describe("the problems of printed packs", (test) => {
  const print = printing(test);

  const problems = async (finding: Finding, pdf?: Uint8Array, more: Finding[] = []) => {
    const library = await libraryOf(wholeContent());
    const file = "packs/team.pdf";
    const files = new Map(pdf ? [[file, pdf] as const] : []);
    const printed = {
      packs: [],
      files,
      findings: [finding, ...more].map((one) => ({ file, pack: "team", finding: one })),
    };
    return withProject(wholeContent(), async (from) =>
      (await packProblems(from, { library, printed })).map(problemLine),
    );
  };

  test("stand at the line of the words that they quote", async () => {
    assert.equal(await problems({ rule: "contrast", page: 3, message: '"Do I ask 3 times?" is too pale.' }), [
      'content/checklist/03-question.md:4:1  packs/team.pdf, page 3  "Do I ask 3 times?" is too pale.',
    ]);
  });

  test("stand at the file of the item whose page it is, when they quote nothing or what stands in many places", async () => {
    const body =
      '<p><a href="#question-question-7">Seven</a></p><section id="question-question-7" style="break-before:page"><h2>Seven</h2></section>';
    const { pdf } = await finished(await print(`<h1>Pack</h1>${body}`));
    assert.equal(await problems({ rule: "clipped", page: 2, message: "A line runs off the page." }, pdf), [
      `${SEVENTH}:1:1  packs/team.pdf, page 2  A line runs off the page.`,
    ]);
  });

  test("are one problem when the same stands on many pages, which is no item's", async () => {
    const finding = { rule: "contrast", page: 2, message: "The foot is too pale." };
    assert.equal(
      await problems(finding, undefined, [
        { ...finding, page: 3 },
        { ...finding, page: 4 },
      ]),
      ["content/packs/1-team.md:1:1  packs/team.pdf, page 2 and 2 other pages  The foot is too pale."],
    );
  });

  test("stand at the file of their pack, when nothing else can be told", async () => {
    assert.equal(await problems({ rule: "sides", message: 'It fills 3 sides. Change "sides".' }), [
      'content/packs/1-team.md:1:1  packs/team.pdf  It fills 3 sides. Change "sides".',
    ]);
  });
});
