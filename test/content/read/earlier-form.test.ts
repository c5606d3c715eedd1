import * as assert from "uvu/assert";
import { z } from "zod";
import { kindNames, kinds } from "../../../scripts/content/kinds.ts";
import { readPublishedLibrary } from "../../../scripts/content/library.ts";
import { fromEarlierForm } from "../../../scripts/content/read/earlier-form.ts";
import { earlierContent } from "../../fixtures/content/earlier-content.ts";
import { change, put, withProject } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

describe("an earlier form", (test) => {
  const schema = z.strictObject({
    title: z.string().trim().max(5),
    kind: z.enum(["plain", "fancy"]),
    sheets: z.array(z.strictObject({ copies: z.string().min(1) })).min(1),
    parts: z.array(
      z.discriminatedUnion("part", [
        z.strictObject({ part: z.literal("cover") }),
        z.strictObject({ part: z.literal("page"), page: z.string() }),
      ]),
    ),
    address: z.strictObject({ post: z.string(), days: z.int().min(1) }),
    checked: z.boolean(),
    note: z.string().optional(),
  });
  const blank = {
    title: "",
    kind: "plain",
    sheets: [],
    parts: [],
    address: { post: "", days: 0 },
    checked: false,
  };

  test("is blank where nobody asked for anything yet", () => {
    assert.equal(fromEarlierForm(schema, {}), blank);
    assert.equal(fromEarlierForm(schema, null), blank);
  });

  test("keeps what is beyond a limit that was set later", () => {
    const given = {
      ...blank,
      title: "Longer than five",
      kind: "fancy",
      sheets: [{ copies: "" }],
      checked: true,
    };
    assert.equal(fromEarlierForm(schema, given), given);
  });

  test("leaves out what is no longer known, and nothing else beside it", () => {
    const given = {
      title: "A",
      colour: "red",
      parts: [{ part: "map" }, { part: "page", page: "about", size: 4 }],
    };
    assert.equal(fromEarlierForm(schema, given), {
      ...blank,
      title: "A",
      parts: [{ part: "page", page: "about" }],
    });
  });

  test("is blank where a value was of another type, and figures are words", () => {
    assert.equal(
      fromEarlierForm(schema, { title: 2011, kind: "odd", sheets: "one", address: [], note: {} }),
      { ...blank, title: "2011" },
    );
  });

  test("is what every kind can be read from, with nothing in it at all", () => {
    for (const kind of kindNames) assert.type(fromEarlierForm(kinds[kind].schema, {}), "object", kind);
  });
});

describe("words that were published in an earlier form", (test) => {
  const libraryFrom = (content: Parameters<typeof withProject>[0]) =>
    withProject(content, async (folder) => {
      const read = await readPublishedLibrary(folder);
      if ("problems" in read) throw new Error(JSON.stringify(read.problems));
      return read.library;
    });

  test("are read without what is asked for today", async () => {
    const { guides, questions, briefings } = await libraryFrom(earlierContent());
    assert.equal(guides[0]?.sheets, []);
    assert.equal(
      guides[0]?.handouts.map(({ title }) => title),
      ["Action slip"],
    );
    assert.equal(questions.map(({ theme }) => theme).slice(3, 5), ["life", "talk"]);
    assert.equal(briefings, []);
  });

  test("are read beyond the limits of today, and without a section of today", async () => {
    const path = "content/checklist/07-question.md";
    const long = change(
      path,
      "title: A question",
      "title: A question of many more words than five\nmood: glad",
      earlierContent(),
    );
    const { questions } = await libraryFrom(
      change(path, "## Listen for\n\n- Item 1.\n- Item 2.\n- Item 3.\n\n", "", long),
    );
    assert.is(questions[6]?.title, "A question of many more words than five");
    assert.equal(questions[6]?.listen, []);
    assert.is(questions[6]?.try, "Ask once.");
  });

  test("take what the site cannot do without from today, where it was not there yet", async () => {
    const today = await libraryFrom(earlierContent());
    const content = put(
      "content/pages/privacy.md",
      undefined,
      put("content/accessibility.yaml", undefined, earlierContent()),
    );
    await withProject(content, async (folder) => {
      const read = await readPublishedLibrary(folder, today);
      assert.not("problems" in read);
      if ("problems" in read) return;
      assert.is(read.library.accessibility, today.accessibility);
      assert.ok(read.library.pages.some(({ id }) => id === "privacy"));
      assert.is(read.library.pages.length, today.pages.length);
    });
  });
});
