/**
 * Which sheets there are in Word, and what stands on each: the words of the website, with room to type. Long, because it lays
 * out every kind of sheet.
 */
import { Paragraph, TextRun } from "docx";
import type { Guide, Library, Question, Responsibility } from "../../content/schema.ts";
import { answers } from "../data.ts";
import { publicAddress } from "../shared-pages.ts";
import {
  answerLine,
  box,
  inlineWords,
  roomTable,
  TEXT_WIDTH,
  tableOf,
  type WordBlock,
  wordBlocks,
} from "./words.ts";

export interface WordSheet {
  /** Its place from the top of the site. */
  file: string;
  title: string;
  /** What stands on it; each call makes it anew. */
  blocks: () => WordBlock[];
}

const ratings = answers.slice(0, 3);
const ACTION_ROWS = 8;

/** Every sheet, in the order of the website. */
export function wordSheets(library: Library): WordSheet[] {
  const write = writer(library);
  return [
    {
      file: "word/the-20-questions.docx",
      title: `The ${library.questions.length} questions`,
      blocks: write.checklist,
    },
    ...library.questions.map((question) => ({
      file: `word/questions/${question.id}.docx`,
      title: question.title,
      blocks: () => write.question(question),
    })),
    ...library.responsibilities.map((item) => ({
      file: `word/responsibilities/${item.id}.docx`,
      title: item.title,
      blocks: () => write.responsibility(item),
    })),
    ...library.guides.flatMap((guide) => [
      { file: `word/guides/${guide.id}.docx`, title: guide.title, blocks: () => write.guide(guide) },
      ...guide.handouts.map(({ id, title, body }) => ({
        file: `word/sheets/${guide.id}-${id}.docx`,
        title,
        blocks: () => [write.title(title), ...write.handout(guide, title, body)],
      })),
    ]),
    { file: "word/action-log.docx", title: "Action log", blocks: write.actions },
  ];
}

/** Writes parts of sheets; each list of a document is numbered from one again. */
function writer(library: Library) {
  const { localLinks, pictures, themes, questions } = library;
  const address = (link: string) => (link.startsWith("/") ? publicAddress(library, link) : link);
  let lists = 0;
  const line = (markdown: string) => inlineWords(markdown, address);
  const list = () => {
    lists += 1;
    return lists;
  };
  const words = (markdown: string, level: number, columns: readonly number[] = []) =>
    wordBlocks(markdown, level, { address, list, columns, pictures });
  const title = (text: string) => new Paragraph({ style: "Title", children: line(text) });
  const head = (text: string, level = 1) => new Paragraph({ style: `Heading${level}`, children: line(text) });
  const lead = (text: string) => new Paragraph({ style: "Lead", children: line(text) });
  const points = (items: readonly string[]) => words(items.map((item) => `- ${item}`).join("\n"), 1);
  const texts = (heads: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]) =>
    tableOf(
      heads.map(line),
      rows.map((cells) => ({ cells: cells.map(line), lines: 0 })),
      widths,
    );
  const local = (item: { id: string }): WordBlock[] => {
    const own = localLinks.filter((link) => link.for === item.id);
    const lines = own.map(
      ({ title: name, address: to }) => `[${name}](<${to}>), ${to.replace("https://", "")}`,
    );
    return own.length === 0 ? [] : [head("Local procedures"), ...points(lines)];
  };
  const danger = () =>
    new Paragraph({
      children: [
        new TextRun({ text: "If someone is in immediate danger, call 999.", bold: true }),
        new TextRun(" Then follow your local procedures."),
      ],
    });
  const handout = ({ sheets }: Guide, title: string, body: string): WordBlock[] => {
    const use = sheets.find(({ sheet }) => sheet === title);
    const copies = use ? [`**Copies:** ${use.copies}. **Afterwards:** ${use.afterwards}.`] : [];
    return [
      ...copies.map((text) => new Paragraph({ children: line(text) })),
      ...words(body, 1, use?.columns),
    ];
  };

  return {
    title,
    handout,

    checklist(): WordBlock[] {
      const answerWidth = 1480;
      const widths = [TEXT_WIDTH - answers.length * answerWidth, ...answers.map(() => answerWidth)];
      return [
        title(`The ${questions.length} questions at a glance`),
        danger(),
        ...themes.flatMap((theme) => [
          head(theme.title),
          tableOf(
            ["Question", ...answers].map((text) => [new TextRun(text)]),
            questions
              .filter((question) => question.theme === theme.id)
              .map((question) => ({
                cells: [
                  [new TextRun({ text: `${question.number}. `, bold: true }), ...line(question.question)],
                  ...answers.map((answer) => [box(`Question ${question.number}: ${answer}`)]),
                ],
                lines: 0,
              })),
            widths,
          ),
        ]),
      ];
    },

    question(question: Question): WordBlock[] {
      return [
        title(`${question.number}. ${question.title}`),
        lead(question.question),
        answerLine(`Question ${question.number}`, answers),
        ...(question.source === "quoted"
          ? [
              new Paragraph({
                children: line(
                  `The question begins from the 2014 checklist, whose words were: “${question.quoted?.wording ?? ""}”`,
                ),
              }),
            ]
          : []),
        head("Why it matters"),
        ...words(question.why, 2),
        head("With children"),
        ...points(question.children),
        head("With adults"),
        ...points(question.adults),
        head("What helps"),
        ...points(question.helps),
        head("My notes"),
        roomTable([
          { label: "An example, with nothing that could identify anyone", lines: 5 },
          { label: "What gets in the way here, and who could change it", lines: 5 },
        ]),
        head("One thing to try"),
        ...words(question.try, 2),
        roomTable([
          { label: "I will", lines: 2 },
          { label: "By", lines: 1 },
        ]),
        head("For supervisors: listen for"),
        ...points(question.listen),
        ...local(question),
      ];
    },

    responsibility(item: Responsibility): WordBlock[] {
      return [
        title(`${item.number}. ${item.title}`),
        new Paragraph({ style: "Quote", children: line(`“${item.statement}”`) }),
        new Paragraph({ children: line("The words of 2014.") }),
        new Paragraph({ children: line(`**Today:** ${item.today}`) }),
        head("Why it matters"),
        ...words(item.why, 2),
        head("What good looks like"),
        ...points(item.good),
        ...local(item),
        head("How far do we do this now?"),
        answerLine(item.title, ratings),
        head("Evidence we could show"),
        tableOf(
          ["Have it", "Evidence", "Where it is"].map((text) => [new TextRun(text)]),
          item.show.map((point, index) => ({
            cells: [[box(`We have evidence ${index + 1}`)], line(point), []],
            lines: 2,
          })),
          [1100, 4738, 3800],
        ),
        head("What we agreed"),
        roomTable([
          { label: "What the evidence tells us", lines: 5 },
          { label: "One action", lines: 2 },
          { label: "Owner", lines: 1 },
          { label: "Done by", lines: 1 },
          { label: "Next review", lines: 1 },
          { label: "Staff told on", lines: 1 },
        ]),
      ];
    },

    guide(guide: Guide): WordBlock[] {
      return [
        title(guide.title),
        lead(guide.summary),
        new Paragraph({ children: line(`**Length:** ${guide.minutes} minutes`) }),
        new Paragraph({ children: line(`**For:** ${guide.who}`) }),
        head("Agenda"),
        texts(
          ["Minutes", "Step", "What people do"],
          guide.agenda.map(({ minutes, step, do: what }) => [String(minutes), step, what]),
          [1300, 2700, 5638],
        ),
        head("What to print"),
        // Versions published before sheets had copies have no list of them.
        ...(guide.sheets.length === 0
          ? points(guide.handouts.map(({ title }) => title))
          : [
              texts(
                ["Sheet", "Copies", "Afterwards"],
                guide.sheets.map(({ sheet, copies, afterwards }) => [sheet, copies, afterwards]),
                [3000, 3319, 3319],
              ),
            ]),
        head("What else to have ready", 2),
        ...points(guide.print),
        head("Safety opening: read this aloud"),
        ...words(guide.opening, 2),
        head("Ground rules"),
        ...points(guide.rules),
        head("Purpose"),
        ...words(guide.purpose, 2),
        ...local(guide),
        head("Notes for the facilitator"),
        ...words(guide.notes, 1),
        head("Closing round"),
        ...words(guide.closing, 2),
        ...guide.handouts.flatMap(({ title: name, body }): WordBlock[] => [
          new Paragraph({ style: "Heading1", pageBreakBefore: true, children: line(name) }),
          ...handout(guide, name, body),
        ]),
      ];
    },

    actions(): WordBlock[] {
      const blank = () => ({ cells: [[], [], [], []], lines: 2 });
      return [
        title("Action log"),
        new Paragraph({
          children: line(
            "Write only what was agreed. Anything about a person’s safety, or a decision about them, goes in that person’s record on the same day.",
          ),
        }),
        tableOf(
          ["Action", "Who", "By when", "Looked at again"].map((text) => [new TextRun(text)]),
          Array.from({ length: ACTION_ROWS }, blank),
          [4238, 1800, 1800, 1800],
        ),
      ];
    },
  };
}
