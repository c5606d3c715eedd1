/** A guide's list of sheets names each of its handouts, once, by the title that the handout has. */
import { nearest } from "../../core/nearest.ts";
import { quoted } from "../../core/quote.ts";
import { fieldProblem } from "../read/entry.ts";
import { readSections } from "../read/sections.ts";
import { guideSections } from "../schema.ts";
import type { Rule } from "./rule.ts";

export const guideSheets: Rule = ({ entries }) =>
  entries.guide.flatMap((guide) => {
    const { sheets } = guide.fields;
    if (!sheets || !guide.body) return [];
    const { handouts = [] } = readSections(guide.body, guideSections, guide.file).sections;
    const titles = handouts.map(({ title }) => title);
    // A guide without handouts, or one that has no title, has been reported already.
    if (titles.length === 0 || !titles.every((title) => /[\p{L}\p{N}]/u.test(title))) return [];
    const listed = sheets.map(({ sheet }) => sheet);
    const missing = titles.filter((title) => !listed.includes(title));
    const strange = listed.flatMap((sheet, index) => {
      const path = ["sheets", index, "sheet"];
      if (listed.indexOf(sheet) < index)
        return [fieldProblem(guide, path, `names ${quoted(sheet)} a second time. Delete one of the two.`)];
      if (titles.includes(sheet)) return [];
      const meant = nearest(sheet, missing) ?? missing[0];
      const instead = meant === undefined ? "Delete it here." : `Did you mean ${quoted(meant)}?`;
      const message = `is ${quoted(sheet)}, but no handout of this guide has that title. ${instead}`;
      return [fieldProblem(guide, path, message)];
    });
    if (strange.length > 0) return strange;
    return missing.map((title) =>
      fieldProblem(
        guide,
        ["sheets"],
        `does not mention the handout ${quoted(title)}. Add it, with copies and afterwards.`,
      ),
    );
  });
