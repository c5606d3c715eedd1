/** The steps that mend a document, in their order. */
import type { TaggedDocument } from "../document.ts";
import { bookmarks } from "./bookmarks.ts";
import { characters } from "./characters.ts";
import { composedLetters } from "./composed-letters.ts";
import { contents } from "./contents.ts";
import { decoration } from "./decoration.ts";
import { definitions } from "./definitions.ts";
import { destinationNames } from "./destination-names.ts";
import { fields } from "./fields.ts";
import { figures } from "./figures.ts";
import { languages } from "./languages.ts";
import { lineEnds } from "./line-ends.ts";
import { linkStops } from "./link-stops.ts";
import { links } from "./links.ts";
import { lists } from "./lists.ts";
import { margins } from "./margins.ts";
import { metadata } from "./metadata.ts";
import { notes } from "./notes.ts";
import { outputIntent } from "./output-intent.ts";
import { pageLabels } from "./page-labels.ts";
import { repeats } from "./repeats.ts";
import { roleMap } from "./role-map.ts";
import { roles } from "./roles.ts";
import { tabOrder } from "./tab-order.ts";
import { tables } from "./tables.ts";
import { wrappers } from "./wrappers.ts";

/** One step. It edits the document or adds findings to it; what fails without it stands at the top of its file. */
export type Pass = (doc: TaggedDocument) => void;

/** Order matters: characters before composed letters, keys before notes, repeats before lines are joined, contents and notes before other lists, lists before their wrappers go, artifacts last. */
export const passes: readonly Pass[] = [
  characters,
  composedLetters,
  languages,
  roles,
  repeats,
  decoration,
  lineEnds,
  fields,
  contents,
  notes,
  lists,
  definitions,
  figures,
  wrappers,
  tables,
  roleMap,
  linkStops,
  links,
  destinationNames,
  bookmarks,
  pageLabels,
  margins,
  outputIntent,
  metadata,
  tabOrder,
];
