import { readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import * as assert from "uvu/assert";
import type { Budget } from "../../scripts/audit/finding.ts";
import { weightCheck } from "../../scripts/audit/weight.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite, GOOD, places } from "./fixture-site.ts";

const ample: Budget = {
  kind: "question page",
  pages: /./,
  html: 2_500,
  css: 1_000,
  js: 0,
  total: 4_000,
  requests: 3,
};

describe("weight", (test) => {
  const put = fixtureSite(test);

  test("finds nothing on pages within their budget", async () => {
    assert.equal(await put(weightCheck, GOOD, { budgets: [ample] }), []);
  });

  test("reports each kind of file that is too heavy, and too many requests", async () => {
    const tight = { ...ample, html: 10, css: 10, total: 20, requests: 1 };
    const found = await put(weightCheck, ["good"], { budgets: [tight] });
    assert.equal(places(found), ["html", "css", "total", "requests"]);
    assert.match(
      found[0]?.message ?? "",
      /^html weighs \d+ bytes compressed\. A question page may weigh 10\.$/,
    );
  });

  test("weighs text as it travels and pictures as they are, and nothing that did not come", async () => {
    const sizes = async (...files: string[]) => {
      const bytes = await Promise.all(files.map((file) => readFile(`test/fixtures/audit/${file}`)));
      return bytes.map((body, at) => (files[at]?.endsWith(".png") ? body : brotliCompressSync(body)).length);
    };
    const [html = 0, css = 0, picture = 0] = await sizes("weight-parts.html", "good.css", "dot.png");
    const budget = { ...ample, html: html - 1, css, js: 0, total: html + css + picture - 1, requests: 4 };
    const found = await put(weightCheck, ["weight-parts"], { budgets: [budget] });
    assert.equal(
      found.map(({ message }) => message.split(".")[0]),
      [`html weighs ${html} bytes compressed`, `total weighs ${html + css + picture} bytes compressed`],
    );
  });

  test("reports what moves while the page loads", async () => {
    const found = await put(weightCheck, ["weight-faults"], {
      budgets: [{ ...ample, js: 100 }],
    });
    assert.equal(places(found), ["layout"]);
  });

  test("reports a page that no budget is for", async () => {
    const found = await put(weightCheck, ["good"], { budgets: [{ ...ample, pages: /^\/checklist/ }] });
    assert.is(found[0]?.message, "No budget says how much this page may weigh.");
  });
});
