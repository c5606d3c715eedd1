import * as assert from "uvu/assert";
import { z } from "zod";
import { dataOf } from "../../../scripts/site/downloads/data.ts";
import { dataSchema } from "../../../scripts/site/downloads/data-shape.ts";
import { describe } from "../../support/describe.ts";
import { ownLibrary } from "./own-library.ts";

const ADDRESS = "https://practice-checklist.example/downloads/practice-checklist.schema.json";

/** A checker made from the published schema alone, as somebody else would make one. */
function published(): z.ZodType {
  const { $id: _, ...schema } = JSON.parse(dataSchema(ADDRESS));
  return z.fromJSONSchema(schema);
}

describe("data", (test) => {
  test("keeps its published schema", async () => {
    const data = JSON.parse(JSON.stringify(dataOf(await ownLibrary(), ADDRESS)));
    const checked = published().safeParse(data);
    assert.ok(checked.success, checked.error?.message.slice(0, 400) ?? "");
    assert.is(data.$schema, JSON.parse(dataSchema(ADDRESS)).$id);
    assert.equal([data.questions.length, data.responsibilities.length, data.guides.length], [20, 4, 6]);
    assert.is(data.version, "1.0");
  });

  test("fails its schema when a field is missing, misspelt or of another kind", async () => {
    const data = JSON.parse(JSON.stringify(dataOf(await ownLibrary(), ADDRESS)));
    const { version: _, ...without } = data;
    const wrong = [
      without,
      { ...data, verison: "1.0" },
      { ...data, questions: [{ ...data.questions[0], children: "one" }] },
      { ...data, status: "final" },
    ];
    for (const each of wrong) assert.not(published().safeParse(each).success);
  });

  test("says nothing of where a word was read from", async () => {
    const text = JSON.stringify(dataOf(await ownLibrary(), ADDRESS));
    assert.not(text.includes("content/checklist"));
  });

  test("describes every field", () => {
    const schema = JSON.parse(dataSchema(ADDRESS));
    assert.is(schema.additionalProperties, false);
    const question = schema.properties.questions.items;
    for (const [name, field] of Object.entries<{ description?: string; $ref?: string }>(question.properties))
      assert.ok(field.description, name);
  });
});
