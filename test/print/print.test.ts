import * as assert from "uvu/assert";
import { readText } from "../../scripts/print/read-text.ts";
import { describe } from "../support/describe.ts";
import { finished, printing } from "./printing.ts";

describe("printPage", (test) => {
  const print = printing(test);

  test("prints again until the page numbers stand still", async () => {
    // The numbers themselves push the part to the next page.
    const filler = '<span data-page-of="part"></span> '.repeat(1);
    const body = `<h1>N</h1><p><a href="#part">Part</a> ${filler}</p><div style="height: 190mm"></div><h2 id="part">Part</h2>`;
    const sample = await print(body, {
      styles: "[data-page-of]:not(:empty) { display: block; margin-bottom: 60mm }",
    });
    assert.match(await readText((await finished(sample)).pdf), /Part\s2\nPart$/);
    assert.equal(sample.findings, []);
  });

  test("reports numbers that never stand still", async () => {
    const body =
      '<h1>N</h1><p><a href="#part">Part</a> <span data-page-of="part"></span></p><div class="filler"></div><h2 id="part">Part</h2>';
    const script = `<script>new MutationObserver(() => { const odd = document.querySelector("[data-page-of]").textContent.trim() === "1";
      document.querySelector(".filler").style.height = odd ? "230mm" : "10mm"; }).observe(document.body, { subtree: true, childList: true });</script>`;
    const sample = await print(body + script);
    assert.equal(
      sample.findings.map(({ rule }) => rule),
      ["page-numbers"],
    );
  });
});
