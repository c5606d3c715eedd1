import * as assert from "uvu/assert";
import { attributeOf, classesOf, visitTags } from "../../scripts/packs/open-tags.ts";
import { describe } from "../support/describe.ts";

/** Each element with those around it, and each end. */
function walk(html: string): string[] {
  const seen: string[] = [];
  visitTags(html, {
    begins: ({ name }, around) => void seen.push([...around.map((open) => open.name), name].join(">")),
    ends: ({ name }, at) => void seen.push(`/${name} ${at}`),
  });
  return seen;
}

describe("visitTags", (test) => {
  test("knows what is open around each element, and where each ends", () => {
    assert.equal(walk("<main><p>A <b>b</b></p></main>"), [
      "main",
      "main>p",
      "main>p>b",
      "/b 15",
      "/p 19",
      "/main 23",
    ]);
  });

  test("opens nothing for elements that never end, comments, and what looks like tags in a text", () => {
    assert.equal(walk('<p><br><img alt="a > b"><path d="M0"/><!-- <b> -->x</p>'), [
      "p",
      "p>br",
      "p>img",
      "p>path",
      "/p 51",
    ]);
    assert.equal(walk("<script>if (a <b) {}</script><i>x</i>"), ["script", "/script 20", "i", "/i 33"]);
  });

  test("ends what was left open with what is around it", () => {
    assert.equal(
      walk("<ul><li>A<li>B</ul>").filter((line) => line.startsWith("/")),
      ["/li 14", "/li 14", "/ul 14"],
    );
  });
});

describe("the attributes of a tag", (test) => {
  test("are found by their whole name, however they are quoted", () => {
    const text = `<a data-id="no" id='one' class="x  y" hidden href=two>`;
    assert.equal(
      ["id", "hidden", "href", "start", "ID"].map((name) => attributeOf({ text }, name)),
      ["one", "", "two", undefined, "one"],
    );
    assert.equal(classesOf({ text }), ["x", "y"]);
    assert.equal(classesOf({ text: "<p>" }), []);
  });
});
