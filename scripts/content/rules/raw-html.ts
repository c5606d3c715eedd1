/** HTML among the words would print as it stands, so there is none. */
import { quoted } from "../../core/quote.ts";
import { piecesOf, placeProblem, placeWithin } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const tag = /<(?:!--|!doctype|!\[cdata\[|\?[a-z]|\/?[a-z][a-z0-9-]*(?=[\s/>]|$))[^>]*>?/i;

export const rawHtml: Rule = (facts) =>
  allEntries(facts).flatMap((entry) =>
    piecesOf(entry).flatMap(({ token, place, field }) => {
      const found = token.type === "text" ? tag.exec(token.content) : null;
      if (!found) return [];
      const at = placeWithin({ place, field }, found.index);
      const message = `holds ${quoted(found[0])}, which would show as it stands. Delete it, or use Markdown.`;
      return [placeProblem(entry, at, field, message)];
    }),
  );
