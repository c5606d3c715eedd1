/** What is wrong with a page in one of its states, in six looks: two widths, each light, dark and in forced colours. */
import type { Page } from "puppeteer";
import { axeFindings, contrastFindings } from "../../../scripts/audit/axe.ts";
import { edgeless, mediaEmulation } from "../../../scripts/audit/media.ts";
import { sniffedFindings } from "../../../scripts/audit/pa11y.ts";
import { installPageTools } from "../../../scripts/audit/page-tools.ts";
import { layoutFaults } from "../../../scripts/audit/reflow.ts";
import { SCREEN } from "../../../scripts/audit/tab.ts";

const WIDTHS = [SCREEN, { width: 320, height: 800 }];

/** One load for all six looks; the page is left as wide as it came. Each finding as a line: where, in which look, what. */
export async function stateFaults(page: Page): Promise<string[]> {
  await page.evaluate(installPageTools);
  const emulate = await mediaEmulation(page);
  const found = await sniffedFindings(page);
  for (const { width, height } of WIDTHS) {
    const look = `${width} px`;
    await page.setViewport({ width, height });
    await emulate("screen", []);
    // What stays in sight while the page is scrolled lies over it, and may.
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    found.push(...(await axeFindings(page, `${look}, light`)));
    for (const { where, message } of await page.evaluate(layoutFaults, true))
      found.push({ where, message: `${look}: ${message}` });
    await emulate("screen", [{ name: "prefers-color-scheme", value: "dark" }]);
    found.push(...(await contrastFindings(page, `${look}, dark`)));
    await emulate("screen", [{ name: "forced-colors", value: "active" }]);
    found.push(...(await contrastFindings(page, `${look}, forced colours`)));
    for (const { where, message } of await page.evaluate(edgeless))
      found.push({ where, message: `${look}: ${message}` });
  }
  await emulate("screen", []);
  await page.setViewport(SCREEN);
  return found.map(({ where, message }) => `${where}: ${message}`);
}
