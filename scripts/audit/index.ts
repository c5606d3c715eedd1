/** Every check of the built site, as data, in the order of a report. */
import { altTextCheck } from "./alt-text.ts";
import type { Check } from "./finding.ts";
import { headingsCheck } from "./headings.ts";
import { htmlCheck } from "./html.ts";
import { keyboardCheck } from "./keyboard.ts";
import { lineLengthCheck } from "./line-length.ts";
import { linksCheck } from "./links.ts";
import { mediaCheck } from "./media.ts";
import { noscriptCheck } from "./noscript.ts";
import { pa11yCheck } from "./pa11y.ts";
import { printCompletenessCheck } from "./print-completeness.ts";
import { reflowCheck } from "./reflow.ts";
import { requestsCheck } from "./requests.ts";
import { targetsCheck } from "./targets.ts";
import { weightCheck } from "./weight.ts";

export type { Audit, Budget, Check, Finding } from "./finding.ts";
export { runChecks } from "./pages.ts";
export { findingLines } from "./report.ts";

/** Checks for every page of the site: first those of the page as it comes, then those that open it, then without scripts. */
export const pageChecks: readonly Check[] = [
  weightCheck,
  htmlCheck,
  headingsCheck,
  altTextCheck,
  pa11yCheck,
  requestsCheck,
  noscriptCheck,
  linksCheck,
];

/** Slower checks of behaviour, meant for one page of each layout; those that change a page come last. */
export const layoutChecks: readonly Check[] = [
  targetsCheck,
  lineLengthCheck,
  reflowCheck,
  mediaCheck,
  keyboardCheck,
];

/** Checks of the printed packs against their pages. */
export const packChecks: readonly Check[] = [printCompletenessCheck];
