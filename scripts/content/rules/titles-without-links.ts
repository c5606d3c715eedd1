/** No title contains a link, because titles are links themselves wherever they are listed. */
import { problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import { fieldName } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

const titles = ["title", "question", "term"];

export const titlesWithoutLinks: Rule = (content) =>
  allEntries(content).flatMap((entry) => {
    const named = new Set(titles.map((name) => fieldName([...entry.prefix, name])));
    return tokensOf(entry).flatMap(({ token, position, field }) =>
      token.type === "link_open" && named.has(field)
        ? [
            problemAt(
              entry,
              position,
              field,
              "holds a link. Titles are links themselves: put it in the words below.",
            ),
          ]
        : [],
    );
  });
