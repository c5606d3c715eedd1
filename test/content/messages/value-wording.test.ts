import * as assert from "uvu/assert";
import { change, linesFor } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const note = "content/versions/1.0/note.md";

describe("dates and ids", (test) => {
  test("asks for a day on the calendar", async () => {
    assert.equal(await linesFor(change(note, "2027-03-09", "next spring")), [
      'content/versions/1.0/note.md:8:12  review_by  is "next spring". Write a date such as 2027-03-01.',
    ]);
  });

  test("asks for a date in the place of a number", async () => {
    assert.equal(await linesFor(change(note, "2027-03-09", "2027")), [
      'content/versions/1.0/note.md:8:12  review_by  is "2027". Write a date such as 2027-03-01.',
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
      'content/checklist/07-question.md:2:5  id  is "../../x". Type small letters, digits and hyphens, such as daily-life.',
    ]);
  });
});
