import * as assert from "uvu/assert";
import { change, goodContent, linesFor, put } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const text = goodContent().get(question) as string;

describe("files as text", (test) => {
  test("passes a byte-order mark and any line ends", async () => {
    assert.equal(await linesFor(put(question, `\ufeff${text.replaceAll("\n", "\r\n")}`)), []);
  });

  test("passes line ends of old machines", async () => {
    assert.equal(await linesFor(put(question, text.replaceAll("\n", "\r"))), []);
  });

  test("names the line of a letter in another encoding", async () => {
    assert.equal(
      await linesFor(put(question, Buffer.from(text.replace("It does.", "It does, caf\u00e9."), "latin1"))),
      [
        'content/checklist/07-question.md:14:13  holds a letter after "It does, caf" that is not saved as UTF-8. Choose "Save as", and UTF-8 as the encoding.',
      ],
    );
  });

  test("refuses half characters in bytes", async () => {
    assert.equal(
      await linesFor(put(question, Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]))),
      [
        'content/checklist/07-question.md:42:1  holds a letter at the start of the line that is not saved as UTF-8. Choose "Save as", and UTF-8 as the encoding.',
      ],
    );
  });

  test("names a NUL", async () => {
    assert.equal(await linesFor(change(question, "Do I ask?", "Do I\0 ask?")), [
      'content/checklist/07-question.md:4:15  holds a hidden character (U+0000) after "question: Do I". Delete it.',
    ]);
  });

  test("names a turn of direction", async () => {
    assert.equal(await linesFor(change(question, "It does.", "It \u202edoes.")), [
      'content/checklist/07-question.md:14:4  holds a hidden character that turns the direction of reading (U+202E) after "It". Delete it.',
    ]);
  });

  test("names the mark of a lost letter", async () => {
    assert.equal(await linesFor(change(question, "It does.", "\ufffdIt does.")), [
      "content/checklist/07-question.md:14:1  holds the mark � of a lost letter at the start of the line. Type the letter that belongs there.",
    ]);
  });

  test("names one place in each line, and no more than twenty", async () => {
    assert.equal(await linesFor(change(question, "It does.", "It\u0007 do\u0007es.")), [
      'content/checklist/07-question.md:14:3  holds a hidden character (U+0007) after "It". Delete it.',
    ]);
  });
});
