import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import {
  isFull,
  type LighthouseResult,
  lighthouseReport,
  type Measured,
  measuredFrom,
  measureFairly,
} from "./audit.ts";

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

/** A result with an audit that counts, one that advises, one that passed and one that did not apply. */
const result: LighthouseResult = {
  categories: {
    performance: { score: 0.996, auditRefs: [{ id: "unused-css", weight: 0 }] },
    accessibility: { score: 0.87, auditRefs: [{ id: "image-alt", weight: 10 }] },
    "best-practices": { score: 1, auditRefs: [{ id: "https", weight: 5 }] },
    seo: {
      score: null,
      auditRefs: [
        { id: "hreflang", weight: 1 },
        { id: "unknown", weight: 1 },
      ],
    },
  },
  audits: {
    "image-alt": {
      title: "Image elements do not have [alt] attributes",
      score: 0,
      details: {
        items: ["#one", "#one", "#two", "#three", "#four"].map((selector) => ({ node: { selector } })),
      },
    },
    "unused-css": {
      title: "Unused styles",
      score: 0.5,
      displayValue: "12 KB",
      details: { items: [{ url: "a.css" }, { source: { url: "b.css" } }, {}] },
    },
    https: { title: "Uses HTTPS", score: 1 },
    hreflang: { title: "Has hreflang", score: null },
    "largest-contentful-paint": { title: "LCP", score: 1, numericValue: 913.4 },
    "total-blocking-time": { title: "TBT", score: 1, numericValue: 0 },
    "cumulative-layout-shift": { title: "CLS", score: 1, numericValue: 0.01 },
    "total-byte-weight": { title: "Bytes", score: 1, numericValue: 34_603 },
    "network-requests": { title: "Requests", score: 1, details: { items: [{}, {}, {}] } },
  },
};

describe("measuredFrom", (test) => {
  test("takes figures and marks, and names what a page falls short of, three elements at most", () => {
    assert.equal(measuredFrom("/a/", result), {
      path: "/a/",
      scores: { performance: 100, accessibility: 87, "best-practices": 100, seo: 0 },
      paint: 913.4,
      blocked: 0,
      layoutShift: 0.01,
      bytes: 34_603,
      requests: 3,
      shortfalls: [
        { title: "Unused styles: 12 KB", counts: false, names: ["a.css", "b.css"] },
        {
          title: "Image elements do not have [alt] attributes",
          counts: true,
          names: ["#one", "#two", "#three"],
        },
      ],
    });
  });

  test("says so when a page does not come", () => {
    assert.throws(
      () => measuredFrom("/gone.html", { ...result, runtimeError: { message: "Status code: 404" } }),
      "Lighthouse could not measure /gone.html: Status code: 404",
    );
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
