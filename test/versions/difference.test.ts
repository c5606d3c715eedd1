import * as assert from "uvu/assert";
import type { Change } from "../../scripts/content/history.ts";
import { comparableItems } from "../../scripts/versions/comparable-items.ts";
import { difference } from "../../scripts/versions/difference.ts";
import { type Content, change, goodContent, put, withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryIn } from "./publishing.ts";

const seventh = "content/checklist/07-question.md";
const order = "content/order.yaml";
const guide = "content/guides/1-team-briefing.md";

const before = withProject(goodContent(), libraryIn);

async function changesTo(content: Content): Promise<Change[]> {
  return difference(comparableItems(await before), comparableItems(await withProject(content, libraryIn)));
}

/** Changes as lines: what happened to what, and in which part. */
function lines(changes: readonly Change[]): string[] {
  return changes.map(({ noun, id, kind, from, to, parts }) => {
    const place = kind === "moved" ? ` ${from} to ${to}` : "";
    return [
      `${kind} ${noun} ${id}${place}`,
      ...parts.map(({ name, significance }) => `${name} (${significance})`),
    ].join(", ");
  });
}

async function linesFor(content: Content): Promise<string[]> {
  return lines(await changesTo(content));
}

/** All questions under one theme, in this order. */
function reordered(...numbers: number[]): Content {
  const ids = numbers.map((number) => `question-${number}`).join(", ");
  const [, rest = ""] = String(goodContent().get(order)).split(/^(?=responsibilities)/m);
  return put(order, `checklist:\n  - theme: life\n    questions: [${ids}]\n${rest}`);
}

describe("difference", (test) => {
  test("is empty between the same words", async () => {
    assert.equal(await changesTo(goodContent()), []);
  });

  test("passes over blanks, line ends and emphasis", async () => {
    assert.equal(await changesTo(change(seventh, "It does.", "It\n**does**.")), []);
    assert.equal(await changesTo(change(seventh, "It does.", "**It** does.")), []);
  });

  test("takes a change of the question itself for its meaning, word by word", async () => {
    const [first, ...others] = await changesTo(
      change(seventh, "question: Do I ask?", "question: Do I always ask?"),
    );
    assert.equal(others, []);
    assert.equal(first, {
      noun: "question",
      id: "question-7",
      title: "A question",
      kind: "meaning",
      parts: [
        {
          name: "Question",
          significance: "meaning",
          runs: [
            { kind: "same", words: "Do I" },
            { kind: "added", words: "always" },
            { kind: "same", words: "ask?" },
          ],
        },
      ],
    });
  });

  test("tells wording from meaning by the part", async () => {
    assert.equal(await linesFor(change(seventh, "It does.", "It really does.")), [
      "wording question question-7, Why it matters (wording)",
    ]);
    assert.equal(await linesFor(change(seventh, "title: A question", "title: One question")), [
      "wording question question-7, Title (wording)",
    ]);
    assert.equal(
      await linesFor(change(seventh, "## With children\n\n- Item 1.", "## With children\n\n- Item one.")),
      ["wording question question-7, With children, item 1 (wording)"],
    );
    assert.equal(await linesFor(change(seventh, "- Item 2.", "- Item 2.\n- Item 2, again.")), [
      "meaning question question-7, With children, item 3 (meaning)",
    ]);
    assert.equal(await linesFor(change(seventh, "for: both", "for: adults")), [
      "meaning question question-7, For (meaning)",
    ]);
  });

  test("knows a quoted statement, an agenda and a handout for meaning", async () => {
    const duty = "content/responsibilities/2-duty.md";
    assert.equal(await linesFor(change(duty, "statement: Do it", "statement: Do it now")), [
      "meaning responsibility responsibility-2, Statement (meaning)",
    ]);
    assert.equal(await linesFor(change(guide, "do: Talk in pairs.", "do: Talk in threes.")), [
      "meaning guide team-briefing, Agenda, item 2 (meaning)",
    ]);
    assert.equal(await linesFor(change(guide, "Who does what?", "Who does which?")), [
      "wording guide team-briefing, Handout: Action slip (wording)",
    ]);
    assert.equal(
      await linesFor(
        change(guide, "### Action slip", "### Note", change(guide, "sheet: Action slip", "sheet: Note")),
      ),
      ["meaning guide team-briefing, Handout: Note (meaning), Handout: Action slip (meaning)"],
    );
  });

  test("finds items by id, whatever their file and number", async () => {
    const renamed = change(order, "question-7", "asking", change(seventh, "id: question-7", "id: asking"));
    assert.equal(await linesFor(renamed), ["added question asking", "removed question question-7"]);
  });

  test("names what moved, and not what only made room for it", async () => {
    const last = [20, ...Array.from({ length: 19 }, (_, index) => index + 1)];
    const before = await withProject(reordered(...Array.from({ length: 20 }, (_, i) => i + 1)), looseLibrary);
    const after = await withProject(reordered(...last), looseLibrary);
    assert.equal(lines(difference(comparableItems(before), comparableItems(after))), [
      "moved question question-20 20 to 1",
    ]);
  });

  test("tells contacts from the rest of the board's file", async () => {
    const board = "content/board.yaml";
    assert.equal(
      await linesFor(change(board, "label: Duty team", "label: Duty team\n    details: 01632 960000")),
      ["contacts board board, Contacts, item 1 (wording)"],
    );
    assert.equal(await linesFor(change(board, "area: an area", "area: two areas")), [
      "wording board board, Area (wording)",
    ]);
    const own = change(board, "Example Board", "A Board", change(board, "board.example", "board.test"));
    const real = change(
      board,
      "example: true",
      'example: false\nwords_from: "1.0"\ncorrections: Ask us.\naccessibility:\n  contact: Our office\n  email: access@board.test\n  telephone: 01632 960000\n  post: 1 High Street\n  reply_days: 10',
      own,
    );
    assert.equal(await linesFor(real), [
      "meaning board board, Name (wording), Example edition (meaning), Words from (wording)",
      "contacts board board, Address of the website (wording), Corrections (wording), Accessibility (wording)",
    ]);
  });

  test("sees pages, sources and terms", async () => {
    const content = put(
      "content/pages/more.md",
      "---\nid: more\nlinked_from: footer\ntitle: More\ndescription: More.\n---\n\nMore words.\n",
      change("content/evidence.yaml", "finding: It says so.", "finding: It says much."),
    );
    assert.equal(await linesFor(content), [
      "added page more",
      "wording source study, What it is used for (wording)",
    ]);
  });

  test("shows where a link leads when only that changed", async () => {
    const [first] = await changesTo(change("content/pages/about.md", "(/checklist/)", "(/guides/)"));
    assert.equal(
      first?.parts[0]?.runs.filter(({ kind }) => kind !== "same").map(({ words }) => words),
      ["(/checklist/).", "(/guides/)."],
    );
  });
});

/** Themes out of order are a problem of the words, and no matter here. */
async function looseLibrary(folder: string) {
  const { readPublishedLibrary } = await import("../../scripts/content/library.ts");
  const read = await readPublishedLibrary(folder);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.library;
}
