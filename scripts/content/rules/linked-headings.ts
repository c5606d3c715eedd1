/** The headings that other pages lead to by name are where they lead. */
import { quoted } from "../../core/quote.ts";
import { placeProblem } from "../read/entry.ts";
import { anchorsAt } from "./site-addresses.ts";
import type { Rule } from "./rule.ts";

/** By the id of their page. The danger box and the page of packs lead there, from every page and on paper. */
const places = {
  "how-to-use": { "before-you-print": "Before you print", "if-a-worry-comes-up": "If a worry comes up" },
};

export const namedPlaces: Rule = (facts) =>
  Object.entries(places).flatMap(([id, headings]) => {
    const page = facts.entries.page.find(({ fields }) => fields.id === id);
    const anchors = anchorsAt(facts, `/${id}/`);
    if (!page?.body || !anchors) return [];
    const place = { line: page.body.firstLine, column: 1 };
    return Object.entries(headings).flatMap(([anchor, heading]) => {
      const message = `has no heading ${quoted(heading)}. Put it back, as ${quoted(`## ${heading}`)}: other pages lead to it.`;
      return anchors.has(anchor) ? [] : [placeProblem(page, place, "", message)];
    });
  });
