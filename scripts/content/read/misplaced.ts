/** Tells from the names of its fields what a file or an entry holds, when that is not what belongs in its place. */
import { type Kind, kindNames, kinds } from "../kinds.ts";

/** What an item of each kind is called in a sentence: one, and several. */
const nouns: Record<Kind, readonly [one: string, several: string]> = {
  board: ["the facts about the board", "the facts about the board"],
  localBoard: ["the facts about a board of a consortium", "the facts about a board of a consortium"],
  accessibility: ["the accessibility facts", "the accessibility facts"],
  order: ["the order of things", "the order of things"],
  theme: ["a theme", "themes"],
  evidence: ["a source", "sources"],
  term: ["a term", "terms"],
  retired: ["something retired", "retired items"],
  question: ["a question", "questions"],
  responsibility: ["a responsibility", "responsibilities"],
  guide: ["a guide", "guides"],
  briefing: ["a briefing", "briefings"],
  vignette: ["a vignette", "vignettes"],
  pack: ["a pack", "packs"],
  page: ["a page", "pages"],
  version: ["the note of a version", "notes of versions"],
};

/** The kind whose fields these are, among those that are written in the same form; undefined when `own` may be right. */
export function misplacedKind(own: Kind, names: ReadonlySet<string>): Kind | undefined {
  if (hasAll(own, names)) return undefined;
  const form = kinds[own].form;
  // What a briefing must have, a guide has too: a guide that lacks a field is still no briefing.
  return kindNames.find(
    (kind) =>
      kind !== own &&
      kinds[kind].form === form &&
      hasAll(kind, names) &&
      known(kind, names) >= known(own, names),
  );
}

/** Names of fields at the left edge of the first lines of a Markdown file, between its two lines of `---`. */
export function topFieldNames(text: string): Set<string> {
  const end = text.indexOf("\n---", 3);
  const top = text.startsWith("---") && end > 0 ? text.slice(0, Math.min(end, 10_000)) : "";
  return new Set(Array.from(top.matchAll(/^([a-z_]+):/gm), ([, name = ""]) => name));
}

/** The message for a file of a folder that holds one of `kind`. */
export function misplacedFile(kind: Kind, folder: string): string {
  return `is ${nouns[kind][0]}, and is in content/${folder}. Move it to content/${kinds[kind].home}.`;
}

/** The message for a file of entries or fields that was saved over another. */
export function savedOver(own: Kind, kind: Kind): string {
  return `holds ${nouns[kind][1]}, which belong in content/${kinds[kind].home}. Put ${nouns[own][1]} back here: "History", above the file on GitHub, shows it as it was.`;
}

function hasAll(kind: Kind, names: ReadonlySet<string>): boolean {
  return required[kind].every((name) => names.has(name));
}

/** How many of the names are fields of the kind. */
function known(kind: Kind, names: ReadonlySet<string>): number {
  return [...names].filter((name) => Object.hasOwn(kinds[kind].schema.shape, name)).length;
}

const required = Object.fromEntries(
  kindNames.map((kind) => [
    kind,
    Object.entries(kinds[kind].schema.shape).flatMap(([name, field]) =>
      field.safeParse(undefined).success ? [] : [name],
    ),
  ]),
) as unknown as Record<Kind, readonly string[]>;
