/** Headings that other pages link to by their anchor are there. */
import { quoted } from "../../core/quote.ts";
import { problemAt } from "../read/entry.ts";
import type { Rule } from "./rule.ts";
import { anchorsAt } from "./site-addresses.ts";

/** Anchors and headings by the id of their page. The danger box and the page of packs link to them, also on paper. */
const linkedTo = {
  "how-to-use": { "before-you-print": "Before you print", "if-a-worry-comes-up": "If a worry comes up" },
};

export const linkedHeadings: Rule = (content) =>
  Object.entries(linkedTo).flatMap(([id, headings]) => {
    const page = content.entries.page.find(({ fields }) => fields.id === id);
    const anchors = anchorsAt(content, `/${id}/`);
    if (!page?.body || !anchors) return [];
    const position = { line: page.body.firstLine, column: 1 };
    return Object.entries(headings).flatMap(([anchor, heading]) => {
      const message = `has no heading ${quoted(heading)}. Put it back, as ${quoted(`## ${heading}`)}: other pages lead to it.`;
      return anchors.has(anchor) ? [] : [problemAt(page, position, "", message)];
    });
  });
