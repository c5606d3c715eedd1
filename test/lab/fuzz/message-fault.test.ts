import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { messageFault } from "./message-fault.ts";

const fit = {
  file: "content/board.yaml",
  line: 1,
  column: 1,
  field: "name",
  message: 'is "undefined". Type a name.',
};

describe("a problem that people are shown", (test) => {
  test("may quote any word of the author", () => assert.is(messageFault(fit), undefined));

  test("has a place", () => {
    assert.is(messageFault({ ...fit, line: 0 }), "no place: content/board.yaml:0:1");
    assert.is(messageFault({ ...fit, file: "/tmp/x" }), "no place: /tmp/x:1:1");
  });

  test("keeps to words that board staff use", () => {
    assert.is(messageFault({ ...fit, message: "is undefined." }), 'says "undefined": is undefined.');
  });

  test("hides no character", () => {
    assert.is(
      messageFault({ ...fit, message: "is \u202eabc." }),
      'holds a hidden character: "is \u202eabc."',
    );
  });

  test("is short enough to read", () => {
    assert.match(messageFault({ ...fit, message: "a ".repeat(300) }) ?? "", "is 600 letters long");
  });
});
