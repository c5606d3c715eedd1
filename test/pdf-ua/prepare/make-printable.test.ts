import * as assert from "uvu/assert";
import { makePrintable } from "../../../scripts/pdf-ua/prepare/make-printable.ts";
import { pagePolicy } from "../../../scripts/site/policy.ts";
import { describe } from "../../support/describe.ts";
import { inPage } from "../../support/in-page.ts";

const POLICY = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`;
const OWN = '<link rel="stylesheet" href="own.css">';
const files = { "own.css": ".wide { white-space: pre }" };

describe("makePrintable", (test) => {
  const put = inPage(test);
  /** How the two blocks break their lines. */
  const breaks = (head: string, script = `(${makePrintable})()`) =>
    put({ head: head + OWN, body: "<pre>x</pre><pre class=wide>x</pre>", files }, script, (page) =>
      page.$$eval("pre", (blocks) =>
        blocks.map((block) => {
          const { whiteSpace, overflowWrap } = getComputedStyle(block);
          return `${whiteSpace}, ${overflowWrap}`;
        }),
      ),
    );

  for (const [under, head] of [
    ["without a policy", ""],
    ["under the policy of the pages", POLICY],
  ] as const) {
    test(`keeps long lines on the page where the page's own styles say nothing else, ${under}`, async () => {
      assert.equal(await breaks(head, "'left as it is'"), ["pre, normal", "pre, normal"]);
      assert.equal(await breaks(head), ["pre-wrap, break-word", "pre, break-word"]);
    });
  }

  /** What is read of quotations once their marks are written. */
  const quoted = (body: string, before = "") =>
    put({ body }, `${before}(${makePrintable})()`, (page) =>
      page.$$eval("q", (quotes) => quotes.map((quote) => quote.textContent)),
    );

  test("writes the marks of a language, those of English for one that it does not know, and inner marks inside", async () => {
    const body = '<q lang="de">Ja</q><q lang="it">Sì</q><q lang="cy-GB">Ie, <q>ie</q></q>';
    assert.equal(await quoted(body), ["„Ja“", "“Sì”", "‘Ie, “ie”’", "“ie”"]);
  });

  test("takes a page that names no language for English", async () => {
    const unnamed = 'document.documentElement.removeAttribute("lang"); ';
    assert.equal(await quoted("<q>Yes</q>", unnamed), ["“Yes”"]);
  });

  test("writes no marks where the page wants none", async () => {
    assert.equal(await quoted('<q style="quotes: none">Yes</q>'), ["Yes"]);
  });

  test("could not use a style element under that policy", async () => {
    const script = `document.head.append(Object.assign(document.createElement("style"), { textContent: "pre { white-space: pre-wrap }" }))`;
    assert.equal(await breaks("", script), ["pre-wrap, normal", "pre, normal"]);
    assert.equal(await breaks(POLICY, script), ["pre, normal", "pre, normal"]);
  });
});
