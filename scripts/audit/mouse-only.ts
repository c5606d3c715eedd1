/** Finds what answers a click but that no key can reach (WCAG 2.1.1). */
import type { Page } from "puppeteer";
import type { Found } from "./finding.ts";

// Only the inspector's console knows an element's listeners; this text runs there.
const CLICKABLE_WITHOUT_KEYS = `[...document.querySelectorAll("body *")]
  .filter((element) => getEventListeners(element).click || getEventListeners(element).mousedown || element.hasAttribute("onclick"))
  .filter((element) => element.tabIndex < 0 && !element.closest("a[href], button, label, summary"))
  .filter((element) => !element.querySelector("a[href], button, input, select, textarea, summary"))
  .map((element) => pageTools.selector(element))`;

/** Elements with a click listener that neither take focus nor hold anything that does. */
export async function mouseOnly(page: Page): Promise<Found[]> {
  const session = await page.createCDPSession();
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: CLICKABLE_WITHOUT_KEYS,
    includeCommandLineAPI: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails)
    throw new Error(`${exceptionDetails.text} ${exceptionDetails.exception?.description}`);
  const selectors: string[] = result.value;
  return selectors.map((where) => ({
    where,
    message: "It answers a click, and no key reaches it. Make it a button or a link (WCAG 2.1.1).",
  }));
}
