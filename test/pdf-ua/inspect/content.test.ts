import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { packedStream } from "../../../scripts/pdf-ua/pdf/streams.ts";
import { pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { inspectBroken } from "../editing.ts";
import { finished, printing } from "../printing.ts";
import { breaking } from "./breaking.ts";

breaking("inspect/content", {
  "7.1-1": ({ content }) =>
    content((written) =>
      written.replace(/(\/H1 <<\/MCID \d+ >>BDC|\/NonStruct <<\/MCID \d+ >>BDC)/, "$1 /Artifact BMC EMC"),
    ),
  "7.1-2": ({ content }) =>
    content((written) =>
      written.replace(/(\/NonStruct <<\/MCID \d+ >>BDC)/, "/Artifact BMC $1").concat(" EMC"),
    ),
  "7.1-3": ({ content }) => content((written) => `${written} 10 10 50 50 re f`),
  "7.2-29": ({ content }) => content((written) => `${written} /Span <</Lang (en_GB)>> BDC EMC`),
  "7.20-2": ({ pdf, content }) => {
    const [page] = pdf.getPages();
    const forms = page?.node.Resources()?.lookup(pdfName("XObject"), PDFDict).keys() ?? [];
    const [form] = forms.filter((key) => key instanceof PDFName);
    content((written) => `${written} ${form} Do`);
  },
});

describe("inspect/content, painted as other programs do", (test) => {
  const print = printing(test);

  test("sees a shading, a picture within the content and a list of shifts, and takes a mark that was never opened", async () => {
    const { pdf } = await finished(await print("<h1>C</h1>"));
    const found = async (operators: string) =>
      (await inspectBroken(pdf, ({ content }) => content((written) => `${written} ${operators}`))).map(
        ({ rule }) => rule,
      );
    for (const operators of ["/Sh0 sh", "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"]) {
      assert.equal(await found(operators), ["7.1-3"], operators);
      assert.equal(await found(`/Artifact BMC ${operators} EMC`), [], operators);
    }
    assert.equal(await found("/Artifact BMC BT /F0 12 Tf 7 TJ ET EMC EMC"), []);
  });

  test("follows a drawing within a drawing, and not for ever where one draws itself", async () => {
    const { pdf } = await finished(await print("<h1>C</h1>"));
    const found = async (operators: string) =>
      (
        await inspectBroken(
          pdf,
          ({ pdf, content, set }) => {
            const { context } = pdf;
            const own = context.nextRef();
            const entries = { Subtype: "Form", BBox: [0, 0, 9, 9], Resources: { XObject: { Own: own } } };
            context.assign(own, packedStream(context, "0.8 g 1 1 5 5 re f /Own Do", entries));
            const resources = pdf.getPages()[0]?.node.Resources();
            if (!resources) throw new Error("The page has no resources.");
            set(resources, "XObject", { Own: own });
            content((written) => `${written} ${operators}`);
          },
          { contrast: "AAA" },
        )
      ).map(({ rule }) => rule);
    // The line that it draws is pale.
    assert.equal(await found("/Artifact BMC /Own Do EMC"), ["contrast"]);
    assert.equal((await found("/Own Do")).sort(), ["7.1-3", "7.1-3", "contrast"]);
  });
});
