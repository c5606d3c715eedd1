import * as assert from "uvu/assert";
import { publishedNote } from "../../scripts/versions/published-note.ts";
import { describe } from "../support/describe.ts";

const note =
  '---\nversion: "1.0"\nsummary: >\n  First\n  of all.\nreview_by: 2027-03-09\n---\n\nreason: these are words.\n';

describe("publishedNote", (test) => {
  test("leaves a note without the fields as it is", () => {
    assert.is(publishedNote(note), note);
  });

  test("takes out the fields wherever they stand, with all their lines", () => {
    const lines = note.split("\n");
    const added = [
      "status: withdrawn",
      "reason: |",
      "  It was",
      "",
      "  wrong.",
      "use_instead: words",
      "withdrawn_on: 2026-05-01",
    ];
    for (const at of [1, 2, 5, 6])
      assert.is(
        publishedNote([...lines.slice(0, at), ...added, ...lines.slice(at)].join("\n")),
        note,
        String(at),
      );
  });

  test("touches no words below the fields, and no field that only begins alike", () => {
    const alike = note.replace("review_by", "reasons: x\nreview_by");
    assert.is(publishedNote(alike), alike);
  });
});
