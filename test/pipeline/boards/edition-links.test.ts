import * as assert from "uvu/assert";
import { anchorsIn, isThere, linksToShared } from "../../../scripts/pipeline/boards/edition-links.ts";
import { describe } from "../../support/describe.ts";

const page = (...links: string[]) =>
  `<link rel="stylesheet" href="../../assets/screen-12345678.css">${links.map((link) => `<a href="${link}">x</a>`).join("")}`;

describe("the links of an edition", (test) => {
  test("are told where they leave its folder, once each and in order", () => {
    const files = new Map([
      [
        "about/index.html",
        page(
          "../",
          "../checklist/not-seen/#why",
          "#top",
          "tel:999",
          "https://a.example/",
          "../../evidence/#a&amp;b",
        ),
      ],
      [
        "packs/index.html",
        page("../../evidence/#a&amp;b", "../../evidence/", "../../versions.xml", "./", "../.."),
      ],
      ["packs/team.pdf", "../../glossary/"],
    ]);
    assert.equal(linksToShared("ayle", files), [
      "assets/screen-12345678.css",
      "evidence/index.html",
      "evidence/index.html#a&b",
      "index.html",
      "versions.xml",
    ]);
  });

  test("arrive when the file is there, and the anchor on its page", () => {
    const anchors = new Map([["evidence/index.html", anchorsIn('<p id="study"><a id="other">')]]);
    const arrives = (target: string) => isThere(target, (file) => file === "evidence/index.html", anchors);
    assert.ok(arrives("evidence/index.html"));
    assert.ok(arrives("evidence/index.html#other"));
    // A script reads it.
    assert.ok(arrives("evidence/index.html#questions=not-seen"));
    assert.not.ok(arrives("evidence/index.html#gone"));
    assert.not.ok(arrives("glossary/index.html"));
  });
});
