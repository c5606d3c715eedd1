import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import { pdfName } from "../../../scripts/print/pdf/values.ts";
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
