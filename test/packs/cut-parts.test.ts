import * as assert from "uvu/assert";
import { cutParts } from "../../scripts/packs/cut-parts.ts";
import { describe } from "../support/describe.ts";

const PAGE = `<html><body><a href="#main">Skip</a><nav><a href="#q">Questions</a></nav><main id="main"><div class="pack">
<template id="notes"><p>Notes</p></template>
<section class="part part-cover run-cover" id="cover"><h1>Cover</h1></section>
<section class="part part-list run-list" id="list"><a href="#one">One</a> <b data-page-of="one"></b> <a href="#gone">Gone</a></section>
<section class="part part-q run-q" id="q"><div class="run run-first"><div class="leaf"><section data-start="right" id="one"><p>1</p></section></div>
<div class="leaf"><p>2</p></div></div><div class="run run-last"><div class="leaf"><p id="three">3</p></div></div></section>
</div><p>Not in the pack</p></main></body></html>`;

const cut = (page = PAGE) => cutParts(page, "notes");

describe("cutParts", (test) => {
  test("cuts where sections, leaves and right-hand pages begin, each with what is around it and no neighbour", () => {
    const around = '<body><main id="main"><div class="pack">';
    const closed = "</div></main></body>";
    const section = '<section class="part part-q run-q" id="q">';
    assert.equal(
      cut().map(({ html }) => html.replace(/\n/g, "")),
      [
        `${around}<section class="part part-cover run-cover" id="cover"><h1>Cover</h1></section>${closed}`,
        `${around}<section class="part part-list run-list" id="list"><a href="#one">One</a> <b data-page-of="one"></b> <a href="#gone">Gone</a></section>${closed}`,
        `${around}${section}<div class="run run-first"><div class="leaf"><section data-start="right" id="one"><p>1</p></section></div></div></section>${closed}`,
        `${around}${section}<div class="run run-first"><div class="leaf"><p>2</p></div></div></section>${closed}`,
        `${around}${section}<div class="run run-last"><div class="leaf"><p id="three">3</p></div></div></section>${closed}`,
      ],
    );
  });

  test("leaves out what is on the screen only, and still tells which ids its links lead to", () => {
    const note = '<div class="pack-note" data-not-printed><div>Of 1 May</div><a href="#three">Down</a></div>';
    const parts = cut(PAGE.replace("<h1>Cover</h1>", `<h1>Cover</h1>${note}<p>More</p>`));
    assert.ok(parts[0]?.html.includes("<h1>Cover</h1><p>More</p>"));
    assert.equal(
      parts.slice(1).map(({ html }) => html),
      cut()
        .slice(1)
        .map(({ html }) => html),
    );
    assert.equal(parts[4]?.linked, ["main", "q", "three"]);
  });

  test("says which page box each has, and which sections it shares", () => {
    assert.equal(
      cut().map(({ kind, within }) => [kind, ...within]),
      [
        ["part-cover run-cover", "cover"],
        ["part-list run-list", "list"],
        ["run-first", "q"],
        ["run-first", "q"],
        ["run-last", "q"],
      ],
    );
  });

  test("tells each part the ids of its own that links lead to from anywhere, and those in the page that it leads to", () => {
    assert.equal(
      cut().map(({ linked }) => linked),
      [["main"], ["main", "one"], ["main", "one", "q"], ["main", "q"], ["main", "q"]],
    );
    assert.equal(
      cut().map(({ shows }) => shows),
      [[], ["one"], [], [], []],
    );
  });

  test("has a side for notes where something is to begin on a right-hand page and a link leads to it", () => {
    assert.equal(
      cut().map(({ notes }) => notes?.html.replace(/\n/g, "")),
      [
        undefined,
        undefined,
        '<body><main id="main"><div class="pack"><section class="part part-q run-q" id="q"><div class="run run-first"><div class="leaf"><div><p>Notes</p></div></div></div></section></div></main></body>',
        undefined,
        undefined,
      ],
    );
    assert.ok(cut(PAGE.replace('href="#one"', 'href="#two"')).every(({ notes }) => !notes));
    assert.ok(cut(PAGE.replace('id="notes"', 'id="other"')).every(({ notes }) => !notes));
  });

  test("is not changed by what stands around a part", () => {
    const other = PAGE.replace("Skip", "Go on")
      .replace("<h1>Cover", "<h1>New title")
      .replace("<p>3", "<p>More");
    const [before, after] = [cut(), cut(other)];
    assert.equal(
      before.map((part, index) => JSON.stringify(part) === JSON.stringify(after[index])),
      [false, true, true, true, true],
    );
  });

  test("makes one part of a page that holds no pack", () => {
    const [part, ...more] = cut(
      '<html><head></head><body class="x"><p id="a">A <a href="#a">a</a></p></body></html>',
    );
    assert.equal(more, []);
    assert.equal(part, {
      html: '<body class="x"><p id="a">A <a href="#a">a</a></p></body></html>',
      kind: "",
      within: [],
      linked: ["a"],
      shows: [],
    });
  });
});
