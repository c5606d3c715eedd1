/** No hidden character comes in by a back way, such as "\u202e" between double quotes or &#8238; in Markdown. */
import { hiddenCharacters, hiddenRemedy } from "../../core/hidden-characters.ts";
import { fieldProblem, piecesOf, placeProblem, textsOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

export const hiddenInWords: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => {
    const inFields = textsOf(entry).flatMap(({ path, text }) => {
      const [first] = hiddenCharacters(text);
      return first ? [fieldProblem(entry, path, `holds ${first.what}. ${hiddenRemedy(first.what)}`)] : [];
    });
    const inBody = piecesOf(entry).flatMap(({ token, place, field }) => {
      const [first] = field === "" ? hiddenCharacters(token.content) : [];
      return first
        ? [placeProblem(entry, place, "", `holds ${first.what}. ${hiddenRemedy(first.what)}`)]
        : [];
    });
    return [...inFields, ...inBody];
  });
