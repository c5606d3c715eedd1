/** Turns findings into lines for people: one for each fault, however many pages share it. */
import type { Finding } from "./finding.ts";

const PAGES_NAMED = 3;

/** What one check found: each fault as `pages  where  message`, in the order first met. */
export function findingLines(findings: readonly Finding[]): string[] {
  const faults = new Map<string, { first: Finding; pages: string[] }>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.where, finding.message]);
    const known = faults.get(key);
    if (!known) faults.set(key, { first: finding, pages: [finding.page] });
    else if (!known.pages.includes(finding.page)) known.pages.push(finding.page);
  }
  return [...faults.values()].map(({ first, pages }) =>
    [named(pages), first.where, first.message].filter((part) => part !== "").join("  "),
  );
}

function named(pages: readonly string[]): string {
  const more = pages.length - PAGES_NAMED;
  const shown = pages.slice(0, PAGES_NAMED).join(" ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}
