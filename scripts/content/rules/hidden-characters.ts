/** No hidden character is written as an escape, such as "\u202e" between double quotes or &#8238; in Markdown. */
import { hiddenCharacters, hiddenRemedy } from "../../core/hidden-characters.ts";
import { fieldProblem, problemAt, textsOf, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

export const hiddenInText: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    const inFields = textsOf(entry).flatMap(({ path, text }) => {
      const [first] = hiddenCharacters(text);
      return first ? [fieldProblem(entry, path, `holds ${first.what}. ${hiddenRemedy(first.what)}`)] : [];
    });
    const inBody = tokensOf(entry).flatMap(({ token, position, field }) => {
      const [first] = field === "" ? hiddenCharacters(token.content) : [];
      return first
        ? [problemAt(entry, position, "", `holds ${first.what}. ${hiddenRemedy(first.what)}`)]
        : [];
    });
    return [...inFields, ...inBody];
  });
