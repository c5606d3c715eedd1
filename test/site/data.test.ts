import * as assert from "uvu/assert";
import type { Library } from "../../scripts/content/schema.ts";
import { answers, data } from "../../scripts/site/data.ts";
import { navigation } from "../../scripts/site/navigation.ts";
import { describe } from "../support/describe.ts";
import { repeated } from "../support/html.ts";
import { libraryOf } from "../support/library.ts";
import { added } from "./plugins.ts";

const dataOf = (library: Library) =>
  added(data, {
    library,
    assets: { addresses: { "print.css": "/assets/print-1.css" }, files: new Map() },
    printed: [],
  }).data as Record<string, unknown> & {
    packPages: { id: string; sources: { id: string }[] }[];
  };

describe("data", (test) => {
  test("holds every list of the library under its name", async () => {
    const library = await libraryOf();
    const names = dataOf(library);
    // Pictures are bytes: pages name their addresses only.
    const { pictures: _, ...words } = library;
    for (const name of Object.keys(words)) assert.ok(name in names, name);
    assert.is(names["address"], "https://board.example/");
    assert.equal(names["assets"], { "print.css": "/assets/print-1.css" });
  });

  test("keeps the home page and the page for what is not found apart from pages of text", async () => {
    const { textPages, named } = dataOf(await libraryOf());
    assert.equal(
      (textPages as { id: string }[]).map(({ id }) => id),
      ["about", "accessibility", "how-to-use", "privacy"],
    );
    assert.ok("home" in (named as object) && "not-found" in (named as object));
  });

  test("lists the sources of a pack in the order of the evidence", async () => {
    const library = await libraryOf();
    const [study] = library.evidence;
    if (!study) throw new Error("The library has no evidence.");
    library.evidence = ["b", "unused", "study", "a"].map((id) => ({ ...study, id }));
    for (const [index, question] of library.questions.entries())
      question.evidence = [index === 0 ? "a" : "b"];
    const pack = dataOf(library).packPages.find(({ id }) => id === "at-a-glance");
    assert.equal(
      pack?.sources.map(({ id }) => id),
      ["b", "a"],
    );
  });

  test("names four answers, in order and without a score", () => {
    assert.equal(answers, ["Not yet", "Sometimes", "Usually", "Not my role"]);
  });
});

describe("navigation", (test) => {
  test("leads to pages of the site, each once", async () => {
    const names = added(navigation, await libraryOf()).data;
    const links = ["navigation", "footer_navigation"].flatMap(
      (name) => names[name] as { title: string; address: string }[],
    );
    assert.ok(links.length >= 10);
    assert.equal(repeated(links.map(({ address }) => address)), []);
    assert.equal(repeated(links.map(({ title }) => title)), []);
    for (const { address } of links) assert.match(address, /^\/[a-z-]+\/$/);
  });
});
