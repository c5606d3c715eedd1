/** There is no HTML in the text: it would be shown as text. */
import { quoted } from "../../core/quote.ts";
import { positionWithin, problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

const tag = /<(?:!--|!doctype|!\[|\?[a-z]|\/?[a-z][a-z0-9-]*(?::[a-z][a-z0-9-]*)?(?=[\s/>]|$))[^>]*>?/gi;

export const rawHtml: Rule = (content) =>
  allEntries(content).flatMap((entry) =>
    tokensOf(entry).flatMap(({ token, position, field }) => {
      if (token.type !== "text" || !token.content.includes("<")) return [];
      const opened = new Set<string>();
      return Array.from(token.content.matchAll(tag)).flatMap(({ index, 0: found }) => {
        const [, slash, name = ""] = /^<(\/?)([a-z0-9:-]+)/i.exec(found) ?? [];
        // The end of what has a problem already.
        if (slash === "/" && opened.has(name.toLowerCase())) return [];
        opened.add(name.toLowerCase());
        const message = `holds ${quoted(found)}, which readers would see as it is. Delete it, or use Markdown.`;
        return [problemAt(entry, positionWithin({ position, field }, index), field, message)];
      });
    }),
  );
