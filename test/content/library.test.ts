import * as assert from "uvu/assert";
import { readLibrary, readPublishedLibrary } from "../../scripts/content/library.ts";
import type { Library } from "../../scripts/content/schema.ts";
import { project } from "../../scripts/core/paths.ts";
import { problemLine } from "../../scripts/core/problem.ts";
import { type Content, change, goodContent, linesFor, put, withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";

const question = "content/checklist/07-question.md";
const note = "content/versions/1.0/note.md";

function libraryOf(content: Content): Promise<Library> {
  return withProject(content, async (folder) => {
    const read = await readLibrary(folder);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    return read.library;
  });
}

describe("readLibrary", (test) => {
  test("gives fields, place in the order, file and sections of a question", async () => {
    const { questions } = await libraryOf(goodContent());
    assert.is(questions.length, 20);
    assert.equal(questions[6], {
      id: "question-7",
      title: "A question",
      question: "Do I ask?",
      theme: "talk",
      source: "new",
      for: "both",
      evidence: ["study"],
      file: question,
      number: 7,
      why: "It does.",
      children: ["Item 1.", "Item 2.", "Item 3."],
      adults: ["Item 1.", "Item 2.", "Item 3."],
      helps: ["Item 1.", "Item 2."],
      listen: ["Item 1.", "Item 2.", "Item 3."],
      try: "Ask once.",
    });
  });

  test("keeps the Markdown of sections, without blank lines around it", async () => {
    const words = "It **does**.\n\n- one\n- two\n\n### More\n\n| a |\n|---|\n| b |";
    const { questions } = await libraryOf(change(question, "It does.", `\n${words}\n`));
    assert.is(questions[6]?.why, words);
  });

  test("keeps the Markdown of items, each without its mark", async () => {
    const items = "* An **item**\n  of two lines.\n* [Words](/about/).\n* Three.";
    const { questions } = await libraryOf(change(question, "- Item 1.\n- Item 2.\n- Item 3.", items));
    assert.equal(questions[6]?.children, ["An **item**\nof two lines.", "[Words](/about/).", "Three."]);
  });

  test("gives handouts as sheets with ids", async () => {
    const { guides } = await libraryOf(goodContent());
    assert.equal(guides[0]?.handouts, [
      { id: "action-slip", title: "Action slip", body: "Who does what?\n\n____" },
    ]);
  });

  test("gives words of packs, pages and versions", async () => {
    const { packs, pages, versions } = await libraryOf(goodContent());
    assert.is(packs[0]?.introduction, "A pack for teams.");
    assert.is(pages[2]?.body, "Welcome.");
    assert.is(versions[0]?.note, "It is new.");
  });

  test("takes blanks from the ends of fields", async () => {
    const { questions } = await libraryOf(change(question, "title: A question", 'title: " A question  "'));
    assert.is(questions[6]?.title, "A question");
  });

  test("puts versions newest first, by number", async () => {
    const text = goodContent().get(note) as string;
    let content = goodContent();
    for (const version of ["1.9", "1.10", "2.0"]) {
      content = put(`content/versions/${version}/note.md`, text.replace("1.0", version), content);
    }
    const { versions } = await libraryOf(content);
    assert.equal(
      versions.map(({ version }) => version),
      ["2.0", "1.10", "1.9", "1.0"],
    );
  });

  test("knows a published version by its manifest, and does not read its packs and sources", async () => {
    const released = put("content/versions/1.0/manifest.json", "{}");
    const content = put("content/versions/1.0/source/checklist/x.md", "---js", released);
    const { versions } = await libraryOf(content);
    assert.is(versions[0]?.frozen, true);
    assert.is((await libraryOf(goodContent())).versions[0]?.frozen, false);
  });

  test("bears having no version yet", async () => {
    assert.equal((await libraryOf(put(note))).versions, []);
  });

  test("puts everything in the order of order.yaml, whatever files are called", async () => {
    const content = change(
      "content/order.yaml",
      "[question-5, question-6, question-7, question-8]",
      "[question-8, question-6, question-7, question-5]",
      change(
        "content/order.yaml",
        "[responsibility-1, ",
        "[",
        change("content/order.yaml", "responsibility-4]", "responsibility-4, responsibility-1]"),
      ),
    );
    const { questions, responsibilities } = await libraryOf(content);
    assert.equal(
      questions.slice(3, 8).map(({ id, number, theme }) => `${number} ${id} ${theme}`),
      [
        "4 question-4 life",
        "5 question-8 talk",
        "6 question-6 talk",
        "7 question-7 talk",
        "8 question-5 talk",
      ],
    );
    assert.equal(responsibilities.map(({ number, id }) => `${number} ${id}`).at(-1), "4 responsibility-1");
  });

  test("bears a file that is renamed", async () => {
    const { questions } = await libraryOf(
      put("content/checklist/asked.md", goodContent().get(question), put(question)),
    );
    assert.is(questions[6]?.file, "content/checklist/asked.md");
  });

  test("reads what was published before there was an order.yaml by the figures of its files", async () => {
    let content = put("content/order.yaml");
    for (const [path, text] of [...content].filter(([name]) => name.startsWith("content/checklist/")))
      content = put(
        path,
        String(text).replace("source: new", `theme: ${path.includes("20") ? "life" : "talk"}\nsource: new`),
        content,
      );
    const guide = goodContent().get("content/guides/1-team-briefing.md") as string;
    for (const number of [2, 10])
      content = put(
        `content/guides/${number}-more.md`,
        guide.replace("id: team-briefing", `id: guide-${number}`),
        content,
      );
    await withProject(content, async (folder) => {
      const read = await readPublishedLibrary(folder);
      assert.not("problems" in read);
      if ("problems" in read) return;
      assert.equal(
        read.library.guides.map(({ id }) => id),
        ["team-briefing", "guide-2", "guide-10"],
      );
      assert.equal(
        read.library.questions.slice(-2).map(({ theme }) => theme),
        ["talk", "life"],
      );
    });
  });

  test("gives the whole path of a file, however long", async () => {
    const path = `content/guides/1-${"long-".repeat(20)}name.md`;
    const guide = "content/guides/1-team-briefing.md";
    const { guides } = await libraryOf(put(path, goodContent().get(guide), put(guide)));
    assert.is(guides[0]?.file, path);
  });

  test("tells all problems at once, in reading order", async () => {
    const faults = change(
      question,
      "  - study",
      "  - studdy",
      change(question, "It does.", "It <b>does</b>."),
    );
    assert.equal(await linesFor(put("content/a.txt", "", faults)), [
      "content/a.txt:1:1  has no place here. Copy its words into a file that belongs here, and delete this one.",
      'content/checklist/07-question.md:9:5  evidence > 1  is "studdy", which content/evidence.yaml does not hold. Did you mean "study"?',
      'content/checklist/07-question.md:14:4  holds "<b>", which readers would see as it is. Delete it, or use Markdown.',
    ]);
  });

  test("leaves templates in the words as they are", async () => {
    const words = "{{ 7 * 7 }} {% include 'x' %}";
    const { questions } = await libraryOf(change(question, "It does.", words));
    assert.is(questions[6]?.why, words);
  });

  test("reads the words of this project without a problem", async () => {
    const read = await readLibrary(project);
    assert.equal("problems" in read ? read.problems.map(problemLine) : [], []);
  });
});
