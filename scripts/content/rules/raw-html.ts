/** There is no HTML in the text: it would be shown as text. */
import { quoted } from "../../core/quote.ts";
import { positionWithin, problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const tag = /<(?:!--|!doctype|!\[cdata\[|\?[a-z]|\/?[a-z][a-z0-9-]*(?=[\s/>]|$))[^>]*>?/i;

export const rawHtml: Rule = (content) =>
  allEntries(content).flatMap((entry) =>
    tokensOf(entry).flatMap(({ token, position, field }) => {
      const found = token.type === "text" ? tag.exec(token.content) : null;
      if (!found) return [];
      const at = positionWithin({ position, field }, found.index);
      const message = `holds ${quoted(found[0])}, which would show as it stands. Delete it, or use Markdown.`;
      return [problemAt(entry, at, field, message)];
    }),
  );
