import * as assert from "uvu/assert";
import { uniqueIds } from "../../../scripts/content/rules/unique-ids.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const themes = "content/themes.yaml";
const about = "content/pages/about.md";

describe("unique ids", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(uniqueIds, goodContent()), []);
  });

  test("says on which line the other has it, and passes over items without an id", async () => {
    const other = "content/checklist/06-question.md";
    const moved = change(other, "id: question-6\ntitle: Question 6", "title: Question 6\nid: question-6");
    assert.equal(await ruleLines(uniqueIds, change(question, "id: question-7", "id: question-6", moved)), [
      'content/checklist/07-question.md:2:5  id  is "question-6", which content/checklist/06-question.md:3 has already. Choose another id.',
    ]);
    const without = change(other, "id: question-6\n", "", change(question, "id: question-7\n", ""));
    assert.equal(await ruleLines(uniqueIds, without), []);
  });

  test("names an id that two themes have", async () => {
    assert.equal(await ruleLines(uniqueIds, change(themes, "- id: talk", "- id: life")), [
      'content/themes.yaml:4:7  life > id  is "life", which content/themes.yaml:1 has already. Choose another id.',
    ]);
  });

  test("names a page that would take another page's address", async () => {
    assert.equal(await ruleLines(uniqueIds, change(about, "id: about", "id: guides")), [
      'content/pages/about.md:2:5  id  is "guides", which is the address of another page. Choose another id.',
    ]);
  });

  test("lets a pack and a responsibility have the same id", async () => {
    assert.equal(
      await ruleLines(uniqueIds, change("content/packs/1-team.md", "id: team", "id: responsibility-1")),
      [],
    );
  });

  test("stays silent when an id is missing", async () => {
    assert.equal(await ruleLines(uniqueIds, change(question, "id: question-7\n", "")), []);
  });

  test("stays silent when an id is empty", async () => {
    assert.equal(await ruleLines(uniqueIds, change(question, "id: question-7", "id:")), []);
  });

  const ofItsOwn = "which the site uses for something of its own. Choose another id.";
  const files = {
    question: ["id: question-7", question],
    theme: ["- id: life", themes],
    responsibility: ["id: responsibility-1", "content/responsibilities/1-duty.md"],
    guide: ["id: team-briefing", "content/guides/1-team-briefing.md"],
    evidence: ["- id: study", "content/evidence.yaml"],
    term: ["- id: review", "content/glossary.yaml"],
    pack: ["id: team", "content/packs/1-team.md"],
    page: ["id: about", about],
  } as const;
  /** What is said when the first of a kind has this id, without the place. */
  const said = async (kind: keyof typeof files, id: string, content = goodContent()) => {
    const [written, file] = files[kind];
    const changed = change(file, written, written.replace(/id: .*/, `id: ${id}`), content);
    return (await ruleLines(uniqueIds, changed)).map((line) => line.replace(/^.* is "[^"]*", /, ""));
  };

  test("keeps the names of the site's own templates", async () => {
    for (const [kind, ids] of [
      [
        "question",
        [
          ...["main", "your-ticks", "your-ticks-title", "ticks-count", "ticks-status", "keep-ticks"],
          ...["keep-ticks-help", "load-ticks", "ask", "ask-title", "with-children", "with-adults"],
        ],
      ],
      [
        "guide",
        [
          "with-children",
          "main",
          "part",
          "question",
          "responsibility",
          "rating",
          "prompt",
          "glance",
          "introduction",
        ],
      ],
      ["evidence", ["main", "about-adults", "about-children", "about-both"]],
      ["term", ["main"]],
      ["pack", ["own"]],
    ] as const)
      for (const id of ids) assert.equal(await said(kind, id), [ofItsOwn], `${kind} ${id}`);
  });

  test("lets others have the beginnings that only guides may not have", async () => {
    for (const kind of ["responsibility", "page"] as const) assert.equal(await said(kind, "rating"), []);
  });

  test("keeps the names that computers keep", async () => {
    for (const id of ["con", "com1", "constructor"])
      assert.equal(await said("term", id), ["a name that computers keep for themselves. Choose another id."]);
    for (const id of ["contact", "falcon"]) assert.equal(await said("term", id), []);
  });

  test("names an id that comes too close to another on the site or on paper", async () => {
    const second = change("content/packs/1-team.md", "id: team", "id: x").get("content/packs/1-team.md");
    const withFirst = {
      theme: () => change(themes, "- id: talk", "- id: x"),
      question: (id: string) => change("content/checklist/06-question.md", "id: question-6", `id: ${id}`),
      responsibility: (id: string) =>
        change("content/responsibilities/2-duty.md", "id: responsibility-2", `id: ${id}`),
      pack: () => put("content/packs/2-x.md", second),
    };
    const parts = ["purpose", "print", "questions", "notes", "opening", "rules", "closing", "agenda"];
    for (const [kind, id, other, first] of [
      ["question", "x-title", "theme", "x"],
      ["question", "x-title", "question", "x"],
      ["question", "x-notes", "question", "x"],
      ["guide", "question-x", "question", "x"],
      ["responsibility", "x-title", "responsibility", "x"],
      ...parts.map((part) => ["guide", "rating-x", "responsibility", `x-${part}`] as const),
      ["guide", "prompt-x", "question", "x-agenda"],
      ["guide", "responsibility-x", "responsibility", "x-agenda"],
      ["pack", "x-large-print", "pack", "x"],
      ["pack", "x-fillable", "pack", "x"],
    ] as const)
      assert.match(
        (await said(kind, id, withFirst[other](first)))[0] ?? "",
        "too close to ",
        `${kind} ${id}`,
      );
  });
});
