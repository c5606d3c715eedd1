/** A vignette is told in two or three stages: more do not fit on the side that is cut up. */

import { fold } from "../../core/nearest.ts";
import { positionOfLine } from "../read/body.ts";
import { problemAt } from "../read/entry.ts";
import { headingText } from "../read/headings.ts";
import { readSections } from "../read/sections.ts";
import { vignetteSections } from "../schema.ts";
import type { Rule } from "./rule.ts";

export const vignetteStages: Rule = ({ entries }) =>
  entries.vignette.flatMap((vignette) => {
    const { body } = vignette;
    if (!body) return [];
    const { stages = [] } = readSections(body, vignetteSections, vignette.file).sections;
    // A vignette without any has been reported already.
    if (stages.length === 0 || stages.length === 2 || stages.length === 3) return [];
    const heading = body.tokens.findIndex(
      (token, index) =>
        token.type === "heading_open" &&
        fold(headingText(body.tokens, index)) === fold(vignetteSections.stages.heading),
    );
    const line = body.tokens[heading]?.map?.[0] ?? 0;
    const message =
      stages.length === 1
        ? 'holds one stage. Tell it in two or three: start each with its title, "### Title".'
        : `holds ${stages.length} stages, and a sheet has room for three. Join some, or leave some out.`;
    return [problemAt(vignette, positionOfLine(body, line), vignetteSections.stages.heading, message)];
  });
