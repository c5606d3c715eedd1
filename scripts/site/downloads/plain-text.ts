/** The whole checklist as plain text, for any editor, reader or letter. */
import { plainInline } from "../../content/markdown.ts";
import type { Briefing, Guide, Library, Question, Responsibility, Vignette } from "../../content/schema.ts";
import { longDate } from "../../core/text.ts";
import { editionOf } from "../edition.ts";
import { audiences } from "../sheets.ts";
import { plainHeading, plainLine, plainList, plainWords } from "./plain-words.ts";

/** Every question, responsibility, guide, briefing and vignette with its sources, ending in a line feed. */
export function plainTextOf(library: Library): string {
  const edition = editionOf(library);
  const howToUse = library.pages.find(({ id }) => id === "how-to-use");
  const parts = [
    plainHeading("Practice checklist: 20 questions, responsibilities and discussion guides", "="),
    `${plainInline(library.board.name)}\n${edition.line}\nTo be reviewed by ${longDate(edition.reviewBy)}.\nIs this copy current? See ${edition.checkAddress}`,
    plainLine(
      "If someone is in immediate danger, call 999. Do not wait until you have finished this. Tell children's or adults' social care and your manager today.",
    ),
    ...(howToUse ? [plainHeading(howToUse.title, "="), plainWords(howToUse.body)] : []),
    ...library.themes.flatMap((theme) => [
      plainHeading(theme.title, "="),
      plainLine(theme.summary),
      ...library.questions.filter((question) => question.theme === theme.id).flatMap(questionText),
    ]),
    plainHeading("The responsibilities of organisations", "="),
    ...library.responsibilities.flatMap(responsibilityText),
    plainHeading("Discussion guides", "="),
    ...library.guides.flatMap(guideText),
    ...(library.briefings.length > 0 ? [plainHeading("Seven-minute briefings", "=")] : []),
    ...library.briefings.flatMap(briefingText),
    ...(library.vignettes.length > 0
      ? [plainHeading("Vignettes", "="), "Every situation here is invented. No one in it is real."]
      : []),
    ...library.vignettes.flatMap(vignetteText),
    plainHeading("Glossary", "="),
    ...library.glossary.map(({ term, short, meaning }) =>
      plainLine(`${term}${short ? ` (${short})` : ""}: ${meaning}`, "", "  "),
    ),
    plainHeading("Sources", "="),
    ...library.evidence.map(({ author, year, title, publisher, finding, link }) =>
      [plainLine(`${author}${year ? ` (${year})` : ""}, ${title}. ${publisher}. ${finding}`, "", "  "), link]
        .filter(Boolean)
        .join("\n  "),
    ),
  ];
  return `${parts.join("\n\n")}\n`;
}

function questionText(question: Question): string[] {
  const { number, title, source, quoted } = question;
  const from =
    source === "quoted" && quoted
      ? `From the 2014 checklist, whose words were: “${quoted.wording}”`
      : "New for this checklist.";
  return [
    plainHeading(`Question ${number}: ${title}`, "-"),
    plainLine(question.question),
    "[ ] Not yet   [ ] Sometimes   [ ] Usually   [ ] Not my role",
    plainLine(from),
    "Why it matters:",
    plainWords(question.why),
    `With children:\n${plainList(question.children)}`,
    `With adults:\n${plainList(question.adults)}`,
    `What helps:\n${plainList(question.helps)}`,
    `For supervisors, listen for:\n${plainList(question.listen)}`,
    "One thing to try:",
    plainWords(question.try),
  ];
}

function responsibilityText({ number, title, statement, today, why, good, show }: Responsibility): string[] {
  return [
    plainHeading(`Responsibility ${number}: ${title}`, "-"),
    plainLine(`From the 2014 checklist: “${statement}”`),
    plainLine(today),
    plainWords(why),
    `What good looks like:\n${plainList(good)}`,
    `Evidence you could show:\n${plainList(show)}`,
  ];
}

function guideText(guide: Guide): string[] {
  return [
    plainHeading(`Guide ${guide.number}: ${guide.title}`, "-"),
    plainLine(`${guide.minutes} minutes. ${guide.who}`),
    plainWords(guide.purpose),
    `What to print:\n${plainList(guide.print)}`,
    `Agenda:\n${plainList(guide.agenda.map((item) => `${item.minutes} minutes, ${item.step}: ${item.do}`))}`,
    "Notes for the facilitator:",
    plainWords(guide.notes),
    "Safety opening, to read aloud:",
    plainWords(guide.opening),
    `Ground rules:\n${plainList(guide.rules)}`,
    "Closing round:",
    plainWords(guide.closing),
    ...guide.handouts.flatMap((sheet) => [`Handout: ${sheet.title}`, plainWords(sheet.body)]),
  ];
}

function briefingText(briefing: Briefing): string[] {
  return [
    plainHeading(`Briefing ${briefing.number}: ${briefing.title}`, "-"),
    plainLine(briefing.summary),
    "What it is:",
    plainWords(briefing.what),
    "Why it matters:",
    plainWords(briefing.why),
    `What reviews and guidance say:\n${plainList(briefing.reviews)}`,
    `With children:\n${plainList(briefing.children)}`,
    `With adults:\n${plainList(briefing.adults)}`,
    `What to do:\n${plainList(briefing.act)}`,
    `Talk about it:\n${plainList(briefing.talk)}`,
  ];
}

function vignetteText({ number, title, for: whom, topics, stages, notes }: Vignette): string[] {
  return [
    plainHeading(`Vignette ${number}: ${title}`, "-"),
    plainLine(`${audiences[whom]}. It touches on ${topics}`),
    ...stages.flatMap((stage, index) => [`Stage ${index + 1}: ${stage.title}`, plainWords(stage.body)]),
    "Notes for the facilitator:",
    plainWords(notes),
  ];
}
