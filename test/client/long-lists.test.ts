import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { servedSite } from "./served-site.ts";

/** Runs inside the page: for lists of so many items, how much wider the last figure is than the room before it, in px. */
function tooWide(lengths: number[]): number[] {
  const main = document.querySelector("main") ?? document.body;
  return lengths.map((length) => {
    const list = document.createElement("ol");
    for (let number = 0; number < length; number += 1) list.append(document.createElement("li"));
    const figure = document.createElement("b");
    figure.textContent = `${length}.\u00a0`;
    list.lastElementChild?.append(figure);
    main.append(list);
    const { width } = figure.getBoundingClientRect();
    const room = Number.parseFloat(getComputedStyle(list).paddingLeft);
    list.remove();
    return Math.max(0, Math.ceil(width - room));
  });
}

describe("numbered lists", (test) => {
  const site = servedSite(test);
  for (const media of ["screen", "print"] as const)
    for (const address of ["how-to-use/", "packs/organisation/"])
      test(`have room for figures of one, two and three digits (${media}, ${address})`, async () => {
        const page = await site.newPage();
        await page.setViewport({ width: 320, height: 800 });
        await page.goto(site.base + address);
        await page.emulateMediaType(media);
        assert.equal(await page.evaluate(tooWide, [9, 10, 99, 100, 999]), [0, 0, 0, 0, 0]);
      });
});
