/** The words every check shares: what it is given, and what it hands back. */
import type { Browser } from "puppeteer";
import type { Tab } from "./tab.ts";

/** One thing wrong on one page of the built site. */
export interface Finding {
  /** The name of the check: `keyboard`. */
  check: string;
  /** The page's address inside the site: `/checklist/`. Empty when it is about all pages. */
  page: string;
  /** A CSS selector, or the words it is about. Empty when it is the whole page. */
  where: string;
  /** What is wrong and, where one exists, the clause it fails. */
  message: string;
}

/** A finding before the check and the page are filled in. */
export type Found = Pick<Finding, "where" | "message">;

/** The most a kind of page may weigh: compressed bytes of each kind of file, and requests. */
export interface Budget {
  /** What these pages are, for messages: `question page`. */
  kind: string;
  /** Addresses this budget holds for; the first budget that matches counts. */
  pages: RegExp;
  html: number;
  css: number;
  js: number;
  total: number;
  requests: number;
}

/** The site as it is served, the pages to look at, and the facts that single checks need. */
export interface Audit {
  browser: Browser;
  /** Served home address with a closing slash: `http://127.0.0.1:4000/name/`. */
  base: string;
  /** Addresses inside the site, each with a leading slash: `/`, `/checklist/`, `/404.html`. */
  pages: readonly string[];
  /** The text of each printed pack, by the address of the page it was printed from. */
  printed: ReadonlyMap<string, string>;
  budgets: readonly Budget[];
}

/** One kind of question put to pages. */
export interface Check {
  name: string;
  /** What holds for the site when the check finds nothing, as a sentence. */
  promise: string;
  /** The page is not as it came once this check has looked at it, so the next check gets it afresh. */
  changesPage?: true;
  begin(audit: Audit): Looks;
}

/** One run of a check over all pages; what it remembers from page to page is its own. */
export interface Looks {
  /** What is wrong with one page. */
  look(tab: Tab): Promise<Found[]>;
  /** What is wrong with the pages together, once each was looked at. */
  end?(): Promise<Finding[]> | Finding[];
}
