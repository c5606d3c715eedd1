import * as assert from "uvu/assert";
import { headingsCheck } from "../../scripts/audit/headings.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD, places } from "./fixture-site.ts";

describe("headings", (test) => {
  const put = fixtureSite(test);

  test("finds nothing on good pages", async () => {
    assert.equal(await put(headingsCheck, GOOD), []);
  });

  test("finds nothing on a page with a named second navigation and a skip link into the main part", async () => {
    assert.equal(await put(headingsCheck, [...GOOD, "headings-fine"]), []);
  });

  test("reports language, title, a second h1, a skipped level, an empty heading, like-named navigation, no skip link", async () => {
    const found = await put(headingsCheck, [...GOOD, "headings-faults"]);
    assert.equal(places(found), [
      "html",
      "h1",
      "#skips",
      "#empty",
      "#same-name",
      "header > nav > a",
      "title",
    ]);
    assert.is(found[2]?.message, "An h4 follows an h2: a level is skipped (WCAG 1.3.1).");
  });

  test("reports a title that another page has", async () => {
    const found = await put(headingsCheck, [...GOOD, "headings-twin"]);
    assert.equal(
      found.map(({ page, message }) => [page, message]),
      [
        [
          "/headings-twin.html",
          'The title "Good page - Example checklist" is also the title of /good.html (WCAG 2.4.2).',
        ],
      ],
    );
  });

  test("reports a page without landmarks", async () => {
    const found = await put(headingsCheck, [...GOOD, "headings-bare"]);
    assert.equal(places(found), ["h1", "body > div > h2", "main", "header", "footer", "nav", "body"]);
  });
});

describe("headings of a home page", (test) => {
  const put = fixtureSite(test, "/name/", "test/fixtures/audit/home");

  test("may have the name of the site alone as their title, which no other page may", async () => {
    assert.equal(await put(headingsCheck, ["page"], { pages: ["/", "/page.html"] }), []);
    const found = await put(headingsCheck, [], { pages: ["/page.html", "/index.html"] });
    assert.equal(
      found.map(({ page, message }) => [page, message]),
      [
        [
          "/index.html",
          'The title is "Example checklist". Write it as "Page - Example checklist" (WCAG 2.4.2).',
        ],
      ],
    );
  });
});
