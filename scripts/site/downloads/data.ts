/** The whole checklist as JSON, for programs. */
import { plainInline } from "../../content/markdown.ts";
import type { Library } from "../../content/schema.ts";
import { answers } from "../data.ts";
import { editionOf, withSlash } from "../edition.ts";
import { type Data, FORMAT_VERSION } from "./data-shape.ts";
import { LICENCE } from "./licence.ts";

/** Everything but the pages and packs. `schema` is the address of the JSON Schema that it keeps. */
export function dataOf(library: Library, schema: string): Data {
  const { version, status, date, reviewBy } = editionOf(library);
  const { themes, questions, responsibilities, guides, briefings, vignettes, evidence, glossary, board } =
    library;
  return {
    $schema: schema,
    format: "practice-checklist",
    format_version: FORMAT_VERSION,
    version,
    status,
    date,
    review_by: reviewBy,
    publisher: plainInline(board.name),
    address: withSlash(board.web_address),
    licence: LICENCE,
    answers: [...answers],
    themes,
    questions: questions.map(withoutFile),
    responsibilities: responsibilities.map(withoutFile),
    guides: guides.map(withoutFile),
    briefings: briefings.map(withoutFile),
    vignettes: vignettes.map(withoutFile),
    evidence,
    glossary,
  };
}

/** Where an item was read from is nobody's business outside. */
function withoutFile<Item extends { file: string }>({ file: _, ...item }: Item): Omit<Item, "file"> {
  return item;
}
