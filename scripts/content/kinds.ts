/** Every kind of content: where it lives, how it is written, and the schema that decides its shape. */
import type { z } from "zod";
import {
  accessibilitySchema,
  boardSchema,
  evidenceSchema,
  guideSchema,
  packSchema,
  pageSchema,
  questionSchema,
  responsibilitySchema,
  retiredSchema,
  termSchema,
  themeSchema,
  versionSchema,
} from "./schema.ts";

/**
 * `file`: one file of fields. `list`: a file that lists items. `folder`: a Markdown file an item.
 * `numbered`: the same, with file names that begin with their number, in so many digits.
 */
export const kinds = {
  board: { form: "file", home: "board.yaml", schema: boardSchema },
  accessibility: { form: "file", home: "accessibility.yaml", schema: accessibilitySchema },
  theme: { form: "list", home: "themes.yaml", schema: themeSchema },
  evidence: { form: "list", home: "evidence.yaml", schema: evidenceSchema },
  term: { form: "list", home: "glossary.yaml", schema: termSchema },
  retired: { form: "list", home: "retired.yaml", schema: retiredSchema },
  question: { form: "numbered", home: "checklist", digits: 2, schema: questionSchema },
  responsibility: { form: "numbered", home: "responsibilities", digits: 1, schema: responsibilitySchema },
  guide: { form: "numbered", home: "guides", digits: 1, schema: guideSchema },
  pack: { form: "numbered", home: "packs", digits: 1, schema: packSchema },
  page: { form: "folder", home: "pages", schema: pageSchema },
  version: { form: "versions", home: "versions", schema: versionSchema },
} as const;

export type Kind = keyof typeof kinds;

/** Kinds whose items have no id of their own: single files, numbered versions, and what another item was. */
export const kindsWithoutId = ["board", "accessibility", "version", "retired"] as const satisfies Kind[];
export type KindWithoutId = (typeof kindsWithoutId)[number];

/** The fields of one item of a kind, as its schema gives them. */
export type Fields<K extends Kind> = z.output<(typeof kinds)[K]["schema"]>;

export const kindNames = Object.keys(kinds) as Kind[];

/** Kinds whose files begin with a number. */
export const numberedKinds = ["question", "responsibility", "guide", "pack"] as const satisfies Kind[];
