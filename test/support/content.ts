/** The smallest good content, made by code, so that each bad case is one tiny change. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readLibrary } from "../../scripts/content/library.ts";
import { readFacts } from "../../scripts/content/read-facts.ts";
import type { Rule } from "../../scripts/content/rules/rule.ts";
import { inReadingOrder, type Problem, problemLine } from "../../scripts/core/problem.ts";

/** Text, or bytes, by path from the project folder: `content/board.yaml`. */
export type Content = Map<string, string | Uint8Array>;

/** Four questions in each of five themes, four responsibilities, one guide, one pack, six pages. */
export function goodContent(): Content {
  const files: [string, string][] = [
    ["content/board.yaml", board],
    [
      "content/themes.yaml",
      themes.map((id) => `- id: ${id}\n  title: Theme\n  summary: A theme.\n`).join(""),
    ],
    ["content/evidence.yaml", evidence],
    ["content/glossary.yaml", "- id: review\n  term: review\n  short: SAR\n  meaning: A look back.\n"],
    ...Array.from({ length: 20 }, (_, index) => question(index + 1)),
    ...[1, 2, 3, 4].map(responsibility),
    ["content/guides/1-team-briefing.md", guide],
    ["content/packs/1-team.md", pack],
    ...pages.map(([id, words]): [string, string] => [
      `content/pages/${id}.md`,
      `---\nid: ${id}\ntitle: Page\ndescription: A page.\n---\n\n${words}\n`,
    ]),
    ["content/versions/1.0/note.md", note],
  ];
  return new Map(files);
}

const themes = ["life", "talk", "sense", "together", "learning"];

/** The good content with `from` in one file changed to `to`; throws when `from` is not there. */
export function change(path: string, from: string, to: string, content = goodContent()): Content {
  const text = content.get(path);
  if (typeof text !== "string" || !text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return content.set(
    path,
    text.replace(from, () => to),
  );
}

/** The good content with one file more, or another in its place; without `text` the file is taken away. */
export function put(path: string, text?: string | Uint8Array, content = goodContent()): Content {
  if (text !== undefined) return content.set(path, text);
  if (!content.delete(path)) throw new Error(`${path} is not there`);
  return content;
}

/** Writes `content` into a folder of its own for as long as `work` takes. */
export async function withProject<Result>(
  content: Content,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "content-"));
  try {
    for (const [path, text] of content) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The lines of the report on `content`, without the count; none when all is well. Throws for unfit wording. */
export function linesFor(content: Content): Promise<string[]> {
  return withProject(content, async (folder) => {
    const read = await readLibrary(folder);
    return "problems" in read ? inPlainWords(read.problems) : [];
  });
}

/** What one rule says about `content`. Throws for unfit wording. */
export function ruleLines(rule: Rule, content: Content): Promise<string[]> {
  return withProject(content, async (folder) => {
    const { facts } = await readFacts(folder);
    return inPlainWords(inReadingOrder(rule(facts)));
  });
}

/** The problems as lines, once each message is known to keep to the words that board staff use. */
export function inPlainWords(problems: readonly Problem[]): string[] {
  for (const { message } of problems) {
    const word = unfitWord(message);
    if (word !== undefined) throw new Error(`A message says "${word}": ${message}`);
  }
  return problems.map(problemLine);
}

const unfit =
  /\b(valid|invalid|undefined|null|zod|expected|forbidden|please|sorry|errors?|strings?|arrays?|objects?|schemas?|scalars?|mappings?|tokens?|parsed?|NaN)\b|\bat \S+:\d+:\d+/i;

/** The first word of `message` that no message may hold; the author's own words, in quotes, do not count. */
export function unfitWord(message: string): string | undefined {
  return unfit.exec(message.replace(/"[^"]*"/g, '""'))?.[0];
}

function question(number: number): [string, string] {
  const file = `content/checklist/${String(number).padStart(2, "0")}-question.md`;
  const fields = [
    `id: question-${number}`,
    "title: A question",
    "question: Do I ask?",
    `theme: ${themes[Math.floor((number - 1) / 4)]}`,
    "source: new",
    "for: both",
    "evidence:",
    "  - study",
  ];
  const sections = [
    "## Why it matters\n\nIt does.",
    `## With children\n\n${list(3)}`,
    `## With adults\n\n${list(3)}`,
    `## What helps\n\n${list(2)}`,
    `## Listen for\n\n${list(3)}`,
    "## One thing to try\n\nAsk once.",
  ];
  return [file, markdown(fields, sections)];
}

function responsibility(number: number): [string, string] {
  const fields = [`id: responsibility-${number}`, "title: A duty", "statement: Do it", "today: Do it now."];
  const sections = [
    "## Why it matters\n\nIt does.",
    `## What good looks like\n\n${list(4)}`,
    `## Evidence you could show\n\n${list(3)}`,
  ];
  return [
    `content/responsibilities/${number}-duty.md`,
    markdown([...fields, "evidence:", "  - study"], sections),
  ];
}

function list(length: number): string {
  return Array.from({ length }, (_, index) => `- Item ${index + 1}.`).join("\n");
}

function markdown(fields: readonly string[], sections: readonly string[]): string {
  return `---\n${fields.join("\n")}\n---\n\n${sections.join("\n\n")}\n`;
}

const board = `name: Example Board
example: true
area: an area
web_address: https://board.example/
contacts:
  - label: Duty team
`;

const evidence = `- id: study
  author: A person
  year: "2011"
  title: A study
  publisher: A press
  about: both
  finding: It says so.
`;

const guide = markdown(
  [
    "id: team-briefing",
    "title: Team briefing",
    "minutes: 15",
    "who: Any team.",
    "summary: A short talk.",
    "print:",
    "  - This guide.",
    "questions:",
    "  - question-1",
    "agenda:",
    "  - minutes: 5",
    "    step: Open",
    "    do: Welcome everybody.",
    "  - minutes: 10",
    "    step: Talk",
    "    do: Talk in pairs.",
  ],
  [
    "## Purpose\n\nTo talk.",
    "## Notes for the facilitator\n\nBe kind.",
    "## Safety opening\n\nWe are private.",
    `## Ground rules\n\n${list(3)}`,
    "## Closing round\n\nSay one thing.",
    "## Handouts\n\n### Action slip\n\nWho does what?\n\n____",
  ],
);

const pack = markdown(
  [
    "id: team",
    "title: Team pack",
    "purpose: Talk as a team.",
    "who: A team.",
    "parts:",
    "  - part: cover",
    "  - part: guide",
    "    guide: team-briefing",
    "  - part: page",
    "    page: how-to-use",
  ],
  ["A pack for teams."],
);

const pages: [string, string][] = [
  ["about", "## Where it comes from\n\nFrom [the questions](/checklist/)."],
  ["accessibility", "It is accessible."],
  ["home", "Welcome."],
  ["how-to-use", "Read [where it comes from](/about/#where-it-comes-from)."],
  ["not-found", "Nothing here."],
  ["privacy", "We keep nothing."],
];

const note = markdown(
  [
    'version: "1.0"',
    "date: 2026-03-09",
    "kind: meaning",
    "summary: The first.",
    "why: To begin.",
    "approved_by: The board",
    "review_by: 2027-03-09",
  ],
  ["It is new."],
);
