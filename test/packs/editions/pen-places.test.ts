import * as assert from "uvu/assert";
import { announcePenPlaces } from "../../../scripts/packs/editions/pen-places.ts";
import { renderer, writingSpace } from "../../../scripts/site/markdown.ts";
import { describe } from "../../support/describe.ts";
import { inPage } from "../../support/in-page.ts";

describe("announcePenPlaces", (test) => {
  const put = inPage(test);

  test("gives a box to tick and lines to write on something to be heard", async () => {
    const tick = renderer({ glossary: [] }).block("- [ ] Told them", {
      prefix: "",
      offset: 0,
      link: (address) => address,
    });
    const body = tick + writingSpace(3, "Notes");
    const said = (script: string) =>
      put({ body }, script, (page) =>
        page.$$eval("[aria-label]", (all) =>
          all.map((one) => `${one.role}: ${one.ariaLabel} ${one.ariaHidden}`),
        ),
      );
    assert.equal(await said("0"), []);
    assert.equal(await said(`(${announcePenPlaces})()`), [
      "checkbox: Box to tick null",
      "textbox: Room to write null",
    ]);
  });
});
