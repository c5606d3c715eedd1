/** An id belongs to one item only, among all that share addresses, anchors or saved answers. */
import { editionFacts } from "../../core/editions.ts";
import { quoted } from "../../core/quote.ts";
import { type Kind, type KindWithoutId, kinds } from "../kinds.ts";
import { type Entry, fieldProblem } from "../read/entry.ts";
import { briefingSections } from "../schema.ts";
import type { Rule } from "./rule.ts";
import { siteFolders } from "./site-addresses.ts";

type KindWithId = Exclude<Kind, KindWithoutId>;

/** Every name on the site that an id of a kind takes: `<where> <name>`. The first is the id itself. */
const namesOfId: { readonly [K in KindWithId]: (id: string) => string[] } = {
  theme: (id) => [`checklist ${id}`, `checklist ${id}-title`, `packs glance-${id}`],
  question: (id) => [
    `item ${id}`,
    `checklist ${id}`,
    `packs prompt-${id}`,
    ...["", "-title", "-notes"].map((end) => `packs question-${id}${end}`),
  ],
  responsibility: (id) => [
    `item ${id}`,
    ...["", "-title"].map((end) => `packs responsibility-${id}${end}`),
    `packs rating-${id}`,
  ],
  guide: (id) => [`item ${id}`, ...guideParts.map((part) => `packs ${id}-${part}`)],
  briefing: (id) => [`item ${id}`, ...briefingParts.map((part) => `packs ${id}-${part}`)],
  // Its stages are counted: two or three.
  vignette: (id) => [`item ${id}`, ...vignetteParts.map((part) => `packs ${id}-${part}`)],
  evidence: (id) => [`evidence ${id}`],
  term: (id) => [`glossary ${id}`],
  pack: (id) => Object.values(editionFacts).map(({ fileSuffix }) => `file ${id}${fileSuffix}`),
  page: (id) => [`page ${id}`],
};

const guideParts = ["purpose", "print", "questions", "notes", "opening", "rules", "closing", "agenda"];

const briefingParts = Object.keys(briefingSections);
const vignetteParts = ["stage-1", "stage-2", "stage-3", "notes"];

/** Names that the site's own templates use, in the same form. */
const reservedNames = new Set([
  ...[
    "main",
    "your-ticks",
    "your-ticks-title",
    "ticks-count",
    "ticks-status",
    "keep-ticks",
    "keep-ticks-help",
  ]
    .concat(["load-ticks", "ask", "ask-title"])
    .map((name) => `checklist ${name}`),
  ...["with-children", "with-adults"].map((name) => `item ${name}`),
  ...["main", "about-adults", "about-children", "about-both"].map((name) => `evidence ${name}`),
  "glossary main",
  "file own",
  ...siteFolders.map((name) => `page ${name}`),
]);

/** Kinds whose anchors in packs begin with their id, which must then not be one of the beginnings below. */
const partNames: ReadonlySet<Kind> = new Set(["guide", "briefing", "vignette"]);

/** Other anchors in packs begin with one of these. */
const reservedPrefixes = [
  "main",
  "part",
  "question",
  "responsibility",
  "rating",
  "prompt",
  "glance",
  "introduction",
];

/** File names reserved by Windows, and the property that every JavaScript object has. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|constructor)$/;

export const uniqueIds: Rule = ({ entries }) => {
  const taken = new Map<string, { id: string; location: string; title: unknown }>();
  return (Object.keys(namesOfId) as KindWithId[]).flatMap((kind) =>
    entries[kind].flatMap((entry) => {
      const { id } = entry.fields;
      if (id === undefined) return [];
      const itemNames = namesOfId[kind](id);
      const add = (message: string) => [fieldProblem(entry, ["id"], `is ${quoted(id)}, ${message}`)];
      if (reserved.test(id)) return add("a name that computers keep for themselves. Choose another id.");
      if (
        itemNames.some((name) => reservedNames.has(name)) ||
        (partNames.has(kind) && reservedPrefixes.includes(id))
      ) {
        return add(
          kind === "page"
            ? "which is the address of another page. Choose another id."
            : "which the site uses for something of its own. Choose another id.",
        );
      }
      const other = itemNames.map((name) => taken.get(name)).find((found) => found !== undefined);
      if (other) {
        return add(
          other.id === id
            ? `which ${other.location} has already. Choose another id${isCopy(entry, other.title) ? ", or delete this file if it is a copy" : ""}.`
            : `too close to ${quoted(other.id)} in ${other.location}. Choose another id.`,
        );
      }
      const location = `${entry.file}:${entry.positionOf(["id"]).line}`;
      for (const name of itemNames) taken.set(name, { id, location, title: titleOf(entry) });
      return [];
    }),
  );
};

function titleOf({ fields }: Entry): unknown {
  return "title" in fields ? fields.title : undefined;
}

/** Whether an item in a file of its own has the title of the other too. */
function isCopy(entry: Entry, title: unknown): boolean {
  return kinds[entry.kind].form === "folder" && titleOf(entry) === title;
}
