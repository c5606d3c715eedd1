import * as assert from "uvu/assert";
import { change, goodContent, linesFor, put } from "../support/content.ts";
import { describe } from "../support/describe.ts";

const question = "content/checklist/07-question.md";
const board = "content/board.yaml";
const guide = "content/guides/1-team-briefing.md";
const pack = "content/packs/1-team.md";
const evidence = "content/evidence.yaml";
const glossary = "content/glossary.yaml";
const themes = "content/themes.yaml";
const note = "content/versions/1.0/note.md";

describe("the shape of fields", (test) => {
  test("passes good content", async () => {
    assert.equal(await linesFor(goodContent()), []);
  });

  test("suggests the field that was meant, and does not call it missing too", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "titel: A question")), [
      'content/checklist/07-question.md:3:1  titel  is not a field here. Did you mean "title"?',
    ]);
  });

  test("lists the fields when none is near", async () => {
    assert.equal(await linesFor(change(question, "for: both", "for: both\npermalink: ../../x")), [
      "content/checklist/07-question.md:8:1  permalink  is not a field here. Delete it, or use one of these: id, title, question, theme, source, quoted, for and evidence.",
    ]);
  });

  test("knows the fields inside a field", async () => {
    assert.equal(
      await linesFor(change(question, "source: new", "source: quoted\nquoted:\n  wordin: A\n  terms: B")),
      ['content/checklist/07-question.md:8:3  quoted > wordin  is not a field here. Did you mean "wording"?'],
    );
  });

  test("refuses names that programs treat specially", async () => {
    assert.equal(
      await linesFor(
        change(question, "for: both", "for: both\n__proto__: {a: 1}\n<<: {b: 1}\nconstructor: x"),
      ),
      [
        "content/checklist/07-question.md:8:1  __proto__  is not a field here. Delete it, or use one of these: id, title, question, theme, source, quoted, for and evidence.",
        "content/checklist/07-question.md:9:1  <<  is not a field here. Delete it, or use one of these: id, title, question, theme, source, quoted, for and evidence.",
        "content/checklist/07-question.md:10:1  constructor  is not a field here. Delete it, or use one of these: id, title, question, theme, source, quoted, for and evidence.",
      ],
    );
  });

  test("says what belongs in a field that is missing", async () => {
    assert.equal(await linesFor(change(question, "title: A question\n", "")), [
      'content/checklist/07-question.md:2:1  title  is missing. Add a line that starts with "title:". What belongs there: Short title, five words or fewer.',
    ]);
  });

  test("points at the item that misses a field", async () => {
    assert.equal(await linesFor(change(guide, "    step: Open\n", "")), [
      'content/guides/1-team-briefing.md:12:5  agenda > 1 > step  is missing. Add a line that starts with "step:". What belongs there: Name of the step, a few words.',
    ]);
  });

  test("names an item of a list by its id", async () => {
    assert.equal(await linesFor(change(evidence, "  author: A person\n", "")), [
      'content/evidence.yaml:1:3  study > author  is missing. Add a line that starts with "author:". What belongs there: Author or body.',
    ]);
  });

  test("names an item of a list by its place when it has no id", async () => {
    assert.equal(await linesFor(change(themes, "- id: talk\n  ", "- ")), [
      'content/themes.yaml:4:3  entry 2 > id  is missing. Add a line that starts with "id:". What belongs there: Permanent id.',
    ]);
  });

  test("says what belongs in an empty field", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title:")), [
      "content/checklist/07-question.md:3:1  title  is empty. What belongs there: Short title, five words or fewer.",
    ]);
  });

  test("sees empty quotes", async () => {
    assert.equal(await linesFor(change(question, "title: A question", 'title: "  "')), [
      "content/checklist/07-question.md:3:8  title  is empty. What belongs there: Short title, five words or fewer.",
    ]);
  });

  test("lets an optional field be deleted", async () => {
    assert.equal(
      await linesFor(change(board, "  - label: Duty team", "  - label: Duty team\n    details:")),
      [
        "content/board.yaml:7:5  contacts > 1 > details  is empty. Type what belongs there, or delete the line.",
      ],
    );
  });

  test("sees an empty item", async () => {
    assert.equal(await linesFor(change(question, "  - study", "  -")), [
      "content/checklist/07-question.md:9:4  evidence > 1  is empty. Type what belongs there, or delete the line.",
    ]);
  });

  test("counts words", async () => {
    assert.equal(
      await linesFor(change(question, "title: A question", "title: one two three four five six")),
      [
        'content/checklist/07-question.md:3:8  title  has 6 words. Use 5 or fewer: "one two three four five six".',
      ],
    );
  });

  test("asks for quotes round a number", async () => {
    assert.equal(await linesFor(change(evidence, 'year: "2011"', "year: 2011")), [
      'content/evidence.yaml:3:9  study > year  must be in quotes, like "2011".',
    ]);
  });

  test("keeps the figures of a version as they were typed", async () => {
    assert.equal(await linesFor(change(note, 'version: "1.0"', "version: 2.10")), [
      'content/versions/1.0/note.md:2:10  version  must be in quotes, like "2.10".',
    ]);
  });

  test("asks for quotes round true", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: true")), [
      'content/checklist/07-question.md:3:8  title  must be in quotes, like "true".',
    ]);
  });

  test("asks for words in the place of a list", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: [a, b]")), [
      "content/checklist/07-question.md:3:8  title  is a list. Type words in its place; words that start with [ must be in quotes.",
    ]);
  });

  test("asks for words in the place of fields", async () => {
    assert.equal(await linesFor(change(question, "title: A question", "title: {a: b}")), [
      "content/checklist/07-question.md:3:8  title  has fields under it. Type words in its place; words that start with { must be in quotes.",
    ]);
  });

  test("asks for a list in the place of words", async () => {
    assert.equal(await linesFor(change(question, "evidence:\n  - study", "evidence: study")), [
      'content/checklist/07-question.md:8:11  evidence  is "study". Type a list: a line that starts with "- " for each item.',
    ]);
  });

  test("asks for an item in an empty list", async () => {
    assert.equal(await linesFor(change(question, "evidence:\n  - study", "evidence: []")), [
      'content/checklist/07-question.md:8:11  evidence  is an empty list. Add an item: a line that starts with "- ".',
    ]);
  });

  test("asks for more items", async () => {
    assert.equal(
      await linesFor(change(guide, "  - minutes: 5\n    step: Open\n    do: Welcome everybody.\n", "")),
      [
        "content/guides/1-team-briefing.md:4:10  minutes  is 15, but the steps of the agenda add up to 10. Change the steps, or type 10.",
        "content/guides/1-team-briefing.md:12:3  agenda  holds 1 item. Type at least 2.",
      ],
    );
  });

  test("asks for fields in the place of words", async () => {
    assert.equal(await linesFor(change(question, "source: new", "source: quoted\nquoted: A")), [
      'content/checklist/07-question.md:7:9  quoted  is "A". Type its fields, each on its own line: wording and terms.',
    ]);
  });

  test("asks for fields in an item", async () => {
    assert.equal(await linesFor(change(themes, "- id: talk", "- Talk\n- id: talk")), [
      'content/themes.yaml:4:3  entry 2  is "Talk". Type its fields, each on its own line: id, title and summary.',
    ]);
  });

  test("asks for true or false", async () => {
    assert.equal(await linesFor(change(board, "example: true", "example: no")), [
      'content/board.yaml:2:10  example  is "no". Type true or false, without quotes.',
    ]);
  });

  test("asks for a whole number", async () => {
    assert.equal(await linesFor(change(guide, "minutes: 15", "minutes: 15.5")), [
      "content/guides/1-team-briefing.md:4:10  minutes  is 15.5. Type a whole number.",
    ]);
  });

  test("asks for a number in the place of words", async () => {
    assert.equal(await linesFor(change(guide, "minutes: 15", "minutes: soon")), [
      'content/guides/1-team-briefing.md:4:10  minutes  is "soon". Type a whole number.',
    ]);
  });

  test("asks for a number without quotes", async () => {
    assert.equal(await linesFor(change(guide, "minutes: 15", 'minutes: "15"')), [
      "content/guides/1-team-briefing.md:4:10  minutes  is in quotes. Type the number without them: 15.",
    ]);
  });

  test("asks for a plain number", async () => {
    assert.equal(await linesFor(change(guide, "minutes: 15", "minutes: 0xF")), [
      "content/guides/1-team-briefing.md:4:10  minutes  is 0xF. Type the number as 15.",
    ]);
  });

  test("says the least number", async () => {
    assert.equal(await linesFor(change(guide, "minutes: 15", "minutes: 3")), [
      "content/guides/1-team-briefing.md:4:10  minutes  is 3. Type 5 or more.",
    ]);
  });

  test("says the greatest number", async () => {
    assert.equal(await linesFor(change(guide, "minutes: 15", "minutes: 300")), [
      "content/guides/1-team-briefing.md:4:10  minutes  is 300. Type 240 or less.",
    ]);
  });

  test("suggests the nearest of the allowed words", async () => {
    assert.equal(await linesFor(change(question, "source: new", "source: quote")), [
      'content/checklist/07-question.md:6:9  source  is "quote". Did you mean quoted? Type quoted or new.',
    ]);
  });

  test("lists the allowed words", async () => {
    assert.equal(await linesFor(change(question, "for: both", "for: all")), [
      'content/checklist/07-question.md:7:6  for  is "all". Type adults, children or both.',
    ]);
  });

  test("suggests the nearest part of a pack", async () => {
    assert.equal(await linesFor(change(pack, "  - part: cover", "  - part: covr")), [
      'content/packs/1-team.md:7:11  parts > 1 > part  is "covr". Did you mean cover? Type cover, contents, page, checklist, workbook, prompts, guide, responsibilities, tally, actions, evidence or about.',
    ]);
  });

  test("knows a slip in the name of a part", async () => {
    assert.equal(await linesFor(change(pack, "  - part: cover", "  - prt: cover")), [
      'content/packs/1-team.md:7:5  parts > 1 > prt  is not a field here. Did you mean "part"?',
    ]);
  });

  test("asks which part it is", async () => {
    assert.equal(await linesFor(change(pack, "  - part: cover", "  - guide: team-briefing")), [
      'content/packs/1-team.md:7:5  parts > 1 > part  is missing. Add "part:" with one of these: cover, contents, page, checklist, workbook, prompts, guide, responsibilities, tally, actions, evidence or about.',
    ]);
  });

  test("asks for a part as a field", async () => {
    assert.equal(await linesFor(change(pack, "  - part: cover", "  - cover")), [
      'content/packs/1-team.md:7:5  parts > 1  is "cover". Type "part: cover".',
    ]);
  });

  test("asks for what a part needs", async () => {
    assert.equal(await linesFor(change(pack, "    guide: team-briefing\n", "")), [
      'content/packs/1-team.md:8:5  parts > 2 > guide  is missing. Add a line that starts with "guide:". What belongs there: Id of the guide.',
    ]);
  });

  test("refuses what a part does not need", async () => {
    assert.equal(
      await linesFor(change(pack, "  - part: cover", "  - part: cover\n    guide: team-briefing")),
      ["content/packs/1-team.md:8:5  parts > 1 > guide  is not a field here. Delete it."],
    );
  });

  test("asks for an address that starts with https", async () => {
    assert.equal(await linesFor(change(board, "https://board.example/", "http://board.example/")), [
      'content/board.yaml:4:14  web_address  is "http://board.example/". Type an address that starts with https://, such as https://www.example.org/.',
    ]);
  });

  test("asks for four digits", async () => {
    assert.equal(await linesFor(change(evidence, 'year: "2011"', 'year: "11"')), [
      'content/evidence.yaml:3:9  study > year  is "11". Type four digits in quotes, like "2011".',
    ]);
  });

  test("asks for a version of two numbers", async () => {
    assert.equal(await linesFor(change(note, 'version: "1.0"', 'version: "1"')), [
      'content/versions/1.0/note.md:2:10  version  is "1". Type two numbers with a point between them, in quotes, like "1.0".',
    ]);
  });

  test("asks for an abbreviation alone", async () => {
    assert.equal(await linesFor(change(glossary, "short: SAR", "short: S.A.R.")), [
      'content/glossary.yaml:3:10  review > short  is "S.A.R.". Type the abbreviation alone, such as SAR.',
    ]);
  });

  test("asks for a date", async () => {
    assert.equal(await linesFor(change(note, "2027-03-09", "next spring")), [
      'content/versions/1.0/note.md:8:12  review_by  is "next spring". Write a date such as 2027-03-01.',
    ]);
  });

  test("asks for a date in the place of a number", async () => {
    assert.equal(await linesFor(change(note, "2027-03-09", "2027")), [
      'content/versions/1.0/note.md:8:12  review_by  is "2027". Write a date such as 2027-03-01.',
    ]);
  });

  test("knows the calendar", async () => {
    assert.equal(await linesFor(change(note, "2027-03-09", "2026-02-30")), [
      'content/versions/1.0/note.md:8:12  review_by  is "2026-02-30", which is not a day on the calendar. Write a date such as 2026-02-28.',
    ]);
  });

  test("knows how many months there are", async () => {
    assert.equal(await linesFor(change(note, "2027-03-09", "2026-13-01")), [
      'content/versions/1.0/note.md:8:12  review_by  is "2026-13-01", which is not a day on the calendar. Write a date such as 2027-03-01.',
    ]);
  });

  test("suggests an id of the right shape", async () => {
    assert.equal(await linesFor(change(question, "id: question-7", "id: Question 7")), [
      'content/checklist/07-question.md:2:5  id  is "Question 7". Type small letters, digits and hyphens, such as question-7.',
    ]);
  });

  test("names the letter of another alphabet in an id", async () => {
    assert.equal(await linesFor(change(question, "id: question-7", "id: qu\u0435stion-7")), [
      'content/checklist/07-question.md:2:5  id  is "quеstion-7", where "е" (U+0435) is not a letter from a to z. Type it again on the keyboard.',
    ]);
  });

  test("refuses an id that leads elsewhere", async () => {
    assert.equal(await linesFor(change(question, "id: question-7", "id: ../../x")), [
      'content/checklist/07-question.md:2:5  id  is "../../x". Type small letters, digits and hyphens, such as x.',
    ]);
  });

  test("shortens what is long and shows what is hidden", async () => {
    assert.equal(await linesFor(change(question, "for: both", `for: "${"word ".repeat(40)}\\u0007"`)), [
      "content/checklist/07-question.md:7:6  for  holds a hidden character (U+0007). Delete it.",
      'content/checklist/07-question.md:7:6  for  is "word word word word word word word word word word word word…". Type adults, children or both.',
    ]);
  });

  test("says nothing more about a value that stands twice", async () => {
    assert.equal(await linesFor(change(evidence, "- id: study", "- id: study\n  id: Study 2")), [
      "content/evidence.yaml:2:3  entry 1 > id  stands twice. Keep one of the two lines.",
    ]);
  });

  test("asks for fields when a file holds none", async () => {
    assert.equal(await linesFor(put(board, "")), [
      'content/board.yaml:1:1  has no fields. Type the name of each field, a colon, a space and its value, such as "name: …".',
    ]);
  });

  test("asks for fields when a file holds words", async () => {
    assert.equal(await linesFor(put(board, "name:Example Board")), [
      'content/board.yaml:1:1  holds "name:Example Board" instead of fields. Type the name of each field, a colon, a space and its value, such as "name: …".',
    ]);
  });

  test("asks for a list", async () => {
    assert.equal(await linesFor(put(themes, "themes:\n  - id: life\n", put(evidence, "[]"))), [
      'content/evidence.yaml:1:1  lists nothing. Start each entry with "- id:".',
      'content/themes.yaml:1:1  is not a list. Start each entry with "- id:".',
    ]);
  });
});
