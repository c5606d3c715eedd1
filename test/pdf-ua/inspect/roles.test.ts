import { PDFString } from "@cantoo/pdf-lib";
import { pdfName } from "../../../scripts/pdf-ua/pdf/values.ts";
import { breaking } from "./breaking.ts";

breaking("inspect/roles", {
  "7.1-5": ({ root }) => root.dict.delete(pdfName("RoleMap")),
  "7.1-6": ({ root, set }) => set(root.dict, "RoleMap", { Strong: "Loud", Loud: "Strong" }),
  "7.1-7": ({ root, set }) => set(root.dict, "RoleMap", { Strong: "Span", P: "Span" }),
  "7.1-12 parent": ({ first }) => first("H2").dict.delete(pdfName("P")),
  "7.2-29": ({ first }) => first("H2").dict.set(pdfName("Lang"), PDFString.of("en_GB")),
  "private-language": ({ first }) => first("H2").dict.set(pdfName("Lang"), PDFString.of("en-GB-x-p7")),
});
