/** No title holds a link, because titles are links themselves wherever they are listed. */
import { piecesOf, placeProblem } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { fieldName } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

const titles = ["title", "question", "term"];

export const titlesWithoutLinks: Rule = (facts) =>
  allEntries(facts).flatMap((entry) => {
    const named = new Set(titles.map((name) => fieldName([...entry.prefix, name])));
    return piecesOf(entry).flatMap(({ token, place, field }) =>
      token.type === "link_open" && named.has(field)
        ? [
            placeProblem(
              entry,
              place,
              field,
              "holds a link. Titles are links themselves: put it in the words below.",
            ),
          ]
        : [],
    );
  });
