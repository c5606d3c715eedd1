/** Other formats: a file a form, with what a reader wants to know before opening it. */
import type { EleventyConfig } from "@11ty/eleventy";
import type { Library } from "../../content/schema.ts";
import { longDate } from "../../core/text.ts";
import { withSlash } from "../edition.ts";
import type { RenderInput } from "../render-input.ts";
import { structuredDataOf } from "../structured-data.ts";
import { calendarOf, weeklyDays } from "./calendar.ts";
import { dataOf } from "./data.ts";
import { dataSchema } from "./data-shape.ts";
import { ONE_FILE } from "./one-file.ts";
import { plainTextOf } from "./plain-text.ts";
import { tableOf } from "./table.ts";

/** One form on the packs page. */
export interface Form {
  /** From the top of the site. */
  address: string;
  title: string;
  /** Kind of file, as people know it. */
  type: string;
  /** What it is good for, in a sentence. */
  use: string;
  /** What the name of a saved copy ends in. */
  extension: string;
  /** Absent for a form that is a template. */
  text?: string;
  /** Absent until its size is known. */
  bytes?: number;
}

const folder = "/downloads/";

/** Adds the forms, the structured data, and the text of the styles that some pages carry within them. */
export function forms(config: EleventyConfig, { library, printed, oneFileBytes, assets }: RenderInput): void {
  // A board's edition leads to those of its consortium.
  const list = formsOf(library.local?.consortium ?? library);
  const sized = list.map((form) => {
    const bytes = form.text === undefined ? oneFileBytes : Buffer.byteLength(form.text);
    return bytes === undefined ? form : { ...form, bytes };
  });
  config.addGlobalData("forms", sized);
  config.addGlobalData(
    "text_forms",
    list.filter(({ text }) => text !== undefined),
  );
  config.addGlobalData("structured_data", structuredDataOf(library, printed));
  const stylesOf = (name: string) =>
    Buffer.from(assets.files.get((assets.addresses[name] ?? "").slice(1)) ?? "")
      .toString("utf8")
      .trim();
  config.addGlobalData("one_file_styles", stylesOf("one-file.css"));
  config.addGlobalData("check_copy_styles", stylesOf("check-copy.css"));
}

/** A build renders twice with the same words, and the calendar alone takes a tenth of a render. */
const made = new WeakMap<Library, Form[]>();

function formsOf(library: Library): Form[] {
  const known = made.get(library);
  if (known) return known;
  const schema = `${folder}practice-checklist.schema.json`;
  const base = withSlash(library.board.web_address);
  const schemaAddress = base + schema.slice(1);
  const list: Form[] = [
    {
      address: ONE_FILE,
      title: "Everything in one file",
      type: "HTML",
      use: "Questions and guides to keep on a memory stick or send by email. You can tick answers, and it works offline.",
      extension: "html",
    },
    {
      address: `${folder}practice-checklist.txt`,
      title: "Plain text",
      type: "TXT",
      use: "All questions, responsibilities and guides, for any text editor or screen reader.",
      extension: "txt",
      text: plainTextOf(library),
    },
    {
      address: `${folder}practice-checklist.csv`,
      title: "Table of the questions",
      type: "CSV",
      use: "Each question with its id, theme, source and evidence, for a spreadsheet.",
      extension: "csv",
      text: tableOf(library),
    },
    {
      address: `${folder}practice-checklist.json`,
      title: "Data",
      type: "JSON",
      use: "All the content except the pages, for software.",
      extension: "json",
      text: `${JSON.stringify(dataOf(library, schemaAddress), null, 1)}\n`,
    },
    {
      address: schema,
      title: "Description of the data",
      type: "JSON Schema",
      use: "What each field of the data means.",
      extension: "schema.json",
      text: dataSchema(schemaAddress),
    },
    {
      address: `${folder}one-question-a-week.ics`,
      title: "One question a week",
      type: "ICS",
      use: calendarUse(library),
      extension: "ics",
      text: calendarOf(library),
    },
  ];
  made.set(library, list);
  return list;
}

function calendarUse(library: Library): string {
  const days = weeklyDays(library);
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return `Mondays at half past nine, from ${longDate(first)} to ${longDate(last)}, without bank holidays. Each has a question for a team meeting. If you fetch it later, move the appointments that are past behind the last one.`;
}
