import * as assert from "uvu/assert";
import { figures } from "../../../scripts/pdf-ua/passes/figures.ts";
import { attribute } from "../../../scripts/pdf-ua/pdf/attributes.ts";
import { describe } from "../../support/describe.ts";
import { elements, finished, outline, printing, rules } from "../printing.ts";

const SQUARE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='40'%3E%3Crect width='40' height='40'/%3E%3C/svg%3E";

describe("passes/figures", (test) => {
  const print = printing(test);

  test("says where a picture is", async () => {
    const sample = await print(`<h1>F</h1><p><img alt="A square" src="${SQUARE}"></p>`);
    const boxOf = async (pdf: Uint8Array) => {
      const [figure] = await elements(pdf, "Figure");
      return figure && attribute(figure, "Layout", "BBox");
    };
    assert.is(await boxOf((await finished(sample, figures)).pdf), undefined);
    assert.match(String(await boxOf((await finished(sample)).pdf)), /^\[ [\d.]+ [\d.]+ [\d.]+ [\d.]+ \]$/);
  });

  test("leaves one figure where a figure holds an image", async () => {
    const sample = await print(
      `<h1>F</h1><figure><img alt="A square" src="${SQUARE}"><figcaption>The square</figcaption></figure>`,
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 Div(Figure Caption))");
  });

  test("takes what is only around a picture for a group", async () => {
    const sample = await print(`<h1>F</h1><div role="figure"><img alt="A square" src="${SQUARE}"></div>`);
    assert.equal(await rules(sample, figures), ["7.3-1"]);
    assert.equal(await rules(sample), []);
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 Div(Figure))");
  });

  test("leaves decoration out", async () => {
    const sample = await print(
      `<h1>F</h1><img alt="" src="${SQUARE}"><svg aria-hidden="true" width="9" height="9"><circle r="9"/></svg>`,
    );
    assert.is(await outline((await finished(sample)).pdf), "Document(H1)");
    assert.equal(await rules(sample), []);
  });

  test("reports a picture without a description", async () => {
    assert.equal(
      await rules(await print('<h1>F</h1><svg role="img" width="9" height="9"><circle r="9"/></svg>')),
      ["7.3-1"],
    );
  });

  test("says no place of a picture that runs over pages, or that paints only words", async () => {
    const tall =
      '<svg role="img" aria-label="Tall" width="80" height="1500"><rect width="80" height="1500"/></svg>';
    const word = '<svg role="img" aria-label="Word" width="80" height="40"><text y="20">Hello</text></svg>';
    const { pdf } = await finished(await print(`<h1>F</h1><p>${tall}</p><p>${word}</p>`));
    const figures = await elements(pdf, "Figure");
    assert.equal(
      figures.map((figure) => attribute(figure, "Layout", "BBox")),
      [undefined, undefined],
    );
  });

  test("keeps the paragraphs and the links of a picture that is made of them", async () => {
    const chart =
      '<div role="img" aria-label="Chart"><p>One</p><p>Two <a href="https://a.example/">more</a></p></div>';
    const sample = await print(`<h1>F</h1>${chart}`);
    assert.is(await outline((await finished(sample)).pdf), "Document(H1 Figure(P P(Link)))");
    assert.equal(await rules(sample), []);
  });
});
