/** The content has no pictures yet: the site can show neither them nor their descriptions. */
import { quoted } from "../../core/quote.ts";
import { problemAt, tokensOf } from "../read/entry.ts";
import { allEntries } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";

export const images: Rule = (content) =>
  allEntries(content).flatMap((entry) =>
    tokensOf(entry).flatMap(({ token, position, field }) => {
      if (token.type !== "image") return [];
      const message = `holds the picture ${quoted(String(token.attrGet("src")))}. Pictures cannot be used yet: say it in words.`;
      return [problemAt(entry, position, field, message)];
    }),
  );
