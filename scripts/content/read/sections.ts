/** Takes a body apart into the sections that its kind must hold, each found by the name of its heading. */
import { foreignLetter } from "../../core/foreign-letter.ts";
import { nearest } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { series } from "../../core/series.ts";
import type { SectionRule, Sections } from "../schema.ts";
import { type Body, placeOfLine } from "./body.ts";
import { openFences } from "./unclosed-fences.ts";
import { type Opening, openings } from "./headings.ts";
import { type Part, readPart } from "./section.ts";

type Rules = Readonly<Record<string, SectionRule>>;

/** `sections` is whole only when there is no problem. Problems carry the place and the heading, and name `file`. */
export function readSections<R extends Rules>(
  body: Body,
  rules: R,
  file: string,
): { sections: Sections<R>; problems: Problem[] } {
  const titles = Object.values(rules).map(({ heading }) => heading);
  const problems: Problem[] = [];
  const add = (line: number, field: string, message: string) => {
    problems.push({ file, ...placeOfLine(body, line), field, message });
  };
  const hidden = titleFarIn(body, titles);
  if (hidden) {
    add(
      hidden.line,
      "",
      `"## ${hidden.title}" starts so far in that it is no heading. Start it at the left edge.`,
    );
    // Its words now belong to the section above, so that all else would be guesswork.
    return { sections: {} as Sections<R>, problems };
  }
  const found = openings(body, 2, titles);
  const parts = found.map((opening, index) => partOf(body, opening, found[index + 1]));
  const first = body.tokens.find(({ map }) => map);
  if (first?.map && first.map[0] < (parts[0]?.line ?? 0)) {
    add(
      first.map[0],
      "",
      `Words stand before the first heading. Move them below ${quoted(`## ${titles[0]}`)}.`,
    );
  }
  if (parts.length === 0 && openFences(body).length === 0) {
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
  const named = name(parts, titles, add);
  checkOrder(named, titles, add);
  const sections: Record<string, unknown> = {};
  for (const [key, rule] of Object.entries(rules)) {
    const part = named.find(({ heading }) => heading === rule.heading)?.part;
    if (part) sections[key] = readPart(body, part, rule, (line, message) => add(line, rule.heading, message));
    // A fence that nothing closes swallows the headings below it; it has a problem of its own.
    else if (openFences(body).length === 0) addMissing(body, rule.heading, titles, named, add);
  }
  // Each value was made by the rule of its own name, which the type cannot see.
  return { sections: sections as Sections<R>, problems };
}

/** The first line with the heading of a section, so far in that it belongs to what stands above it. */
function titleFarIn(body: Body, titles: readonly string[]): { line: number; title: string } | undefined {
  if (openFences(body).length > 0) return undefined;
  for (const [line, words] of body.lines.entries()) {
    const title = /^(?: {4,}|\s*\t\s*)#{1,6}\s+(.+?)\s*$/.exec(words)?.[1];
    if (title !== undefined && titles.includes(title)) return { line, title };
  }
  return undefined;
}

interface Named {
  heading: string;
  part: Part;
}

type Add = (line: number, field: string, message: string) => void;

function partOf(body: Body, opening: Opening, next: Opening | undefined): Part {
  const end = next?.line ?? body.lines.length;
  const after = body.tokens.slice(opening.after, next?.start);
  const tokens = after.filter(({ map }) => !map || map[0] >= opening.from);
  return { ...opening, end, tokens };
}

/** Which section each part is. One that bears no name gets the nearest name that is still free. */
function name(parts: readonly Part[], titles: readonly string[], add: Add): Named[] {
  const free = new Set(titles.filter((title) => parts.every((part) => part.title !== title)));
  return parts.flatMap((part): Named[] => {
    if (titles.includes(part.title)) {
      if (!part.marked)
        add(part.line, part.title, `is written ${quoted(part.written)}. Type "## ${part.title}".`);
      return [{ heading: part.title, part }];
    }
    // The rule on headings says that this one has no words.
    if (part.title === "") return [];
    // Some editors put a place for links behind a heading: {#adults}.
    const meant = nearest(part.title.replace(/\s*\{[^}]*\}$/, ""), free);
    const wrong = `${quoted(part.title)} is not a heading here.`;
    if (meant === undefined) {
      add(part.line, "", `${wrong} The headings are ${series(titles.map(quoted), "and")}.`);
      return [];
    }
    free.delete(meant);
    const foreign = foreignLetter(part.title);
    const why = foreign === undefined ? "" : ` It holds ${foreign}, which is not a letter from a to z.`;
    add(part.line, "", `${wrong}${why} Type "## ${meant}".`);
    return [{ heading: meant, part }];
  });
}

function checkOrder(named: readonly Named[], titles: readonly string[], add: Add): void {
  const seen = new Set<string>();
  let last = "";
  for (const { heading, part } of named) {
    if (seen.has(heading)) {
      add(part.line, heading, "stands twice. Put all its words under one heading.");
    } else if (titles.indexOf(heading) < titles.indexOf(last)) {
      add(
        part.line,
        heading,
        `stands below ${quoted(last)}. Move it above: the order is ${series(titles.map(quoted), "and")}.`,
      );
    } else {
      last = heading;
    }
    seen.add(heading);
  }
}

/** Points at the heading above which the missing one belongs, or else at the last line. */
function addMissing(
  body: Body,
  heading: string,
  titles: readonly string[],
  named: readonly Named[],
  add: Add,
): void {
  const later = titles.slice(titles.indexOf(heading) + 1);
  const next = named.find((found) => later.includes(found.heading));
  if (next) {
    add(next.part.line, heading, `is missing. Add "## ${heading}" with its words above "${next.heading}".`);
    return;
  }
  const lastLine = body.lines.findLastIndex((line) => line.trim() !== "");
  add(Math.max(lastLine, 0), heading, `is missing. Add "## ${heading}" with its words at the end.`);
}
