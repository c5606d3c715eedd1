import * as assert from "uvu/assert";
import { atPrintAddress, sitePath, withTrueAddresses } from "../../scripts/packs/print-address.ts";
import { describe } from "../support/describe.ts";

const LINKS =
  '<a href="../../glossary/?a=1&amp;b#c">G</a> <a href="#here">H</a> <a href="mailto:a@b.example">M</a> <a href="https://a.example/">A</a> <img src="logo.png">';

describe("print addresses", (test) => {
  const one = { base: "https://board.example/site/" };
  const many = { base: "https://all.example/", folder: "leeds/" };

  test("are the same for every board, whichever page the words stand on", () => {
    const here = atPrintAddress(LINKS, "packs/team/index.html", one);
    assert.is(
      here,
      '<a href="https://print.invalid/own/glossary/?a=1&amp;b#c">G</a> <a href="#here">H</a> <a href="mailto:a@b.example">M</a> <a href="https://a.example/">A</a> <img src="https://print.invalid/own/packs/team/logo.png">',
    );
    assert.is(atPrintAddress(LINKS, "leeds/packs/team/index.html", many), here);
  });

  test("tell what a board has of its own from what it shares", () => {
    const shared = '<a href="../../../glossary/">G</a>';
    assert.is(
      atPrintAddress(shared, "leeds/packs/team/index.html", many),
      '<a href="https://print.invalid/glossary/">G</a>',
    );
  });

  test("lead to the files of the site, and are made public again", () => {
    for (const [place, own] of [
      [one, "https://board.example/site/"],
      [many, "https://all.example/leeds/"],
    ] as const) {
      assert.is(withTrueAddresses("https://print.invalid/own/a/", place), `${own}a/`);
      assert.is(withTrueAddresses("https://print.invalid/glossary/", place), `${place.base}glossary/`);
    }
    assert.equal(
      [sitePath("own/a.png", many), sitePath("assets/a.css", many)],
      ["leeds/a.png", "assets/a.css"],
    );
    assert.is(sitePath("own/a.png", one), "a.png");
  });

  test("leave alone what is no address", () => {
    assert.is(atPrintAddress('<a href="https://[">A</a>', "a/index.html", one), '<a href="https://[">A</a>');
  });
});
