import type { Browser } from "puppeteer";
import * as assert from "uvu/assert";
import { launchBrowser } from "../../../scripts/browser/launch.ts";
import { type SiteServer, serveSite } from "../../../scripts/browser/serve.ts";
import { describe } from "../../support/describe.ts";
import { isFull, lighthouseReport, type Measured, measureFairly, measurePage } from "./audit.ts";

const full: Measured = {
  path: "/",
  scores: { performance: 100, accessibility: 100, "best-practices": 100, seo: 100 },
  paint: 913.4,
  blocked: 0,
  layoutShift: 0,
  bytes: 34_603,
  requests: 3,
  shortfalls: [],
};

describe("Lighthouse", (test) => {
  let browser: Browser;
  let site: SiteServer;
  test.before(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serveSite("test/fixtures/audit")]);
  });
  test.after(() => Promise.all([browser?.close(), site?.close()]));

  test("takes marks from a page with faults and names them", async () => {
    const measured = await measurePage(browser, site.base, "/pa11y-screen.html");
    assert.not(isFull([measured]));
    assert.ok(measured.scores.accessibility < 100);
    const picture = measured.shortfalls.find(({ title }) => title.startsWith("Image elements do not have"));
    assert.ok(picture?.counts);
    assert.match(picture?.names.join() ?? "", "#no-alt");
    assert.ok(measured.requests > 1 && measured.bytes > 1000);
  });

  test("says so when a page does not come", async () => {
    const reason = await measurePage(browser, site.base, "/gone.html").catch(
      (failure: Error) => failure.message,
    );
    assert.match(String(reason), "Lighthouse could not measure /gone.html: ");
  });
});

describe("measureFairly", (test) => {
  const scoring = (marks: number[]) => {
    const left = [...marks];
    const measure = async () => ({ ...full, scores: { ...full.scores, performance: left.shift() ?? 0 } });
    return measureFairly(measure).then(({ scores }) => [scores.performance, left.length]);
  };

  test("measures once when nothing is wanting, and else takes the middle of three", async () => {
    assert.equal(await scoring([100, 90, 90]), [100, 2]);
    assert.equal(await scoring([80, 100, 100]), [100, 0]);
    assert.equal(await scoring([99, 100, 70]), [99, 0]);
  });
});

describe("lighthouseReport", (test) => {
  test("is a table, and each shortfall once with the pages that share it", () => {
    const shortfalls = [
      { title: "No description", counts: true, names: [] },
      { title: "Unused styles: 12 KB", counts: false, names: ["a.css", "b.css"] },
    ];
    const seo = { ...full, path: "/a/", scores: { ...full.scores, seo: 91 }, shortfalls };
    assert.is(
      lighthouseReport([full, seo, { ...full, path: "/b/", shortfalls: shortfalls.slice(1) }]),
      `| Page | Performance | Accessibility | Best practices | SEO | LCP | TBT | CLS | Bytes | Requests |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| / | 100 | 100 | 100 | 100 | 913 ms | 0 ms | 0.000 | 33.8 KB | 3 |
| /a/ | 100 | 100 | 100 | 91 | 913 ms | 0 ms | 0.000 | 33.8 KB | 3 |
| /b/ | 100 | 100 | 100 | 100 | 913 ms | 0 ms | 0.000 | 33.8 KB | 3 |

- Advice: Unused styles: 12 KB (a.css, b.css): /a/ /b/
- Counts: No description: /a/
`,
    );
  });

  test("is the table alone when nothing is wanting", () => {
    assert.is(lighthouseReport([full]).split("\n").length, 4);
  });

  test("is full only when every page has 100 in all four, and there is one", () => {
    assert.ok(isFull([full]));
    assert.not(isFull([]));
    assert.not(isFull([full, { ...full, scores: { ...full.scores, seo: 99 } }]));
  });
});
