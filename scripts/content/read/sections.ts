/** Splits a body into the sections that its kind must have, each found by the title of its heading. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import { nearest } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { series } from "../../core/series.ts";
import type { SectionRule, Sections } from "../schema.ts";
import { type Body, positionOfLine } from "./body.ts";
import { type SectionHeading, sectionHeadings } from "./headings.ts";
import { readSection, type SectionSource } from "./section.ts";
import { unclosedFences } from "./unclosed-fences.ts";

type Rules = Readonly<Record<string, SectionRule>>;

/** `sections` is complete only when there is no problem. Problems name `file`, the position and the heading. */
export function readSections<R extends Rules>(
  body: Body,
  rules: R,
  file: string,
): { sections: Sections<R>; problems: Problem[] } {
  const titles = Object.values(rules).map(({ heading }) => heading);
  const problems: Problem[] = [];
  const add = (line: number, field: string, message: string) => {
    problems.push({ file, ...positionOfLine(body, line), field, message });
  };
  const indented = findIndentedTitle(body, titles);
  if (indented) {
    add(
      indented.line,
      "",
      `"## ${indented.title}" starts so far in that it is no heading. Start it at the left edge.`,
    );
    // Its content now belongs to the section above, so further messages would be guesswork.
    return { sections: {} as Sections<R>, problems };
  }
  const found = sectionHeadings(body, 2, titles);
  const parts = found.map((heading, index) => sourceOf(body, heading, found[index + 1]));
  const first = body.tokens.find(({ map }) => map);
  if (first?.map && first.map[0] < (parts[0]?.line ?? 0)) {
    add(
      first.map[0],
      "",
      `Words stand before the first heading. Move them below ${quoted(`## ${titles[0]}`)}.`,
    );
  }
  if (parts.length === 0 && unclosedFences(body).length === 0) {
    add(
      0,
      "",
      `has none of its headings. Add ${series(
        titles.map((title) => quoted(`## ${title}`)),
        "and",
      )}.`,
    );
    return { sections: {} as Sections<R>, problems };
  }
  const matched = matchTitles(parts, titles, add);
  checkOrder(matched, titles, add);
  const sections: Record<string, unknown> = {};
  for (const [key, rule] of Object.entries(rules)) {
    const part = matched.find(({ heading }) => heading === rule.heading)?.part;
    if (part)
      sections[key] = readSection(body, part, rule, (line, message) => add(line, rule.heading, message));
    // An unclosed fence swallows the headings below it, and has a problem of its own.
    else if (unclosedFences(body).length === 0) addMissing(body, rule.heading, titles, matched, add);
  }
  // Each value was made by the rule of its own name, which the type system cannot see.
  return { sections: sections as Sections<R>, problems };
}

/** The first section heading that is indented so far that it belongs to the content above it. */
function findIndentedTitle(
  body: Body,
  titles: readonly string[],
): { line: number; title: string } | undefined {
  if (unclosedFences(body).length > 0) return undefined;
  for (const [line, words] of body.lines.entries()) {
    const title = /^(?: {4,}|\s*\t\s*)#{1,6}\s+(.+?)\s*$/.exec(words)?.[1];
    if (title !== undefined && titles.includes(title)) return { line, title };
  }
  return undefined;
}

interface MatchedSection {
  heading: string;
  part: SectionSource;
}

type Add = (line: number, field: string, message: string) => void;

function sourceOf(body: Body, heading: SectionHeading, next: SectionHeading | undefined): SectionSource {
  const end = next?.line ?? body.lines.length;
  const after = body.tokens.slice(heading.after, next?.start);
  const tokens = after.filter(({ map }) => !map || map[0] >= heading.from);
  return { ...heading, end, tokens };
}

/** Matches each part to a section by its title; an unknown title is taken for the nearest one that is still free. */
function matchTitles(parts: readonly SectionSource[], titles: readonly string[], add: Add): MatchedSection[] {
  const free = new Set(titles.filter((title) => parts.every((part) => part.title !== title)));
  return parts.flatMap((part): MatchedSection[] => {
    if (titles.includes(part.title)) {
      if (!part.isExact)
        add(part.line, part.title, `is written ${quoted(part.source)}. Type "## ${part.title}".`);
      return [{ heading: part.title, part }];
    }
    // The rule on headings reports an empty one.
    if (part.title === "") return [];
    // Some editors add an anchor to a heading: {#adults}.
    const intended = nearest(part.title.replace(/\s*\{[^}]*\}$/, ""), free);
    const wrong = `${quoted(part.title)} is not a heading here.`;
    if (intended === undefined) {
      add(part.line, "", `${wrong} The headings are ${series(titles.map(quoted), "and")}.`);
      return [];
    }
    free.delete(intended);
    const foreign = foreignLetter(part.title);
    const why = foreign === undefined ? "" : ` It holds ${foreign}, which is not a letter from a to z.`;
    add(part.line, "", `${wrong}${why} Type "## ${intended}".`);
    return [{ heading: intended, part }];
  });
}

function checkOrder(matched: readonly MatchedSection[], titles: readonly string[], add: Add): void {
  const seen = new Set<string>();
  let last = "";
  for (const { heading, part } of matched) {
    if (seen.has(heading)) {
      add(part.line, heading, "appears twice. Put all the words under one heading.");
    } else if (titles.indexOf(heading) < titles.indexOf(last)) {
      add(
        part.line,
        heading,
        `comes after ${quoted(last)}. Move it before that: the order is ${series(titles.map(quoted), "and")}.`,
      );
    } else {
      last = heading;
    }
    seen.add(heading);
  }
}

/** Reports at the heading above which the missing one belongs, or else at the last line. */
function addMissing(
  body: Body,
  heading: string,
  titles: readonly string[],
  matched: readonly MatchedSection[],
  add: Add,
): void {
  const later = titles.slice(titles.indexOf(heading) + 1);
  const next = matched.find((found) => later.includes(found.heading));
  if (next) {
    add(next.part.line, heading, `is missing. Add "## ${heading}" with its words above "${next.heading}".`);
    return;
  }
  const lastLine = body.lines.findLastIndex((line) => line.trim() !== "");
  add(Math.max(lastLine, 0), heading, `is missing. Add "## ${heading}" with its words at the end.`);
}
