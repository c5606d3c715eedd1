import matter from "gray-matter";
import * as assert from "uvu/assert";
import { readFrontMatter } from "../../../scripts/content/read/front-matter.ts";
import { goodContent, linesFor, put } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

/** What gray-matter brings along, and its types leave out. */
type Engines = Record<string, { parse: unknown }>;

const about = "content/pages/about.md";
const text = goodContent().get(about) as string;

describe("fields on top of words", (test) => {
  test("passes the word yaml on the first line", async () => {
    assert.equal(await linesFor(put(about, text.replace("---", "--- yaml"))), []);
  });

  test("refuses it with a space and a long name too", async () => {
    assert.equal(await linesFor(put(about, text.replace("---", "--- javascript"))), [
      'content/pages/about.md:1:1  starts with "--- javascript". Type --- alone on the first line: fields are plain lines only.',
    ]);
  });

  for (const opening of ["---coffee", "---json", "---toml", "---constructor", "--- js yaml", "----"])
    test(`refuses ${opening}, and reads nothing below it`, () => {
      const read = readFrontMatter(`${opening}\n{"id": "about"}\n---\nWords.\n`, "a");
      assert.is(
        "problem" in read && read.problem.message,
        `starts with "${opening}". Type --- alone on the first line: fields are plain lines only.`,
      );
    });

  test("asks for the first line", async () => {
    assert.equal(await linesFor(put(about, text.replace("---\n", ""))), [
      'content/pages/about.md:1:1  starts with "id: about". Type --- alone on the first line, then the fields, then --- again.',
    ]);
  });

  test("refuses words on that line", async () => {
    assert.equal(await linesFor(put(about, text.replace("\n---\n", "\n--- ##\n"))), [
      'content/pages/about.md:5:1  has "--- ##" where its fields end. Type --- alone on that line.',
    ]);
  });

  test("refuses a closing line that gray-matter would take", () => {
    const read = readFrontMatter("---\nid: about\n---x\nWords.\n", "a");
    assert.equal("problem" in read && read.problem, {
      file: "a",
      line: 3,
      column: 1,
      field: "",
      message: 'has "---x" where its fields end. Type --- alone on that line.',
    });
  });

  test("keeps every line of the words, and where they begin", () => {
    const read = readFrontMatter("---yml \nid: about\n--- \n\n  Words.\n---\nMore.\n", "a");
    assert.equal("body" in read && [read.body, read.bodyLine], ["\n  Words.\n---\nMore.\n", 4]);
  });

  test("passes a byte-order mark and the line ends of Windows", async () => {
    assert.equal(await linesFor(put(about, `\ufeff${text.replaceAll("\n", "\r\n")}`)), []);
  });

  test("points at fields as they stand in the file", async () => {
    assert.equal(await linesFor(put(about, text.replace("id: about", "id: about\n\n# A note\n\ntitel: 1"))), [
      "content/pages/about.md:6:1  titel  is not a field here. Delete it, or use one of these: id, title, description, linked_from and sheet.",
    ]);
  });

  test("refuses empty lines without end among the fields, and reads the words below", () => {
    for (const [lines, message] of [
      [101, "has 101 empty lines among its fields. Keep them to 100 or fewer."],
      [99_000, "has 99000 empty lines among its fields. Keep them to 100 or fewer."],
      [10_000_000, "holds 10000010 characters of fields. Keep them under 100000."],
    ] as const) {
      const read = readFrontMatter(`---\nid: about${"\n".repeat(lines)}\n---\nWords.\n`, "a");
      assert.ok("fields" in read);
      assert.equal(
        read.fields.problems.map((problem) => problem.message),
        [message],
      );
      assert.is(read.fields.tree, undefined);
      assert.equal([read.body, read.bodyLine], ["Words.\n", lines + 4]);
    }
    const most = readFrontMatter(`---\nid: about\n${"\n".repeat(100)}---\n`, "a");
    assert.equal("fields" in most && most.fields.problems, []);
  });

  test("asks no engine but ours, and keeps nothing", () => {
    const own = Object.entries((matter as unknown as { engines: Engines }).engines);
    const before = own.map(([, engine]) => engine.parse);
    const asked: string[] = [];
    for (const [name, engine] of own) engine.parse = () => asked.push(name);
    try {
      for (const yaml of ["", "# A note", "id: about", "excerpt_separator: W"]) {
        const read = readFrontMatter(`---\n${yaml}\n---\nWords.\n`, "a");
        assert.is("body" in read && read.body, "Words.\n");
      }
      matter("---\nid: about\n---\n", {});
    } finally {
      for (const [index, [, engine]] of own.entries()) engine.parse = before[index];
    }
    // The last one was asked by this check, to see that it can be seen.
    assert.equal(asked, ["yaml"]);
    assert.equal((matter as unknown as { cache: object }).cache, {});
  });

  test("refuses words that nobody wrote by hand", async () => {
    assert.equal(await linesFor(put(about, `${text}${"word ".repeat(40_000)}`)), [
      "content/pages/about.md:6:1  holds 200060 characters of words. Keep them under 60000.",
    ]);
  });
});
