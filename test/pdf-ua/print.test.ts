import * as assert from "uvu/assert";
import { readText } from "../../scripts/pdf-ua/index.ts";
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
      document.querySelector(".filler").style.height = odd ? "230mm" : "10mm"; }).observe(document, { subtree: true, childList: true });</script>`;
    const sample = await print(body + script);
    assert.equal(
      sample.findings.map(({ rule }) => rule),
      ["page-numbers"],
    );
  });

  test("adds a page before a part that is to begin on a right-hand page, and shows the numbers that it makes", async () => {
    const body = `<h1>Minutes</h1><ol><li><a href="#one">One</a> <span data-page-of="one"></span></li>
      <li><a href="#two">Two</a> <span data-page-of="two"></span></li></ol>
      <section id="one" data-start="right"><h2>One</h2></section><section id="two"><h2>Two</h2></section>`;
    const sample = await print(body, { styles: "section, .left-blank { break-before: page }" });
    assert.equal(sample.findings, []);
    assert.match(await readText((await finished(sample)).pdf), /One 3\s+2?\.?\s*Two 4/);
  });
});
