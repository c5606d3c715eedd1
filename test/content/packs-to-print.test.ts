import * as assert from "uvu/assert";
import { packsToPrint } from "../../scripts/content/packs-to-print.ts";
import { describe } from "../support/describe.ts";
import { libraryOf } from "../support/library.ts";

describe("packsToPrint", (test) => {
  test("is the packs, then each guide as a pack of its own, printed from its page", async () => {
    const library = await libraryOf();
    const printed = packsToPrint(library);
    assert.equal(
      printed.map(({ id, page }) => [id, page]),
      [
        ...library.packs.map(({ id }) => [id, `packs/${id}/`]),
        ["guide-team-briefing", "guides/team-briefing/"],
      ],
    );
    assert.is(printed.at(-1)?.file, "content/guides/1-team-briefing.md");
  });

  test("keeps apart a pack that is called as a guide's file would be", async () => {
    const library = await libraryOf();
    Object.assign(library.packs[0] ?? {}, { id: "guide-team-briefing" });
    const ids = packsToPrint(library).map(({ id }) => id);
    assert.is(new Set(ids).size, ids.length);
  });
});
