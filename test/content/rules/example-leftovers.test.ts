import * as assert from "uvu/assert";
import { exampleLeftovers } from "../../../scripts/content/rules/example-leftovers.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const board = "content/board.yaml";
const own = `name: Our Board
example: false
area: our area
web_address: https://checklist.board.test/
contacts:
  - label: Duty team
corrections: Write to us.
accessibility:
  contact: Our office
  email: access@board.test
  telephone: 01632 960000
  post: 1 High Street
  reply_days: 10
words_from: "1.0"
`;
const lines = (text: string) => ruleLines(exampleLeftovers, put(board, text));

describe("example leftovers", (test) => {
  test("passes the example, which says that it is one, and a board with all of its own", async () => {
    assert.equal(await ruleLines(exampleLeftovers, goodContent()), []);
    assert.equal(await lines(own), []);
  });

  test("names each word of the example that is left", async () => {
    assert.equal(await lines(own.replace("Our Board", "Example Partnership")), [
      `${board}:1:7  name  is "Example Partnership", and example is false. Type the name of your board, or type example: true.`,
    ]);
    assert.equal(await lines(own.replace("our area", "an Example area")), [
      `${board}:3:7  area  is "an Example area", and example is false. Type the area of your board, or type example: true.`,
    ]);
  });

  test("names an address that is kept for examples, and no other", async () => {
    for (const host of ["checklist.example", "example.org", "www.example.com"])
      assert.equal(await lines(own.replace("checklist.board.test", host)), [
        `${board}:4:14  web_address  is "https://${host}/", and example is false. Type the address of your website, or type example: true.`,
      ]);
    for (const host of ["example.leicester.test", "goodexample.org", "board.test/example.org"])
      assert.equal(await lines(own.replace("checklist.board.test", host)), [], host);
  });

  test("names what the words say of the example, except in what was published", async () => {
    const page = (words: string) =>
      change("content/pages/about.md", "From", `${words} From`, put(board, own));
    assert.equal(await ruleLines(exampleLeftovers, page("This is the Example edition.")), [
      'content/pages/about.md:9:13  says "Example edition", and example is false in content/board.yaml. Change it for your board.',
    ]);
    assert.equal(await ruleLines(exampleLeftovers, page("This is an example.")), []);
    const note = put(
      "content/versions/1.0/note.md",
      "---\nversion: '1.0'\n---\n\nThe example edition.\n",
      put(board, own),
    );
    assert.equal(
      await ruleLines(exampleLeftovers, put("content/versions/1.0/manifest.json", "{}", note)),
      [],
    );
  });

  test("stays silent when the file, or a value, is missing or empty", async () => {
    assert.equal(await ruleLines(exampleLeftovers, put(board)), []);
    assert.equal(await lines(""), []);
    assert.equal(
      await lines(
        own
          .replace("name: Our Board\n", "")
          .replace("area: our area\n", "")
          .replace(/web.*\n/, ""),
      ),
      [],
    );
    assert.equal(await lines(own.replace("false", "")), []);
  });
});
