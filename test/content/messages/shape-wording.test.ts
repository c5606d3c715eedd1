import * as assert from "uvu/assert";
import { z } from "zod";
import { checkShape } from "../../../scripts/content/read/shape.ts";
import { readYaml } from "../../../scripts/content/read/yaml.ts";
import { change, inPlainWords, linesFor } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const question = "content/checklist/07-question.md";
const guide = "content/guides/1-team-briefing.md";
const pack = "content/packs/1-team.md";
const evidence = "content/evidence.yaml";
const note = "content/versions/1.0/note.md";

describe("wording", (test) => {
  test("goes by what the schema says of a field, whatever its name", () => {
    const founded = z.strictObject({
      founded: z
        .string()
        .regex(/^\d{4}$/)
        .meta({ patternErrorMessage: "Type four digits." })
        .optional(),
      opened: z.iso.date().meta({ form: "date" }),
      home: z.url().meta({ form: "address" }),
      sign: z
        .string()
        .regex(/^[A-Z]+$/)
        .meta({ form: "abbreviation" }),
      place: z
        .string()
        .regex(/^[a-z-]+$/)
        .meta({ form: "id" }),
      rooms: z.array(
        z.discriminatedUnion("room", [
          z.strictObject({ room: z.literal("hall") }),
          z.strictObject({ room: z.literal("office") }),
        ]),
      ),
    });
    const fields = 'founded: "19"\nopened: 2027\nhome: 5\nsign: s.a.r.\nplace: 5\nrooms: [hall]\n';
    const { tree } = readYaml(fields, "a");
    assert.ok(tree);
    const item = { file: "a", tree, base: [], data: tree.data, prefix: [] };
    assert.equal(inPlainWords(checkShape(founded, item).problems), [
      'a:1:10  founded  is "19". Type four digits.',
      'a:2:9  opened  is "2027". Write a date such as 2027-03-01.',
      'a:3:7  home  is "5". Type an address that starts with https://, such as https://www.example.org/.',
      'a:4:7  sign  is "s.a.r.". Type the abbreviation alone, such as SAR.',
      'a:5:8  place  is "5". Type small letters, digits and hyphens, such as daily-life.',
      'a:6:9  rooms > 1  is "hall". Type "room: hall".',
    ]);
  });
});

describe("numbers and words of a fixed set", (test) => {
  test("asks for a number in the place of words", async () => {
    assert.equal(await linesFor(change(guide, "minutes: 15", "minutes: soon")), [
      'content/guides/1-team-briefing.md:4:10  minutes  is "soon". Type a whole number in figures, such as 15.',
    ]);
  });

  test("says the least number", async () => {
    assert.equal(await linesFor(change(guide, "minutes: 15", "minutes: 3")), [
      "content/guides/1-team-briefing.md:4:10  minutes  is 3. Type 5 or more.",
    ]);
  });

  test("says the greatest number", async () => {
    assert.equal(await linesFor(change(guide, "minutes: 15", "minutes: 300")), [
      "content/guides/1-team-briefing.md:4:10  minutes  is 300. Type 240 or less.",
    ]);
  });

  test("suggests the nearest of the allowed words", async () => {
    assert.equal(await linesFor(change(question, "source: new", "source: quote")), [
      'content/checklist/07-question.md:6:9  source  is "quote". Did you mean quoted? Type quoted or new.',
    ]);
  });

  test("lists the allowed words", async () => {
    assert.equal(await linesFor(change(question, "for: both", "for: all")), [
      'content/checklist/07-question.md:7:6  for  is "all". Type adults, children or both.',
    ]);
  });

  test("asks which part it is", async () => {
    assert.equal(await linesFor(change(pack, "  - part: cover", "  - kind: first")), [
      'content/packs/1-team.md:7:5  parts > 1 > part  is missing. Add "part:" with one of these: cover, contents, page, checklist, workbook, prompts, guide, briefing, vignette, responsibilities, tally, actions, evidence or about.',
    ]);
  });

  test("asks for four digits", async () => {
    assert.equal(await linesFor(change(evidence, 'year: "2011"', 'year: "11"')), [
      'content/evidence.yaml:3:9  study > year  is "11". Type four digits in quotes, like "2011".',
    ]);
  });

  test("asks for a version of two numbers", async () => {
    assert.equal(await linesFor(change(note, 'version: "1.0"', 'version: "1"')), [
      'content/versions/1.0/note.md:2:10  version  is "1". Type two numbers with a point between them, in quotes, like "1.0".',
    ]);
  });
});
