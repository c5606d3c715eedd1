import * as assert from "uvu/assert";
import type { Library } from "../../scripts/content/schema.ts";
import { describe } from "../support/describe.ts";
import { fullLibrary } from "../support/full-site.ts";
import { projectsOwnWords } from "../support/real-words.ts";
import { practiceTexts, sentences, type Text, textsOf, wordCount } from "./texts.ts";

const MAX_LENGTH = 25;

/** Sentences that may be longer, each with its reason on the line above. None needs to be. */
const LONGER: readonly string[] = [];

/** The sentences of `texts` that are too long to take in, each with its place and number of words. */
function tooLong(texts: readonly Text[]): string[] {
  return texts.flatMap(({ place, words }) =>
    sentences(words)
      .filter((sentence) => wordCount(sentence) > MAX_LENGTH && !LONGER.includes(sentence))
      .map((sentence) => `${place} (${wordCount(sentence)} words): ${sentence}`),
  );
}

describe("sentences in questions, responsibilities and guides", (test) => {
  let own: Library | undefined;
  let library: Library;
  test.before(async () => {
    own = await projectsOwnWords();
    library = await fullLibrary();
  });

  test("have 25 words or fewer", () => {
    assert.equal(own ? tooLong(practiceTexts(own)) : [], []);
  });

  test("are looked for in every question, responsibility and guide", () => {
    const texts = practiceTexts(library);
    for (const { file } of [...library.questions, ...library.responsibilities, ...library.guides])
      assert.ok(
        texts.some(({ place }) => place.startsWith(file)),
        file,
      );
  });

  test("are found when they are too long, wherever they stand", () => {
    const long = `${"word ".repeat(MAX_LENGTH)}word.`;
    const [question, guide] = [library.questions[0], library.guides[0]];
    if (!question || !guide) throw new Error("The library is empty.");
    const planted = [
      { ...question, why: `Short. ${long}\n\n- Short.` },
      { ...question, listen: ["Short.", long] },
      { ...question, question: long },
      { ...guide, agenda: [{ minutes: 5, step: "Open", do: `Short. ${long}` }] },
      { ...guide, handouts: [{ id: "a", title: "A", body: `| A |\n|---|\n| ${long} |` }] },
    ];
    assert.is(tooLong(textsOf(planted)).length, planted.length);
  });
});

describe("sentences", (test) => {
  test("end with a mark before a capital, a digit or the end", () => {
    assert.equal(sentences('One. "Two?" Three! 4 is four.'), ["One.", '"Two?"', "Three!", "4 is four."]);
    assert.equal(sentences("Standard 5.1 of e.g. this one"), ["Standard 5.1 of e.g. this one"]);
  });
});

describe("wordCount", (test) => {
  test("counts runs that somebody reads, not marks alone", () => {
    assert.is(wordCount("The LGA’s 2010-2013 list – well-kept."), 5);
    assert.is(wordCount(""), 0);
  });
});
