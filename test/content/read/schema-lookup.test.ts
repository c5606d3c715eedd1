import * as assert from "uvu/assert";
import { describedAt, fieldsAt, namesOf } from "../../../scripts/content/read/schema-lookup.ts";
import {
  boardSchema,
  evidenceSchema,
  guideSchema,
  packSchema,
  questionSchema,
  termSchema,
  versionSchema,
} from "../../../scripts/content/schema.ts";
import { describe } from "../../support/describe.ts";

describe("fieldsAt", (test) => {
  test("lists fields within fields and within items", () => {
    assert.equal(fieldsAt(questionSchema, ["quoted"], {}), ["wording", "terms"]);
    assert.equal(fieldsAt(guideSchema, ["agenda", 3], {}), ["minutes", "step", "do"]);
  });

  test("goes by the part that an item says it is", () => {
    const data = { parts: [{ part: "guide" }, { part: "nothing" }] };
    assert.equal(fieldsAt(packSchema, ["parts", 0], data), ["part", "guide"]);
    assert.equal(fieldsAt(packSchema, ["parts", 1], data), []);
  });

  test("lists none where no fields belong, or nothing does", () => {
    assert.equal(fieldsAt(questionSchema, ["title"], {}), []);
    assert.equal(fieldsAt(questionSchema, ["titel", "x"], {}), []);
  });
});

describe("namesOf", (test) => {
  test("holds the fields of parts, of items and of what may be left out", () => {
    assert.equal([...namesOf(packSchema)].sort(), [
      "guide",
      "id",
      "page",
      "part",
      "parts",
      "purpose",
      "sides",
      "title",
      "who",
    ]);
    assert.ok(namesOf(questionSchema).has("wording"));
    assert.ok(namesOf(guideSchema).has("step"));
  });
});

describe("describedAt", (test) => {
  test("gives what a field is for", () => {
    assert.equal(describedAt(questionSchema, ["title"], {}), {
      purpose: "Short title, five words or fewer.",
      optional: false,
      mayBeEmpty: false,
      discriminator: undefined,
    });
  });

  test("gives how a value is written, also of one that may be left out and of one in a list", () => {
    const formAt = (schema: Parameters<typeof describedAt>[0], ...path: string[]) =>
      describedAt(schema, path, {}).form;
    assert.is(formAt(questionSchema, "id"), "id");
    assert.is(formAt(questionSchema, "theme"), "id");
    assert.is(describedAt(questionSchema, ["evidence", 0], {}).form, "id");
    assert.is(formAt(boardSchema, "source_address"), "address");
    assert.is(formAt(versionSchema, "withdrawn_on"), "date");
    assert.is(formAt(termSchema, "short"), "abbreviation");
    assert.is(formAt(questionSchema, "title"), undefined);
  });

  test("gives what to type when a pattern does not match", () => {
    assert.is(
      describedAt(evidenceSchema, ["year"], {}).patternErrorMessage,
      'Type four digits in quotes, like "2011".',
    );
  });

  test("names the field that says which group it is", () => {
    assert.is(describedAt(packSchema, ["parts", 0], { parts: ["cover"] }).discriminator, "part");
  });

  test("knows what may be left out", () => {
    assert.is(describedAt(guideSchema, ["responsibilities"], {}).optional, true);
  });

  test("knows which lists may stay empty", () => {
    assert.is(describedAt(guideSchema, ["questions"], {}).mayBeEmpty, true);
    assert.is(describedAt(guideSchema, ["print"], {}).mayBeEmpty, false);
  });

  test("knows nothing of a field that is not there", () => {
    assert.equal(describedAt(questionSchema, ["constructor"], {}), {
      optional: false,
      mayBeEmpty: false,
      discriminator: undefined,
    });
  });
});
