import * as assert from "uvu/assert";
import { mediaCheck } from "../../scripts/audit/media.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD } from "./fixture-site.ts";

describe("media", (test) => {
  const put = fixtureSite(test);
  const said = async (page: string) =>
    (await put(mediaCheck, [page])).map(({ where, message }) => `${where}: ${message}`);

  test("finds nothing on good pages", async () => {
    assert.equal(await put(mediaCheck, GOOD), []);
  });

  test("reports text too dark in the dark", async () => {
    assert.match((await said("media-dark")).join(), /^#dark-only: dark, axe color-contrast: /);
  });

  test("reports focus that the dark swallows", async () => {
    const faults = (await said("media-dark")).filter((line) => line.includes("Focus"));
    assert.equal(faults, ["#sunk: In the dark: Focus cannot be seen: no pixel changes by 3:1 (WCAG 2.4.7)."]);
  });

  test("reports text too pale in print", async () => {
    assert.match((await said("media-print")).join(), /^#print-only: print, axe color-contrast: /);
  });

  test("reports what moves although the reader asked for less motion", async () => {
    assert.equal(await said("media-motion"), [
      "#moving: It moves although the reader asked for less motion (WCAG 2.3.3).",
      "html: It scrolls smoothly although the reader asked for less motion (WCAG 2.3.3).",
    ]);
  });

  test("reports what forced colours leave without an edge, without its tick or without its focus", async () => {
    const forced = (await said("media-forced")).filter((line) => line.includes("forced colours"));
    assert.equal(forced, [
      "#no-edge: In forced colours this control has no edge. Give it a border, transparent if need be (WCAG 1.4.11).",
      "#only-background: In forced colours nothing shows whether it is ticked (WCAG 1.4.11).",
      "#shadow: In forced colours: Focus cannot be seen: no pixel changes by 3:1 (WCAG 2.4.7).",
    ]);
  });
});
