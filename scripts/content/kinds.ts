/** Every kind of content: where it lives, how it is written, and the schema that decides its shape. */
import type { z } from "zod";
import {
  accessibilitySchema,
  boardSchema,
  briefingSchema,
  briefingSections,
  evidenceSchema,
  guideSchema,
  guideSections,
  localBoardSchema,
  orderSchema,
  packSchema,
  pageSchema,
  questionSchema,
  questionSections,
  responsibilitySchema,
  responsibilitySections,
  retiredSchema,
  type SectionRule,
  termSchema,
  themeSchema,
  versionSchema,
  vignetteSchema,
  vignetteSections,
} from "./schema.ts";

/**
 * `file`: one file of fields. `files`: a folder with a file of fields for each item. `list`: a file that lists items.
 * `folder`: a Markdown file an item. `versions`: a folder a version.
 */
export const kinds = {
  board: { form: "file", home: "board.yaml", schema: boardSchema },
  localBoard: { form: "files", home: "boards", schema: localBoardSchema },
  accessibility: { form: "file", home: "accessibility.yaml", schema: accessibilitySchema },
  theme: { form: "list", home: "themes.yaml", schema: themeSchema },
  order: { form: "file", home: "order.yaml", schema: orderSchema },
  evidence: { form: "list", home: "evidence.yaml", schema: evidenceSchema },
  term: { form: "list", home: "glossary.yaml", schema: termSchema },
  retired: { form: "list", home: "retired.yaml", schema: retiredSchema },
  question: { form: "folder", home: "checklist", schema: questionSchema },
  responsibility: { form: "folder", home: "responsibilities", schema: responsibilitySchema },
  guide: { form: "folder", home: "guides", schema: guideSchema },
  briefing: { form: "folder", home: "briefings", schema: briefingSchema },
  vignette: { form: "folder", home: "vignettes", schema: vignetteSchema },
  pack: { form: "folder", home: "packs", schema: packSchema },
  page: { form: "folder", home: "pages", schema: pageSchema },
  version: { form: "versions", home: "versions", schema: versionSchema },
} as const;

export type Kind = keyof typeof kinds;

/** Kinds whose items have no field for an id: single files, boards, versions, and what another item was. */
export const kindsWithoutId = [
  "board",
  "localBoard",
  "accessibility",
  "order",
  "version",
  "retired",
] as const satisfies Kind[];
export type KindWithoutId = (typeof kindsWithoutId)[number];

/** The fields of one item of a kind, as its schema gives them. */
export type Fields<K extends Kind> = z.output<(typeof kinds)[K]["schema"]>;

export const kindNames = Object.keys(kinds) as Kind[];

/** Kinds of which there may be none: a checklist is whole without them. */
export const optionalKinds: ReadonlySet<Kind> = new Set(["briefing", "vignette", "localBoard"]);

/** The sections that the Markdown of a kind must have; the other kinds have text as people write it. */
export const kindSections: Partial<Record<Kind, Readonly<Record<string, SectionRule>>>> = {
  question: questionSections,
  responsibility: responsibilitySections,
  guide: guideSections,
  briefing: briefingSections,
  vignette: vignetteSections,
};
