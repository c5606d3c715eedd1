import * as assert from "uvu/assert";
import { allFieldNames, describeField, fieldNamesAt } from "../../../scripts/content/read/schema-lookup.ts";
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

describe("fieldNamesAt", (test) => {
  test("lists fields within fields and within items", () => {
    assert.equal(fieldNamesAt(questionSchema, ["quoted"], {}), ["wording", "terms"]);
    assert.equal(fieldNamesAt(guideSchema, ["agenda", 3], {}), ["minutes", "step", "do"]);
  });

  test("goes by the part that an item says it is", () => {
    const data = { parts: [{ part: "guide" }, { part: "nothing" }] };
    assert.equal(fieldNamesAt(packSchema, ["parts", 0], data), ["part", "guide"]);
    assert.equal(fieldNamesAt(packSchema, ["parts", 1], data), []);
  });

  test("lists none where no fields belong, or nothing does", () => {
    assert.equal(fieldNamesAt(questionSchema, ["title"], {}), []);
    assert.equal(fieldNamesAt(questionSchema, ["titel", "x"], {}), []);
  });
});

describe("allFieldNames", (test) => {
  test("holds the fields of parts, of items and of what may be left out", () => {
    assert.equal([...allFieldNames(packSchema)].sort(), [
      "briefing",
      "guide",
      "id",
      "page",
      "part",
      "parts",
      "purpose",
      "sides",
      "title",
      "vignette",
      "who",
    ]);
    assert.ok(allFieldNames(questionSchema).has("wording"));
    assert.ok(allFieldNames(guideSchema).has("step"));
  });
});

describe("describeField", (test) => {
  test("gives what a field is for", () => {
    assert.equal(describeField(questionSchema, ["title"], {}), {
      purpose: "Short title, five words or fewer.",
      optional: false,
      mayBeEmpty: false,
      discriminator: undefined,
    });
  });

  test("gives how a value is written, also of one that may be left out and of one in a list", () => {
    const formAt = (schema: Parameters<typeof describeField>[0], ...path: string[]) =>
      describeField(schema, path, {}).form;
    assert.is(formAt(questionSchema, "id"), "id");
    assert.is(formAt(questionSchema, "theme"), "id");
    assert.is(describeField(questionSchema, ["evidence", 0], {}).form, "id");
    assert.is(formAt(boardSchema, "source_address"), "address");
    assert.is(formAt(versionSchema, "withdrawn_on"), "date");
    assert.is(formAt(termSchema, "short"), "abbreviation");
    assert.is(formAt(questionSchema, "title"), undefined);
  });

  test("gives what to type when a pattern does not match", () => {
    assert.is(
      describeField(evidenceSchema, ["year"], {}).patternErrorMessage,
      'Type four digits in quotes, like "2011".',
    );
  });

  test("names the field that says which group it is", () => {
    assert.is(describeField(packSchema, ["parts", 0], { parts: ["cover"] }).discriminator, "part");
  });

  test("knows what may be left out", () => {
    assert.is(describeField(guideSchema, ["responsibilities"], {}).optional, true);
  });

  test("knows which lists may stay empty", () => {
    assert.is(describeField(guideSchema, ["questions"], {}).mayBeEmpty, true);
    assert.is(describeField(guideSchema, ["print"], {}).mayBeEmpty, false);
  });

  test("knows nothing of a field that is not there", () => {
    assert.equal(describeField(questionSchema, ["constructor"], {}), {
      optional: false,
      mayBeEmpty: false,
      discriminator: undefined,
    });
  });
});
