/** The shape of the checklist as JSON, from which the published JSON Schema is made. */
import { z } from "zod";
import {
  briefingSchema,
  evidenceSchema,
  guideSchema,
  questionSchema,
  responsibilitySchema,
  termSchema,
  themeSchema,
  vignetteSchema,
} from "../../content/schema.ts";

/** Goes up when a program that reads the file would have to change. */
export const FORMAT_VERSION = "1.0";

const markdown = (what: string) => z.string().describe(`${what}, in Markdown.`);
const points = (what: string) => z.array(z.string()).describe(`${what}, in Markdown, one point an entry.`);
const number = z
  .int()
  .min(1)
  .describe("Place in the order, which may change between versions; the id does not.");

const question = questionSchema.extend({
  number,
  theme: z.string().describe("Id of the theme it belongs to."),
  why: markdown("Why it matters"),
  children: points("Prompts for work with children"),
  adults: points("Prompts for work with adults"),
  helps: points("What helps"),
  listen: points("What supervisors listen for"),
  try: markdown("One thing to try"),
});

const responsibility = responsibilitySchema.extend({
  number,
  why: markdown("Why it matters"),
  good: points("What good looks like"),
  show: points("Evidence to show"),
});

const guide = guideSchema.extend({
  number,
  purpose: markdown("Purpose"),
  notes: markdown("Notes for the facilitator"),
  opening: markdown("Words to open with"),
  rules: points("Ground rules"),
  closing: markdown("Closing round"),
  handouts: z.array(z.strictObject({ id: z.string(), title: z.string(), body: markdown("The handout") })),
});

const briefing = briefingSchema.extend({
  number,
  what: markdown("What it is"),
  why: markdown("Why it matters"),
  reviews: points("What reviews and guidance say"),
  children: points("Work with children"),
  adults: points("Work with adults"),
  act: points("What to do"),
  talk: points("Questions to talk about"),
});

const vignette = vignetteSchema.extend({
  number,
  stages: z.array(z.strictObject({ id: z.string(), title: z.string(), body: markdown("The stage") })),
  notes: markdown("Notes for the facilitator"),
});

export const dataShape = z.strictObject({
  $schema: z.url().describe("Address of this schema."),
  format: z.literal("practice-checklist"),
  format_version: z.literal(FORMAT_VERSION).describe("Version of this format."),
  version: z.string().describe('Version of the words, such as "1.0".'),
  status: z.enum(["Final", "Draft", "Example"]).describe("Final: published by a board."),
  date: z.iso.date().describe("Day of publication."),
  review_by: z.iso.date().describe("Day by which the board looks at it again."),
  publisher: z.string(),
  address: z.url().describe("Address of the website."),
  licence: z.url().describe("Licence of all words but the quotations, which belong to their owners."),
  answers: z.array(z.string()).describe("The answers to every question, in order; there is no score."),
  themes: z.array(themeSchema),
  questions: z.array(question),
  responsibilities: z.array(responsibility),
  guides: z.array(guide),
  briefings: z.array(briefing),
  vignettes: z.array(vignette).describe("Invented situations."),
  evidence: z.array(evidenceSchema),
  glossary: z.array(termSchema),
});

export type Data = z.infer<typeof dataShape>;

/** JSON Schema (draft 2020-12) of the file, under the address it is published at. */
export function dataSchema(address: string): string {
  const { $schema, ...schema } = z.toJSONSchema(dataShape);
  return `${JSON.stringify({ $schema, $id: address, title: "Practice checklist", ...schema }, null, 1)}\n`;
}
