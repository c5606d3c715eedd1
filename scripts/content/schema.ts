/**
 * The shape of every kind of content: one schema a kind, from which types and editors' hints both come. In one file, so that
 * every field is found in one list, and kinds share their formats.
 */
import { z } from "zod";
import { addressFault } from "./messages/web-address.ts";
import type { Picture } from "./pictures/picture.ts";

/** The format of a single value that is not free text. */
export type ValueForm = "id" | "date" | "address" | "abbreviation";

/** What messages need to know about a field, given next to it with `.meta()`. */
declare module "zod" {
  interface GlobalMeta {
    form?: ValueForm;
    /** What to type when the pattern does not match, as a sentence. Editors show it too: this is their name for it. */
    patternErrorMessage?: string;
  }
}

/** Letters in one field. Nobody reads more in one line, and no page has room for it. */
const MAX_LETTERS = 600;

/** Letters to a word, on average, in fields that are counted in words. */
const LETTERS_A_WORD = 16;

const textOf = (maxLetters: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxLetters)
    .refine((value) => /[\p{L}\p{N}]/u.test(value), { params: { fault: "no words" } });

const text = textOf(MAX_LETTERS);

/** A permanent name in lower-case words joined by hyphens: `daily-life`. It never changes and is never used again. */
const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60)
  .meta({ form: "id" });

/** The id of another item. Whether it exists is checked by the rule on references, which knows all ids. */
const reference = z.string().regex(/\S/).meta({ form: "id" });

/** A day on the calendar written `YYYY-MM-DD`. */
const date = z.iso
  .date()
  .refine((value) => /^20/.test(value) || !/^\d{4}-/.test(value), { params: { fault: "year" } })
  .meta({ form: "date" });

/** The number of a version, such as `1.0`. */
const versionNumber = z
  .string()
  .regex(/^[1-9]\d*\.(0|[1-9]\d*)$/)
  .meta({
    patternErrorMessage: 'Type two numbers with a point between them, in quotes, like "1.0".',
  });

const address = (kind: "site" | "page") =>
  z
    .url({ protocol: /^https$/ })
    .refine((value) => addressFault(value, kind) === undefined, { params: { fault: "address", kind } })
    .meta({ form: "address" });

/** Any page that readers can open. */
const webAddress = address("page");

/** Where a website or a project begins, so that addresses can be joined to it. */
const siteAddress = address("site");

/** An address that a link can write to. */
const emailAddress = text.regex(/^[^\s@()<>]+@[^\s@()<>]+\.[A-Za-z]{2,}$/).meta({
  patternErrorMessage: "Type one email address, such as access@example.org.",
});

const words = (maxWords: number, maxLetters = maxWords * LETTERS_A_WORD) =>
  textOf(maxLetters).refine((value) => value.split(/\s+/).length <= maxWords, {
    params: { maxWords },
  });

/** Letters of a title: more do not fit at the head of its pages in large print. */
const TITLE_LETTERS = 80;

/** Letters of the title of a pack: with a third line, its cover in large print has no room for its picture. */
const COVER_LETTERS = 40;

const title = (maxWords: number, maxLetters = TITLE_LETTERS) => words(maxWords, maxLetters);

const contact = z.strictObject({
  /** Who or what is at the other end, such as "Children's social care, office hours". */
  label: text.describe('Who answers, such as "Children\'s social care, office hours".'),
  /** What to ring, write to or open. Leave it out and paper shows a line to write on. */
  details: text.optional().describe("Telephone, email or address. Leave it out to print a line to write on."),
});

/** A procedure of the board's own, beside the item that it belongs to. */
const localLink = z.strictObject({
  for: reference.describe("Id of the question, responsibility or guide that it belongs to."),
  title: words(12).describe("Title of the procedure, twelve words or fewer."),
  address: webAddress.describe("Its public web address. Paper shows it in full."),
});

/** `content/board.yaml`: who publishes, and where. */
export const boardSchema = z.strictObject({
  name: text.describe("The board or partnership that publishes, as it should appear on the cover."),
  logo: z
    .string()
    .regex(/^[^/\\]+\.(png|svg)$/)
    .meta({
      patternErrorMessage:
        "Type the name of a file in content/pictures that ends in .png or .svg, such as logo.png.",
    })
    .optional()
    .describe("Name of the file of the logo in content/pictures: logo.png or logo.svg."),
  logo_text: textOf(120).optional().describe("The words of the logo, for readers who do not see it."),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .meta({
      patternErrorMessage:
        'Type # and six figures or small letters from a to f, in quotes, such as "#0b4a57".',
    })
    .optional()
    .describe('The one colour of web and paper beside black, in quotes: "#0b4a57".'),
  example: z
    .boolean()
    .describe(
      "true until a real board has filled this file in. Until then, web and paper say Example edition.",
    ),
  words_from: versionNumber
    .optional()
    .describe(
      'The version of the example that the board\'s words began from, in quotes: "1.0". About gives it.',
    ),
  words_offered: versionNumber
    .optional()
    .describe(
      "The newest version of the example whose wording was offered to the board. npm run update writes it.",
    ),
  area: text.describe("The area that the board covers, such as Leicestershire and Rutland."),
  web_address: siteAddress.describe("Where the website is served, with any folder: https://host/name/"),
  contacts: z.array(contact).min(1).describe("Local contacts, in the order that paper shows them."),
  law_as_at: date
    .optional()
    .describe("Day up to which the law was checked, YYYY-MM-DD. Every page and pack gives it."),
  corrections: text.optional().describe("How to report a mistake: an email or postal address."),
  accessibility: z
    .strictObject({
      contact: text.describe("Name of the team or service that answers, never a person's name."),
      email: emailAddress.describe("Its email address."),
      telephone: text.describe("Its telephone number."),
      post: text.describe("Its postal address."),
      reply_days: z.int().min(1).max(60).describe("Working days until a reply."),
    })
    .optional()
    .describe(
      "Who readers ask for another format, and tell about a barrier. A board fills it in before example is false.",
    ),
  local_links: z
    .array(localLink)
    .min(1)
    .optional()
    .describe("The board's own procedures, each beside a question, responsibility or guide."),
  source_address: siteAddress
    .optional()
    .describe("Address of this project on its host, for the Suggest a change links."),
});

/**
 * `content/boards/*.yaml`: a board of a consortium. What belongs to the words, which are the same for all boards, or to the
 * website stands in `content/board.yaml` alone.
 */
export const localBoardSchema = boardSchema
  .omit({
    example: true,
    words_from: true,
    words_offered: true,
    web_address: true,
    law_as_at: true,
    source_address: true,
  })
  .extend({
    facts_as_at: date.describe(
      "Day on which someone last checked every fact in this file, YYYY-MM-DD. Paper prints it beside the version.",
    ),
  });

/** One of the themes in `content/themes.yaml`, which lists them in order. */
export const themeSchema = z.strictObject({
  id: id.describe("Permanent id."),
  title: words(6).describe("Heading of the theme, six words or fewer."),
  summary: text.describe("One sentence: what the questions of this theme are about."),
});

/** `content/order.yaml`: what stands in which order, by id. */
export const orderSchema = z.strictObject({
  checklist: z
    .array(
      z.strictObject({
        theme: reference.describe("Id of a theme from themes.yaml."),
        questions: z.array(reference).min(1).describe("Ids of its questions, in order."),
      }),
    )
    .min(1)
    .describe("The themes in order, each with its questions in order."),
  responsibilities: z.array(reference).min(1).describe("Ids of the responsibilities, in order."),
  guides: z.array(reference).min(1).describe("Ids of the guides, in order."),
  briefings: z.array(reference).min(1).optional().describe("Ids of the briefings, in order."),
  vignettes: z.array(reference).min(1).optional().describe("Ids of the vignettes, in order."),
  packs: z.array(reference).min(1).describe("Ids of the packs, in order."),
  newly_qualified: z
    .array(reference)
    .min(1)
    .optional()
    .describe(
      "Ids of the questions to begin with for newly qualified workers: a choice to build a pack from.",
    ),
});

/** `content/checklist/*.md`: one question a file. */
export const questionSchema = z.strictObject({
  id: id.describe("Permanent id."),
  title: title(5).describe("Short title, five words or fewer."),
  question: words(24).describe("The question itself, in the first person and in today's terms."),
  source: z
    .enum(["quoted", "new"])
    .describe("quoted: based on a published 2014 question. new: written for this project."),
  quoted: z
    .strictObject({
      wording: text.describe("The 2014 wording, word for word."),
      terms: text.describe("How the words above differ from it, and why."),
    })
    .optional()
    .describe("Only when source is quoted."),
  for: z.enum(["adults", "children", "both"]).describe("Whose workers it is for."),
  evidence: z
    .array(reference)
    .min(1)
    .describe("Ids from evidence.yaml of the sources behind Why it matters."),
  theme: reference.optional().describe("Leave it out. Only versions published before order.yaml have it."),
});

/** The sections that a question's Markdown must have, in this order, each under a heading `## …`. */
export const questionSections = {
  why: { heading: "Why it matters", type: "text" },
  children: { heading: "With children", type: "list", min: 3, max: 5 },
  adults: { heading: "With adults", type: "list", min: 3, max: 5 },
  helps: { heading: "What helps", type: "list", min: 2, max: 5 },
  listen: { heading: "Listen for", type: "list", min: 3, max: 5 },
  try: { heading: "One thing to try", type: "text" },
} as const satisfies Record<string, SectionRule>;

/** `content/responsibilities/*.md`: one of the four quoted responsibilities of organisations. */
export const responsibilitySchema = z.strictObject({
  id: id.describe("Permanent id."),
  title: title(5).describe("Short title, five words or fewer."),
  statement: text.describe("The 2014 wording, word for word."),
  today: text.describe("What the statement asks of an organisation now, in today's terms."),
  evidence: z
    .array(reference)
    .min(1)
    .describe("Ids from evidence.yaml of the sources behind Why it matters."),
});

/** The sections that a responsibility's Markdown must have. */
export const responsibilitySections = {
  why: { heading: "Why it matters", type: "text" },
  good: { heading: "What good looks like", type: "list", min: 4, max: 6 },
  show: { heading: "Evidence you could show", type: "list", min: 3, max: 6 },
} as const satisfies Record<string, SectionRule>;

/** `content/guides/*.md`: a discussion guide. */
export const guideSchema = z.strictObject({
  id: id.describe("Permanent id."),
  title: title(8).describe("Title, eight words or fewer."),
  minutes: z.int().min(5).max(240).describe("Length in minutes; the agenda must add up to it."),
  who: text.describe("Who it is for and how many, in one sentence."),
  summary: text.describe("One sentence that helps people choose this guide."),
  print: z.array(text).min(1).describe("What to have ready as well as the sheets, one thing on each line."),
  sheets: z
    .array(
      z.strictObject({
        sheet: text.describe("Title of the handout, as it is under Handouts."),
        copies: text.describe("How many copies and for whom, such as: one for each person"),
        afterwards: text.describe("What happens to it after the meeting, such as: shred it"),
        layout: z
          .enum(["cards", "two-columns"])
          .optional()
          .describe(
            "cards: each of its headings begins a card to cut out. two-columns: boxes to tick are in two columns.",
          ),
        columns: z
          .array(z.int().min(10).max(120))
          .min(1)
          .max(5)
          .optional()
          .describe(
            "Widths of the first columns of its first table, in millimetres of about 170, such as: [22, 32]",
          ),
      }),
    )
    .min(1)
    .describe("Each handout: how many copies to make, and what happens to them."),
  questions: z.array(reference).describe("Ids of the questions it uses; [] when people choose on the day."),
  responsibilities: z.array(reference).optional().describe("Ids of the responsibilities it uses."),
  evidence: z.array(reference).optional().describe("Ids from evidence.yaml of the sources behind the guide."),
  agenda: z
    .array(
      z.strictObject({
        minutes: z.int().min(1).max(120).describe("Minutes for this step."),
        step: text.describe("Name of the step, a few words."),
        do: text.describe("What people do in it, in one to three sentences."),
      }),
    )
    .min(2)
    .describe("The steps in order."),
});

/** The sections that a guide's Markdown must have. */
export const guideSections = {
  purpose: { heading: "Purpose", type: "text" },
  notes: { heading: "Notes for the facilitator", type: "text" },
  opening: { heading: "Safety opening", type: "text" },
  rules: { heading: "Ground rules", type: "list", min: 3, max: 7 },
  closing: { heading: "Closing round", type: "text" },
  handouts: { heading: "Handouts", type: "sheets", noun: "handout" },
} as const satisfies Record<string, SectionRule>;

/** `content/briefings/*.md`: a seven-minute briefing, filled in; one sheet of two sides. */
export const briefingSchema = z.strictObject({
  id: id.describe("Permanent id."),
  title: title(8).describe("Title, eight words or fewer."),
  summary: text.describe("One sentence: what people will know after seven minutes."),
  questions: z.array(reference).min(1).describe("Ids of the questions that belong to it."),
  evidence: z
    .array(reference)
    .min(1)
    .describe("Ids from evidence.yaml that What reviews and guidance say rests on."),
});

/** The sections that a briefing's Markdown must have, a minute each. */
export const briefingSections = {
  what: { heading: "What it is", type: "text" },
  why: { heading: "Why it matters", type: "text" },
  reviews: { heading: "What reviews and guidance say", type: "list", min: 2, max: 4 },
  children: { heading: "With children", type: "list", min: 2, max: 4 },
  adults: { heading: "With adults", type: "list", min: 2, max: 4 },
  act: { heading: "What to do", type: "list", min: 3, max: 5 },
  talk: { heading: "Talk about it", type: "list", min: 2, max: 3 },
} as const satisfies Record<string, SectionRule>;

/** `content/vignettes/*.md`: an invented situation, told in stages; one sheet of two sides. */
export const vignetteSchema = z.strictObject({
  id: id.describe("Permanent id."),
  title: title(8).describe("Title, eight words or fewer."),
  summary: text.describe("One sentence that helps somebody choose it."),
  for: z.enum(["adults", "children", "both"]).describe("Whose workers it is for."),
  topics: text.describe("What it touches on, said before it begins, such as: neglect and a death."),
  questions: z.array(reference).min(1).describe("Ids of the questions that it opens."),
  evidence: z.array(reference).optional().describe("Ids from evidence.yaml that the notes rest on."),
});

/** The sections that a vignette's Markdown must have. */
export const vignetteSections = {
  stages: { heading: "Stages", type: "sheets", noun: "stage" },
  notes: { heading: "Notes for the facilitator", type: "text" },
} as const satisfies Record<string, SectionRule>;

/** One part of a pack, in the order of printing. The words are those of `layouts/pack/`. */
export const packPartSchema = z.discriminatedUnion("part", [
  z.strictObject({ part: z.literal("cover").describe("Title, purpose, version, date, check address.") }),
  z.strictObject({ part: z.literal("contents").describe("List of parts with page numbers.") }),
  z.strictObject({
    part: z.literal("page").describe("The text of a page."),
    page: reference.describe("Id of the page."),
  }),
  z.strictObject({
    part: z.literal("checklist").describe("All questions on one sheet with the four answers to tick."),
  }),
  z.strictObject({ part: z.literal("workbook").describe("Each question with prompts and space to write.") }),
  z.strictObject({
    part: z.literal("prompts").describe("Supervisor's prompts: what to listen for, question by question."),
  }),
  z.strictObject({
    part: z.literal("guide").describe("A discussion guide with its handouts."),
    guide: reference.describe("Id of the guide."),
  }),
  z.strictObject({
    part: z.literal("briefing").describe("A seven-minute briefing."),
    briefing: reference.describe("Id of the briefing."),
  }),
  z.strictObject({
    part: z.literal("vignette").describe("An invented situation with its notes."),
    vignette: reference.describe("Id of the vignette."),
  }),
  z.strictObject({
    part: z.literal("responsibilities").describe("Each responsibility with its rating and action sheet."),
  }),
  z.strictObject({ part: z.literal("tally").describe("Anonymous count of the answers of a large group.") }),
  z.strictObject({ part: z.literal("actions").describe("Action log: action, owner, date.") }),
  z.strictObject({ part: z.literal("evidence").describe("Sources behind the pack's words.") }),
  z.strictObject({
    part: z.literal("about").describe("Where the words come from, and how to check the version."),
  }),
]);

/** `content/packs/*.md`: what a pack is for and what it contains; its Markdown is the introduction. */
export const packSchema = z.strictObject({
  id: id.describe("Permanent id; also the file name of the PDF."),
  title: title(8, COVER_LETTERS).describe("Title, eight words or fewer."),
  purpose: text.describe("One sentence: what people do with it."),
  who: text.describe("Who it is for."),
  sides: z
    .int()
    .min(1)
    .max(200)
    .optional()
    .describe("Exact number of printed sides, when that is a promise."),
  parts: z.array(packPartSchema).min(1).describe("What the pack contains, in order."),
});

/** `content/pages/*.md`: a page of running text. */
export const pageSchema = z.strictObject({
  id: id.describe("Permanent id; also the address of the page, except for home."),
  title: title(10).describe("Title, ten words or fewer; the page's one main heading."),
  description: text.describe("One sentence for search results and social cards."),
  linked_from: reference
    .optional()
    .describe(
      "Where its link is: footer, or the id of a page, such as about. Leave it out when words link to it.",
    ),
  sheet: z.literal(true).optional().describe("true to print it as a sheet of its own too."),
});

/** `content/accessibility.yaml`: the facts of the accessibility statement (SI 2018/952, regulation 8). */
export const accessibilitySchema = z.strictObject({
  status: z
    .enum(["partial", "full"])
    .describe("full: only with a human audit, and with nothing listed below."),
  prepared_on: date.describe("Day on which the statement was first written."),
  reviewed_on: date.describe("Day on which someone last reviewed it; at least once a year."),
  tested_on: date.describe("Day of the last test."),
  tested_by: text.describe("Role or organisation that tested, never a person's name."),
  how: text.describe("What was tested, and how."),
  human_audit: z
    .strictObject({
      date: date.describe("Day of the audit."),
      by: text.describe("Organisation that carried it out."),
      found: text.describe("What it looked at and what it found."),
    })
    .optional()
    .describe("An audit by people. Leave it out until there has been one."),
  known_problems: z
    .array(
      z.strictObject({
        problem: text.describe("What goes wrong for someone, and where."),
        criterion: z
          .string()
          .regex(/^[1-4]\.\d\.\d{1,2} \S.*$/)
          .meta({
            patternErrorMessage:
              "Type the number and the name of the criterion, such as 1.4.3 Contrast (Minimum).",
          })
          .describe("Criterion of WCAG 2.2 that it fails, number and name: 1.4.3 Contrast (Minimum)."),
        fix_by: date.describe("Day by which it will be fixed."),
      }),
    )
    .describe("What is known to fail; [] when nothing is."),
  not_shown: z.array(text).describe("What no one has tested yet; [] when nothing is left."),
});

/** One entry in `content/evidence.yaml`. */
export const evidenceSchema = z.strictObject({
  id: id.describe("Permanent id."),
  author: text.describe("Author or body."),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .meta({ patternErrorMessage: 'Type four digits in quotes, like "2011".' })
    .optional()
    .describe('Year of publication in quotes: "2011". Leave it out when it could not be confirmed.'),
  title: text.describe("Title as published."),
  publisher: text.describe("Publisher."),
  about: z.enum(["adults", "children", "both"]).describe("Whose services it studied."),
  finding: text.describe("What we use it for, in our own words."),
  limits: text.optional().describe("Its limits, where they matter."),
  seen: text.optional().describe("How much of it was read, such as: The abstract."),
  seen_on: date.optional().describe("Day on which it was read, YYYY-MM-DD."),
  link: webAddress.optional().describe("Address at which it was read. Leave it out when it was not."),
});

/** One entry in `content/glossary.yaml`. */
export const termSchema = z.strictObject({
  id: id.describe("Permanent id."),
  term: text.describe("The term as it is used in a sentence."),
  short: z
    .string()
    .regex(/^[A-Z][A-Za-z0-9&]*$/)
    .meta({ form: "abbreviation" })
    .optional()
    .describe("Its abbreviation, such as SAR."),
  meaning: text.describe("What it means here, in plain words."),
  disputed: text.optional().describe("Why people disagree about the term."),
  instead_of: z.array(text).optional().describe("Older or blaming terms that this one replaces."),
});

/**
 * `content/versions/<n>/note.md`: what a person writes about a version; its Markdown is the fuller note. The last four
 * fields withdraw a published version. Adding them is the one change that a published version permits.
 */
export const versionSchema = z.strictObject({
  version: versionNumber.describe('Number in quotes: "1.0".'),
  date: date.describe("Day of publication."),
  kind: z.enum(["meaning", "wording", "correction"]).describe("How much it changes."),
  summary: text.describe("One sentence for readers."),
  why: text.describe("Why it was made."),
  approved_by: text.describe("The role that approved it."),
  review_by: date.describe("Day by which the board will review it."),
  status: z
    .literal("withdrawn")
    .optional()
    .describe("Only when no one should use this version any more: withdrawn."),
  withdrawn_on: date.optional().describe("Only when withdrawn: the day."),
  reason: text
    .optional()
    .describe("Only when withdrawn: why people must stop using it, in words for readers."),
  use_instead: text
    .optional()
    .describe(
      'Only when withdrawn: the number of the version to use, in quotes, or words such as "your local procedures".',
    ),
});

/** Kinds whose items stand in the order of `content/order.yaml`. */
export const orderedKinds = ["question", "responsibility", "guide", "briefing", "vignette", "pack"] as const;

/** Kinds whose items have an address of their own, which may stand on paper and in saved answers. */
export const addressedKinds = [...orderedKinds, "page"] as const;

/** One entry in `content/retired.yaml`: what was published and was taken out. Its id is never used again. */
export const retiredSchema = z.strictObject({
  was: z
    .enum(addressedKinds)
    .describe("What it was: question, responsibility, guide, briefing, vignette, pack or page."),
  id: id.describe("The id that it had."),
  title: words(10).describe("The title that it had last."),
  reason: text.describe("Why it was taken out, in words for readers."),
  instead: reference.optional().describe("Id of what replaced it, of the same kind."),
});

/** What a section of Markdown must be: running text, a list with a number of items, or sheets under `### …` headings. */
export type SectionRule =
  | { heading: string; type: "text" }
  | { heading: string; type: "sheets"; noun: "handout" | "stage" }
  | { heading: string; type: "list"; min: number; max: number };

export type Board = z.infer<typeof boardSchema>;

/** A board of a consortium. Its id is the name of its file, and the folder of its edition on the website. */
export type LocalBoard = z.infer<typeof localBoardSchema> & Sourced & { id: string };
export type LocalLink = z.infer<typeof localLink>;
export type Accessibility = z.infer<typeof accessibilitySchema>;
export type Theme = z.infer<typeof themeSchema>;
export type Order = z.infer<typeof orderSchema>;
export type PackPart = z.infer<typeof packPartSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Term = z.infer<typeof termSchema>;
export type Retired = z.infer<typeof retiredSchema>;
type QuestionFields = z.infer<typeof questionSchema>;
type ResponsibilityFields = z.infer<typeof responsibilitySchema>;
type BriefingFields = z.infer<typeof briefingSchema>;
type VignetteFields = z.infer<typeof vignetteSchema>;
type GuideFields = z.infer<typeof guideSchema>;
type PackFields = z.infer<typeof packSchema>;
type PageFields = z.infer<typeof pageSchema>;
type VersionFields = z.infer<typeof versionSchema>;

/** Where an item was read from, for messages and for Suggest a change links. */
interface Sourced {
  /** Path from the project folder, with forward slashes. */
  file: string;
}

/** Markdown of each named section, without its heading. A list section keeps its items apart. */
export type Sections<Rules extends Record<string, SectionRule>> = {
  [Name in keyof Rules]: Rules[Name]["type"] extends "list"
    ? string[]
    : Rules[Name]["type"] extends "sheets"
      ? Sheet[]
      : string;
};

/** A handout or a stage: its heading and its Markdown. The id is made from the heading. */
export interface Sheet {
  id: string;
  title: string;
  body: string;
}

export type Question = QuestionFields &
  Sourced &
  Sections<typeof questionSections> & { number: number; theme: string };
export type Responsibility = ResponsibilityFields &
  Sourced &
  Sections<typeof responsibilitySections> & { number: number };
export type Guide = GuideFields & Sourced & Sections<typeof guideSections> & { number: number };
export type Briefing = BriefingFields & Sourced & Sections<typeof briefingSections> & { number: number };
export type Vignette = VignetteFields & Sourced & Sections<typeof vignetteSections> & { number: number };
export type Pack = PackFields & Sourced & { introduction: string };
export type Page = PageFields & Sourced & { body: string };
export type Version = VersionFields & Sourced & { note: string; frozen: boolean };

/** All the content, checked and cross-referenced. Every list is in reading order. */
export interface Library {
  board: Board;
  /** As they are today, for pages. Paper has those of its own day, in `board.local_links`. */
  localLinks: LocalLink[];
  accessibility: Accessibility;
  themes: Theme[];
  questions: Question[];
  responsibilities: Responsibility[];
  /** Questions to begin with for newly qualified workers; empty when nobody has chosen any. */
  newlyQualified: Question[];
  guides: Guide[];
  briefings: Briefing[];
  vignettes: Vignette[];
  packs: Pack[];
  pages: Page[];
  evidence: Evidence[];
  glossary: Term[];
  /** In the order of their names; the logos of boards, of which a published version knows nothing, come last. */
  pictures: Picture[];
  retired: Retired[];
  /** Newest first. */
  versions: Version[];
  /** The boards of a consortium, by id; none where one board has the words to itself. */
  boards: LocalBoard[];
  /** Names of the pictures that are no part of the words of a consortium, but logos of its boards. */
  boardLogos: string[];
  /** Only in the words of a board's own edition (`boardLibrary`): which one it is. */
  local?: {
    id: string;
    /** Day on which its facts were checked, `YYYY-MM-DD`. */
    factsAsAt: string;
    /** The words as the consortium publishes them, with its own name, contacts and web address. */
    consortium: Library;
  };
}
