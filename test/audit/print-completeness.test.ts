import * as assert from "uvu/assert";
import { printCompletenessCheck } from "../../scripts/audit/print-completeness.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite } from "./fixture-site.ts";

const WHOLE =
  "Example pack Print faults Every word of this page belongs on paper. What helps Page 1 of 2 Shut parts are printed too. Left cell Right cell";

describe("print-completeness", (test) => {
  const put = fixtureSite(test);
  const said = async (text: string) => {
    const found = await put(printCompletenessCheck, [], { printed: new Map([["/print-faults.html", text]]) });
    return found.map(({ where, message }) => `${where} ${message}`);
  };

  test("finds nothing when every word is printed, and lets words be that are not meant for paper", async () => {
    assert.equal(await said(WHOLE), []);
  });

  test("names the words of a shut part that was not printed", async () => {
    assert.equal(await said(WHOLE.replace("Shut parts are printed too.", "")), [
      "… belongs on paper what helps [shut parts are printed too] left cell right cell … These words are not in the PDF.",
    ]);
  });

  test("says when words are printed out of order", async () => {
    const moved = `${WHOLE.replace("What helps", "")} What helps`;
    assert.equal(await said(moved), [
      "… this page belongs on paper [what helps] shut parts are printed too … These words stand at another place in the PDF.",
    ]);
  });

  test("reports an empty PDF in few lines", async () => {
    assert.is((await said("")).length, 1);
  });
});
