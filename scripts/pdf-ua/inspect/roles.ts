/** Clause 7.1: every structure element has a parent and a type that leads to a standard one; languages are well written. */

import { STANDARD } from "../pdf/types.ts";
import { dictEntry, nameEntry, pdfName, textEntry } from "../pdf/values.ts";
import { hasLanguage, pageOf, type Subject, standardType } from "./subject.ts";

const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;
const SPOKEN = [
  ["ActualText", "7.2-21"],
  ["Alt", "7.2-22"],
  ["E", "7.2-23"],
] as const;

export function inspectRoles(subject: Subject): void {
  const map = dictEntry(subject.root?.dict, "RoleMap");
  const checkLanguage = (language: string | undefined, page?: number) => {
    if (language && !LANGUAGE_TAG.test(language))
      subject.report("7.2-29", `"${language}" is not the code of a language, such as en-GB or cy.`, page);
  };
  checkLanguage(subject.language);
  for (const element of subject.elements) {
    const { type, dict } = element;
    const page = pageOf(subject, element);
    if (STANDARD.has(type)) {
      if (map?.has(pdfName(type)))
        subject.report("7.1-7", `The standard type ${type} is mapped to another.`, page);
    } else if (isCircular(subject, type)) {
      subject.report("7.1-6", `The role map leads from ${type} round in a circle.`, page);
    } else if (!STANDARD.has(standardType(subject, type))) {
      subject.report("7.1-5", `The type ${type} is not mapped to a standard one.`, page);
    }
    if (!dict.has(pdfName("P"))) subject.report("7.1-12", `A ${type} has no parent.`, page);
    const language = textEntry(dict, "Lang");
    checkLanguage(language, page);
    if (language?.includes("-x-"))
      subject.report("private-language", `A ${type} still has the private language "${language}".`, page);
    for (const [key, rule] of SPOKEN) {
      if (dict.has(pdfName(key)) && !hasLanguage(subject, dict))
        subject.report(rule, `The ${key} of a ${type} has no language.`, page);
    }
  }
}

function isCircular(subject: Subject, type: string): boolean {
  const map = dictEntry(subject.root?.dict, "RoleMap");
  const seen = new Set<string>();
  for (let at: string | undefined = type; at && !STANDARD.has(at); at = nameEntry(map, at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
