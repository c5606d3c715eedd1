/** Types for the little we use of libraries that ship none. */

declare module "pa11y" {
  import type { Browser, Page } from "puppeteer";

  export interface Issue {
    code: string;
    type: "error" | "warning" | "notice";
    message: string;
    selector: string;
    context: string;
    runner: "axe" | "htmlcs";
    /** Empty for HTML_CodeSniffer. */
    runnerExtras: { needsFurtherReview?: boolean };
  }

  interface Options {
    browser: Browser;
    page: Page;
    ignoreUrl: boolean;
    standard: "WCAG2A" | "WCAG2AA" | "WCAG2AAA";
    runners: ("axe" | "htmlcs")[];
    rules?: string[];
    viewport: { width: number; height: number };
    timeout: number;
  }

  export default function pa11y(address: string, options: Options): Promise<{ issues: Issue[] }>;
}
