import * as assert from "uvu/assert";
import { COMMENT_MARK } from "../../scripts/github/markdown.ts";
import { problemList, unbuiltComment, unmadeComment } from "../../scripts/github/problem-list.ts";
import { describe } from "../support/describe.ts";

const problem = {
  file: "content/checklist/07-not-seen.md",
  line: 4,
  column: 9,
  field: "review",
  message: 'is "next `spring`". Write a date such as 2027-03-01.',
};

describe("the list of problems in a comment", (test) => {
  test("gives each place, what is wrong and what to type, in reading order", () => {
    assert.is(
      problemList([problem, { ...problem, line: 2, field: "" }]),
      [
        '- content/checklist/07-not-seen.md, line 2: is "next \\`spring\\`". Write a date such as 2027-03-01.',
        '- content/checklist/07-not-seen.md, line 4: review is "next \\`spring\\`". Write a date such as 2027-03-01.',
      ].join("\n"),
    );
  });

  test("leads to the editor where there is one", () => {
    const list = problemList([problem], ({ file, line }) => `https://host.example/edit/${file}#L${line}`);
    assert.match(
      list,
      "- [content/checklist/07-not-seen.md, line 4](https://host.example/edit/content/checklist/07-not-seen.md#L4): ",
    );
  });

  test("stops where nobody reads on, and says how many there are", () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...problem, line: index + 1 }));
    const lines = problemList(many).split("\n");
    assert.is(lines.length, 51);
    assert.is(lines.at(-1), "- 10 more problems. Mend these first.");
  });

  test("lets no file name or word act as Markdown", () => {
    const list = problemList([{ ...problem, file: "content/![x](y).md", message: "<img> @team" }]);
    assert.not.match(list, "@team");
    assert.not.match(list.replaceAll("<!-- -->", ""), /<img|(?<!\\)!|\]\(/);
  });
});

describe("the comment on words that do not build", (test) => {
  test("holds the problems, and says that there is nothing else", () => {
    const text = unbuiltComment([problem]);
    assert.ok(text.startsWith(`${COMMENT_MARK}\n`));
    assert.match(text, "## This must be mended first");
    assert.match(text, "nothing else could be worked out");
    assert.match(text, "- content/checklist/07-not-seen.md, line 4: review");
  });
});

describe("the comment when the report could not be made", (test) => {
  test("does not blame the words, and names the button", () => {
    assert.ok(unmadeComment().startsWith(`${COMMENT_MARK}\n`));
    assert.match(unmadeComment(), "the words are not the cause. Press **Re-run jobs**");
  });
});
