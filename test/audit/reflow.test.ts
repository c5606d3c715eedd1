import * as assert from "uvu/assert";
import { reflowCheck } from "../../scripts/audit/reflow.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD } from "./fixture-site.ts";

describe("reflow", (test) => {
  const put = fixtureSite(test);

  test("finds nothing on good pages, nor in a table that scrolls in its own box", async () => {
    assert.equal(await put(reflowCheck, GOOD), []);
  });

  test("reports what is too wide, cut off, set in pixels or laid over other text", async () => {
    const found = await put(reflowCheck, ["reflow-faults"]);
    const said = found.map(({ where, message }) => `${where}: ${message}`);
    for (const expected of [
      "#pixels: Its text grows from 16 px to 16 px when the reader doubles the letter size. Use rem (WCAG 1.4.4).",
      "#wide: It reaches to 916 px of 320, so the page scrolls sideways at 320 px, or 400 % zoom (WCAG 1.4.10)",
      "#under: Its text lies over the text of #over with text at 200 % (WCAG 1.4.4)",
      "#cut: Its text is cut off with text spacing raised (WCAG 1.4.12)",
    ]) {
      assert.ok(said.includes(expected), `${expected} is missing from:\n${said.join("\n")}`);
    }
  });

  test("names the innermost part that is too wide, and text that is cut off at the side", async () => {
    const found = await put(reflowCheck, ["reflow-more"]);
    const wide = found.filter(({ message }) => message.startsWith("It reaches"));
    assert.equal([...new Set(wide.map(({ where }) => where))], ["#inner"]);
    assert.ok(found.some(({ where, message }) => where === "#cut-across" && /is cut off/.test(message)));
  });

  test("reports a page that scrolls sideways although no part of it is too wide", async () => {
    const found = await put(reflowCheck, ["reflow-nothing-wide"]);
    assert.match(
      found.map(({ where, message }) => `${where}: ${message}`).join("\n"),
      /^html: The page scrolls sideways at 320 px/m,
    );
  });
});
