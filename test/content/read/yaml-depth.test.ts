import * as assert from "uvu/assert";
import { tooDeepLine } from "../../../scripts/content/read/yaml-depth.ts";
import { describe } from "../../support/describe.ts";

describe("fields that are nested without end", (test) => {
  test("are found at the line that goes too deep", () => {
    assert.is(tooDeepLine(`a: b\nc: ${"[".repeat(51)}`), 2);
    assert.is(tooDeepLine(`a: b\n${"- ".repeat(51)}x`), 2);
    assert.is(tooDeepLine(`${"? ".repeat(4000)}x`), 1);
    assert.is(tooDeepLine(`a: ${"- ".repeat(4000)}x`), 1);
    const steps = Array.from({ length: 60 }, (_, depth) => `${" ".repeat(depth)}a:`);
    assert.is(tooDeepLine(steps.join("\n")), 51);
    assert.is(tooDeepLine(`a:\n${"  [\n".repeat(60)}`), 52);
  });

  test("are none in what people write, however long", () => {
    assert.is(tooDeepLine(""), undefined);
    assert.is(tooDeepLine("- a: [b, c]\n  d: {e: f}\n".repeat(500)), undefined);
    assert.is(tooDeepLine("- word [\n".repeat(500)), undefined);
    assert.is(tooDeepLine(`a: ${"word ".repeat(5000)}`), undefined);
  });
});
