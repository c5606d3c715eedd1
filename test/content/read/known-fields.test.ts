import * as assert from "uvu/assert";
import { describedAt, fieldsAt, namesOf } from "../../../scripts/content/read/known-fields.ts";
import { guideSchema, packSchema, questionSchema } from "../../../scripts/content/schema.ts";
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
    });
  });

  test("knows what may be left out", () => {
    assert.is(describedAt(guideSchema, ["responsibilities"], {}).optional, true);
  });

  test("knows which lists may stay empty", () => {
    assert.is(describedAt(guideSchema, ["questions"], {}).mayBeEmpty, true);
    assert.is(describedAt(guideSchema, ["print"], {}).mayBeEmpty, false);
  });

  test("knows nothing of a field that is not there", () => {
    assert.equal(describedAt(questionSchema, ["constructor"], {}), { optional: false, mayBeEmpty: false });
  });
});
