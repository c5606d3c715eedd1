import * as assert from "uvu/assert";
import type { Library } from "../../scripts/content/schema.ts";
import { describe } from "../support/describe.ts";
import { realLibrary } from "../support/real-words.ts";

/** As Community Care reported them in April 2014, in the order of the article. */
const QUESTIONS = [
  "How do I ask challenging questions about very sensitive matters?",
  "What is life really like for the children or vulnerable adult in this family?",
  "How do I develop the expertise to sense that the child or parent or adult is being evasive?",
  "Do I understand my role and responsibilities within the child/adult improvement protection plan?",
  "Have I had time to reflect the experience and learning from it, in supervision or in discussions with colleagues?",
];
const RESPONSIBILITIES = [
  "Provide safeguarding training opportunities for staff",
  "Ensure all staff and managers understand their responsibility to undertake supervision",
  "Develop a culture where fellow professionals offer supervision",
  "Understand that changing the way organisations manage frontline staff will have an impact on how they interact with children and families",
];

describe("the words we ship", (test) => {
  let library: Library;
  test.before(async () => {
    library = await realLibrary();
  });

  test("hold 20 questions in five themes, each theme with some, and none left over", () => {
    const { questions, themes } = library;
    assert.is(questions.length, 20);
    assert.is(themes.length, 5);
    for (const { id } of themes)
      assert.ok(
        questions.some(({ theme }) => theme === id),
        id,
      );
    assert.is(questions.filter(({ theme }) => themes.some(({ id }) => id === theme)).length, 20);
  });

  test("quote exactly the five questions that were published, to the letter, and call no other one quoted", () => {
    const quoted = library.questions.filter(({ source }) => source === "quoted");
    assert.equal(quoted.map((question) => question.quoted?.wording).sort(), [...QUESTIONS].sort());
    assert.is(library.questions.filter((question) => question.quoted !== undefined).length, 5);
    assert.is(library.questions.filter(({ source }) => source === "new").length, 15);
  });

  test("say of each quoted question how its words have been brought up to date", () => {
    for (const { id, quoted } of library.questions) if (quoted) assert.ok(quoted.terms.length > 20, id);
  });

  test("quote exactly the four responsibilities, to the letter and in order", () => {
    assert.equal(
      library.responsibilities.map(({ statement }) => statement),
      RESPONSIBILITIES,
    );
  });

  test("repeat all nine quotations where they say what is quoted", () => {
    const about = library.pages.find(({ id }) => id === "about")?.body ?? "";
    for (const words of [...QUESTIONS, ...RESPONSIBILITIES]) assert.ok(about.includes(`"${words}"`), words);
  });

  test("hold guides of 15, 30, 45, 60, 60 and 90 minutes, and agendas that fill them", () => {
    assert.equal(
      library.guides.map(({ minutes }) => minutes),
      [15, 30, 45, 60, 60, 90],
    );
    for (const { id, minutes, agenda } of library.guides)
      assert.is(
        agenda.reduce((sum, step) => sum + step.minutes, 0),
        minutes,
        id,
      );
  });

  test("put every guide, briefing, vignette and kind of sheet into a pack", () => {
    const parts = library.packs.flatMap((pack) => pack.parts);
    for (const { id } of library.guides)
      assert.ok(
        parts.some((part) => part.part === "guide" && part.guide === id),
        id,
      );
    for (const { id } of library.briefings)
      assert.ok(
        parts.some((part) => part.part === "briefing" && part.briefing === id),
        id,
      );
    for (const { id } of library.vignettes)
      assert.ok(
        parts.some((part) => part.part === "vignette" && part.vignette === id),
        id,
      );
    for (const kind of [
      "checklist",
      "workbook",
      "prompts",
      "responsibilities",
      "tally",
      "actions",
      "evidence",
      "about",
    ])
      assert.ok(
        parts.some(({ part }) => part === kind),
        kind,
      );
    assert.is(library.packs.length, 7);
    assert.equal(
      [library.briefings.length, library.vignettes.length, library.newlyQualified.length],
      [8, 9, 10],
    );
  });
});
