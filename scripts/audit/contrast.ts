/** Asks axe about contrast on the page as it looks at this moment. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import type { Page } from "puppeteer";
import type { Found } from "./finding.ts";

const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
// 1.4.3, 1.4.6 and 1.4.1.
const RULES = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe finds wrong with colours; `look` names the appearance in messages: `dark`. */
export async function contrastFindings(page: Page, look: string): Promise<Found[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const violations = await page.evaluate(async (rules) => {
    const result = await window.axe.run(document, {
      runOnly: { type: "rule", values: rules },
      resultTypes: ["violations"],
    });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => ({
        id,
        where: target.join(" "),
        message: any.map((reason) => reason.message).join(" "),
      })),
    );
  }, RULES);
  return violations.map(({ id, where, message }) => ({ where, message: `${look}, axe ${id}: ${message}` }));
}
