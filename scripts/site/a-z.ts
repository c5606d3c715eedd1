/** Everything with a name of its own, in the order of the alphabet: questions, guides, sheets, packs and terms. */
import type { EleventyConfig } from "@11ty/eleventy";
import type { Library } from "../content/schema.ts";
import { withOwnAnchors } from "./packs.ts";

export interface IndexEntry {
  title: string;
  /** What it is, in a word or two. */
  kind: string;
  /** From the top of the site. */
  address: string;
}

export interface IndexLetter {
  /** A capital, or `0-9`. */
  letter: string;
  entries: IndexEntry[];
}

/** Adds the letters that something begins with as global data. */
export function aToZ(config: EleventyConfig, library: Library): void {
  config.addGlobalData("a_to_z", lettersOf(library));
}

/** The entries by their first letter, whatever its accents; "The" at the front of a title counts. */
export function lettersOf(library: Library): IndexLetter[] {
  return byLetter(entriesOf(library));
}

/** The boards of a consortium, each leading to its own edition. */
export function boardsByLetter(boards: Library["boards"]): IndexLetter[] {
  return byLetter(boards.map(({ id, name, area }) => ({ title: name, kind: area, address: `/${id}/` })));
}

function byLetter(entries: IndexEntry[]): IndexLetter[] {
  const order = new Intl.Collator("en-GB", { sensitivity: "base", numeric: true });
  const letters = new Map<string, IndexEntry[]>();
  for (const entry of entries.sort((a, b) => order.compare(a.title, b.title))) {
    const first =
      entry.title
        .normalize("NFD")
        .match(/[\p{L}\p{N}]/u)?.[0]
        ?.toLocaleUpperCase("en-GB") ?? "";
    const letter = /\p{L}/u.test(first) ? first : "0-9";
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, entries]) => ({ letter, entries }));
}

function entriesOf({
  questions,
  responsibilities,
  guides,
  briefings,
  vignettes,
  glossary,
  packs,
  pages,
}: Library): IndexEntry[] {
  return [
    ...questions.map(({ id, number, title }) => ({
      title,
      kind: `question ${number}`,
      address: `/checklist/${id}/`,
    })),
    ...responsibilities.map(({ id, number, title }) => ({
      title,
      kind: `responsibility ${number}`,
      address: `/responsibilities/${id}/`,
    })),
    ...guides.map(withOwnAnchors).flatMap(({ id, title, minutes, handouts }) => [
      { title, kind: `guide, ${minutes} minutes`, address: `/guides/${id}/` },
      ...handouts.map((sheet) => ({
        title: sheet.title,
        kind: `sheet of ${title}`,
        address: `/guides/${id}/#${id}-${sheet.id}`,
      })),
    ]),
    ...briefings.map(({ id, title }) => ({ title, kind: "briefing", address: `/briefings/${id}/` })),
    ...vignettes.map(({ id, title }) => ({ title, kind: "vignette", address: `/vignettes/${id}/` })),
    ...pages
      .filter(({ sheet }) => sheet)
      .map(({ id, title }) => ({ title, kind: "sheet", address: `/${id}/` })),
    ...packs.map(({ id, title }) => ({ title, kind: "pack", address: `/packs/${id}/` })),
    ...glossary.map(({ id, term, short }) => ({
      title: short === undefined ? term : `${term} (${short})`,
      kind: "term",
      address: `/glossary/#${id}`,
    })),
  ];
}
