import * as assert from "uvu/assert";
import { keyboardCheck } from "../../scripts/audit/keyboard.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD } from "./fixture-site.ts";

describe("keyboard", (test) => {
  const put = fixtureSite(test);
  const said = async (page: string) =>
    (await put(keyboardCheck, [page])).map(({ where, message }) => `${where}: ${message}`);

  test("finds nothing on good pages", async () => {
    assert.equal(await put(keyboardCheck, GOOD), []);
  });

  test("reports each fault of a page that can be walked to its end", async () => {
    const found = await said("keyboard-faults");
    const faint = found.find((line) => line.startsWith("#faint"));
    assert.match(
      faint ?? "",
      /^#faint: Focus is hard to see: \d+ pixels change by 3:1, and an outline of 2 px has \d+/,
    );
    assert.equal(
      found.filter((line) => line !== faint),
      [
        '#jumps-ahead: tabindex="5" pulls it out of the reading order. Use 0 or leave it out (WCAG 2.4.3).',
        "#unseen: Focus cannot be seen: no pixel changes by 3:1 (WCAG 2.4.7).",
        "#covered: When it has focus it is covered by #cover (WCAG 2.4.11).",
        "#unseen-inside: Focus cannot be seen: no pixel changes by 3:1 (WCAG 2.4.7).",
        "#runs-away: Tab never reaches this control (WCAG 2.1.1).",
        "body > a: Tab comes here after #jumps-ahead, which stands later in the document (WCAG 2.4.3).",
        "#high: Tab comes here after #low, but it stands above that on screen (WCAG 2.4.3).",
        "#left: Tab comes here after #right, but it stands to the left of that on screen (WCAG 2.4.3).",
        "#mouse: It answers a click, and no key reaches it. Make it a button or a link (WCAG 2.1.1).",
      ],
    );
  });

  test("reports a control that keeps Tab for itself", async () => {
    assert.equal(await said("keyboard-trap"), [
      "#after: Tab never reaches this control (WCAG 2.1.1).",
      "#trap: Tab does not leave this element: a keyboard trap (WCAG 2.1.2).",
    ]);
  });

  test("finds nothing where only what can be reached is expected, and each group of answers is one stop", async () => {
    assert.equal(await said("keyboard-kinds"), []);
  });

  test("reports a control that stays outside the window when it has focus", async () => {
    assert.equal(await said("keyboard-outside"), [
      "#outside: When it has focus it is covered by the edge of the window (WCAG 2.4.11).",
    ]);
  });

  test("reports a control that Shift+Tab leaves out on the way back", async () => {
    assert.equal(await said("keyboard-one-way"), [
      "#two: Shift+Tab does not lead back through this the way Tab came (WCAG 2.4.3).",
    ]);
  });

  test("reports controls that hand Tab round in a ring", async () => {
    assert.equal(await said("keyboard-loop"), [
      "#after: Tab never reaches this control (WCAG 2.1.1).",
      "#one: Tab comes back here before it has left the page: a keyboard trap (WCAG 2.1.2).",
    ]);
  });
});
