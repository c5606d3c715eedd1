import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { siteFaults, vocabularyOf } from "./site-faults.ts";

const page = '<title>Page</title><link href="/a.css"><h1 id="top">Page</h1><a href="#top">Up</a>';
const good = new Map([
  ["a.css", ""],
  ...Array.from({ length: 30 }, (_, index): [string, string] => [`${index}/index.html`, page]),
]);

function faults(path: string, text: string): string[] {
  return siteFaults(new Map([...good, [path, text]]), "https://board.example/", vocabularyOf(good));
}

describe("faults of a rendered site", (test) => {
  test("are not found in a sound one", () => assert.equal(faults("0/index.html", page), []));

  test("are found when it has hardly a page", () => {
    assert.equal(siteFaults(new Map(), "https://board.example/", vocabularyOf(good)), [
      "there are only 0 pages",
    ]);
  });

  for (const [what, words, ...told] of [
    ["an element that words must not make", "<script>hurt()</script>", "has an element script"],
    ["an attribute that acts", '<a href="#top" onclick="hurt()">x</a>', "has an attribute onclick on a"],
    ["a style", '<p style="color: red">x</p>', "has an attribute style on p"],
    ["a template that was run", "<p>1337</p>", "has run a template"],
    ["an id twice", '<p id="top">x</p>', "has the id top twice"],
    ["a loose mark", "<p>3 < 4</p>", "holds a loose <"],
    ["a page that is not there", '<a href="/gone/">x</a>', "leads to /gone/, which is not there"],
    ["a place that is not there", '<a href="#gone">x</a>', "leads to #gone, where there is no such place"],
    ["an address that is none", '<a href="http://[">x</a>', "leads to http://[, which is no address"],
    [
      "data that cannot be read",
      '<script type="application/ld+json">{</script>',
      "has an element script",
      "has an attribute type on script",
      "holds data that cannot be read as JSON",
    ],
    ["an address that acts", '<a href="javascript:hurt()">x</a>', "leads to javascript:hurt()"],
  ] as const) {
    test(`are found in ${what}`, () =>
      assert.equal(
        faults("0/index.html", page + words),
        told.map((fault) => `0/index.html: ${fault}`),
      ));
  }

  test("are found in a page without a title, and without a heading", () => {
    assert.equal(faults("0/index.html", "<title> </title>"), [
      "0/index.html: has no title",
      "0/index.html: has no heading of the first level",
    ]);
  });

  test("are not looked for in files of other kinds, nor in data that can be read", () => {
    const data = `${page}<script type="application/json">{ "a": [1] }</script>`;
    const files = new Map<string, string | Uint8Array>([
      ...good,
      ["0/index.html", data],
      ["a.woff2", Buffer.from("wOF2")],
    ]);
    assert.equal(siteFaults(files, "https://board.example/", vocabularyOf(files)), []);
  });

  for (const [path, text, fault] of [
    ["a.json", "{", "a.json: cannot be read as JSON"],
    ["a.ics", `DESCRIPTION:${"a".repeat(80)}\r\n`, "a.ics: holds a line that a calendar cannot read"],
    ["a.ics", "SUMMARY:a\nBEGIN:VEVENT\r\n", "a.ics: holds a line that a calendar cannot read"],
    ["a.xml", "<a>x & y</a>", "a.xml: holds a loose &"],
    ["a.csv", "a,=1+1\r\n", "a.csv: holds a formula"],
  ] as const) {
    test(`are found in ${path}: ${JSON.stringify(text.slice(0, 30))}`, () =>
      assert.equal(faults(path, text), [fault]));
  }
});
