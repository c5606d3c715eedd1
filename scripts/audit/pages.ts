/** Puts checks to every page of the audit; looking at no page at all is a finding. */
import type { Audit, Check, Finding, Found } from "./finding.ts";
import { inTab, PageMissing, type Tab } from "./tab.ts";

// More tabs at once gain nothing on two processor cores, except while one waits.
const AT_ONCE = 3;

/**
 * What each check finds, by its name, in the order of the pages, whichever tab was faster. The checks look at a page one
 * after the other, and it is loaded again only where one of them has changed it.
 */
export async function runChecks(checks: readonly Check[], audit: Audit): Promise<Map<string, Finding[]>> {
  if (audit.pages.length === 0) {
    const nothing = { page: "", where: "", message: "No page was checked." };
    return new Map(checks.map(({ name }) => [name, [{ check: name, ...nothing }]]));
  }
  const runs = checks.map((check) => ({ ...check, ...check.begin(audit), found: [] as Finding[] }));
  const waiting = [...audit.pages];
  const worker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      await inTab(audit, path, async (tab, afresh) => {
        for (const { name, look, changesPage, found } of runs) {
          for (const one of await unlessMissing(look, tab))
            found.push({ check: name, page: tab.path, ...one });
          if (changesPage) afresh();
        }
      });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const results = new Map<string, Finding[]>();
  for (const { name, found, end } of runs)
    results.set(name, inPageOrder([...found, ...((await end?.()) ?? [])], audit.pages));
  return results;
}

/** A page that does not come is a finding of every check. */
async function unlessMissing(look: (tab: Tab) => Promise<Found[]>, tab: Tab): Promise<Found[]> {
  try {
    return await look(tab);
  } catch (reason) {
    if (reason instanceof PageMissing) return [{ where: "", message: reason.message }];
    throw reason;
  }
}

/** Findings in the order of the pages; those of one page keep their order, those about all pages come first. */
export function inPageOrder(findings: readonly Finding[], pages: readonly string[]): Finding[] {
  const place = new Map(pages.map((path, index) => [path, index]));
  return findings.toSorted((a, b) => (place.get(a.page) ?? -1) - (place.get(b.page) ?? -1));
}
