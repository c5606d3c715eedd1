import * as assert from "uvu/assert";
import { references } from "../../../scripts/content/rules/references.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const guide = "content/guides/1-team-briefing.md";
const pack = "content/packs/1-team.md";
const evidence = "content/evidence.yaml";

describe("references", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(references, goodContent()), []);
  });

  test("follows evidence", async () => {
    assert.equal(await ruleLines(references, change(question, "  - study", "  - studdy")), [
      'content/checklist/07-question.md:9:5  evidence > 1  is "studdy", which content/evidence.yaml does not hold. Did you mean "study"?',
    ]);
  });

  test("follows a guide's questions, responsibilities and evidence", async () => {
    assert.equal(
      await ruleLines(
        references,
        change(
          guide,
          "  - question-1",
          "  - question-1x\nresponsibilities:\n  - responsibility-5x\nevidence:\n  - studdy",
        ),
      ),
      [
        'content/guides/1-team-briefing.md:14:5  questions > 1  is "question-1x", which content/checklist does not hold. Did you mean "question-1"?',
        'content/guides/1-team-briefing.md:16:5  responsibilities > 1  is "responsibility-5x", which content/responsibilities does not hold. Did you mean "responsibility-1"?',
        'content/guides/1-team-briefing.md:18:5  evidence > 1  is "studdy", which content/evidence.yaml does not hold. Did you mean "study"?',
      ],
    );
  });

  test("follows a pack's guides", async () => {
    assert.equal(await ruleLines(references, change(pack, "guide: team-briefing", "guide: team-brief")), [
      'content/packs/1-team.md:9:12  parts > 2 > guide  is "team-brief", which content/guides does not hold. Did you mean "team-briefing"?',
    ]);
  });

  test("follows a pack's pages", async () => {
    assert.equal(await ruleLines(references, change(pack, "page: how-to-use", "page: how-to-us")), [
      'content/packs/1-team.md:11:11  parts > 3 > page  is "how-to-us", which content/pages does not hold. Did you mean "how-to-use"?',
    ]);
  });

  test("guesses the id from a title, a file name, capitals and marks", async () => {
    const guide = "content/guides/1-team-briefing.md";
    for (const typed of ["A question", "07-question", "07-question.md", "Question_7", "question-7."])
      assert.equal(await ruleLines(references, change(guide, "  - question-1", `  - ${typed}`)), [
        `${guide}:14:5  questions > 1  is "${typed}", which content/checklist does not hold. Did you mean "question-7"?`,
      ]);
  });

  test("follows what is used instead of something retired, among things of its sort", async () => {
    const retired = "content/retired.yaml";
    const lines = (fields: string) => ruleLines(references, put(retired, `- id: old\n${fields}`));
    assert.equal(await lines("  was: guide\n  instead: team-briefing\n"), []);
    assert.equal(await lines("  was: guide\n  instead: team-breifing\n"), [
      `${retired}:3:12  old > instead  is "team-breifing", which content/guides does not hold. Did you mean "team-briefing"?`,
    ]);
    assert.equal(await lines("  instead: team-breifing\n"), []);
  });

  test("leaves what stands in the place of one id to the check of its shape", async () => {
    assert.equal(
      await ruleLines(references, put("content/retired.yaml", "- was: guide\n  instead: [nothing]\n")),
      [],
    );
  });

  test("names a space that cannot be seen", async () => {
    const lines = async (id: string) =>
      await ruleLines(references, change(question, "  - study", `  - ${id}`));
    assert.equal(await lines('" study"'), [
      'content/checklist/07-question.md:9:5  evidence > 1  is "study" with a space at its start or its end. Type "study" without it.',
    ]);
  });

  test("stays silent when ids of that kind could not be read", async () => {
    assert.equal(await ruleLines(references, change(evidence, "id: study", "id: Study")), []);
  });

  test("stays silent when the file of that kind is missing", async () => {
    assert.equal(await ruleLines(references, put(evidence)), []);
  });

  test("stays silent when the file of that kind is empty", async () => {
    assert.equal(await ruleLines(references, put(evidence, "")), []);
  });

  test("follows the evidence of a responsibility", async () => {
    assert.equal(
      (await ruleLines(references, change("content/responsibilities/1-duty.md", "  - study", "  - studdy")))
        .length,
      1,
    );
  });
});
