/** Asks axe about the page as it looks at this moment. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import type { Page } from "puppeteer";
import type { Found } from "./finding.ts";

const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
// 1.4.3, 1.4.6 and 1.4.1.
const CONTRAST = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe finds wrong with colours; `look` names the appearance in messages: `dark`. */
export function contrastFindings(page: Page, look: string): Promise<Found[]> {
  return findings(page, look, CONTRAST);
}

/** What axe finds wrong by any of its rules, those of good practice and of level AAA among them. */
export function axeFindings(page: Page, look: string): Promise<Found[]> {
  return findings(page, look);
}

async function findings(page: Page, look: string, rules?: readonly string[]): Promise<Found[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const violations = await page.evaluate(async (only) => {
    const { axe } = window;
    // Told off by default are what is of level AAA, such as contrast, and what is an experiment.
    const wanted =
      only ?? axe.getRules().flatMap(({ ruleId, tags }) => (tags.includes("experimental") ? [] : [ruleId]));
    const result = await axe.run(document, {
      runOnly: { type: "rule", values: [...wanted] },
      resultTypes: ["violations"],
    });
    return result.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any }) => ({
        id,
        where: target.join(" "),
        message: any.map((reason) => reason.message).join(" ") || help,
      })),
    );
  }, rules);
  return violations.map(({ id, where, message }) => ({ where, message: `${look}, axe ${id}: ${message}` }));
}
