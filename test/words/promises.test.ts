import * as assert from "uvu/assert";
import type { Library } from "../../scripts/content/schema.ts";
import { describe } from "../support/describe.ts";
import { realLibrary } from "../support/real-words.ts";

/** As Community Care reported them in April 2014, in the order of the article. */
const QUESTIONS: readonly string[] = [
  "How do I ask challenging questions about very sensitive matters?",
  "What is life really like for the children or vulnerable adult in this family?",
  "How do I develop the expertise to sense that the child or parent or adult is being evasive?",
  "Do I understand my role and responsibilities within the child/adult improvement protection plan?",
  "Have I had time to reflect the experience and learning from it, in supervision or in discussions with colleagues?",
];
const RESPONSIBILITIES: readonly string[] = [
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

  test("put every question into a theme, and leave no theme without one", () => {
    const { questions, themes } = library;
    const used = new Set(questions.map(({ theme }) => theme));
    assert.equal([...used].sort(), themes.map(({ id }) => id).sort());
  });

  test("quote questions and responsibilities as they were published, to the letter", () => {
    for (const { id, quoted } of library.questions)
      if (quoted) assert.ok(QUESTIONS.includes(quoted.wording), id);
    for (const { id, statement } of library.responsibilities)
      assert.ok(RESPONSIBILITIES.includes(statement), id);
  });

  test("say of each quoted question how its words have been brought up to date", () => {
    for (const { id, quoted } of library.questions) if (quoted) assert.ok(quoted.terms.length > 20, id);
  });

  test("repeat every quotation where they say what is quoted", () => {
    const about = library.pages.find(({ id }) => id === "about")?.body ?? "";
    const quoted = library.questions.flatMap((question) => question.quoted?.wording ?? []);
    for (const words of [...quoted, ...library.responsibilities.map(({ statement }) => statement)])
      assert.ok(about.includes(`"${words}"`), words);
  });

  test("hold eight briefings and nine vignettes, each in a pack, and ten questions to begin with", () => {
    const parts = library.packs.flatMap((pack) => pack.parts);
    assert.equal(
      parts.flatMap((part) => (part.part === "briefing" ? [part.briefing] : [])),
      library.briefings.map(({ id }) => id),
    );
    assert.equal(
      parts.flatMap((part) => (part.part === "vignette" ? [part.vignette] : [])),
      library.vignettes.map(({ id }) => id),
    );
    assert.equal(
      [library.briefings.length, library.vignettes.length, library.newlyQualified.length],
      [8, 9, 10],
    );
  });
});
