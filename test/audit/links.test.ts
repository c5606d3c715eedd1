import * as assert from "uvu/assert";
import { linksCheck } from "../../scripts/audit/links.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD, places } from "./fixture-site.ts";

const FAULTS = [
  "#twice",
  "#says-nothing",
  "#no-words",
  "#unlike",
  "#gone",
  "#no-part",
  "#no-part-here",
  "#odd",
  "#unchecked",
  "#no-address",
  "#no-pack",
  "#outside",
  "#moved",
  "#no-picture",
];

for (const under of ["/", "/name/"]) {
  describe(`links of a site at ${under}`, (test) => {
    const put = fixtureSite(test, under);

    test("finds nothing on good pages", async () => {
      assert.equal(await put(linksCheck, GOOD), []);
    });

    test("reports each link that does not arrive", async () => {
      const found = await put(linksCheck, [...GOOD, "links-faults"]);
      assert.equal(places(found), FAULTS);
      assert.ok(found.every(({ page }) => page === "/links-faults.html"));
    });

    test("says where a link was to lead", async () => {
      const found = await put(linksCheck, [...GOOD, "links-faults"]);
      const message = (where: string) => found.find((one) => one.where === where)?.message;
      assert.is(message("#gone"), `"${under}gone.html" leads to nothing: it was answered with 404.`);
      assert.is(
        message("#no-part"),
        `"${under}good-too.html#nothing" leads to a part of the page that is not there: no id is "nothing".`,
      );
      assert.is(message("#no-address"), '"http://[" is not an address.');
      assert.is(
        message("#says-nothing"),
        'This link says only "Read more". Say where it leads (WCAG 2.4.9).',
      );
      assert.is(
        message("#moved"),
        `"${under}folder" is answered with a redirect to "${under}folder/". Link there.`,
      );
      if (under !== "/") assert.is(message("#outside"), `"/" leads out of the site's own folder.`);
    });
  });
}
