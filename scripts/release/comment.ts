/** The comment on a pull request: what it changes, in the form of Markdown that GitHub shows. */
import type { Change, ChangedPart, History, Run } from "../content/history.ts";
import type { Board } from "../content/schema.ts";
import { longDate } from "../core/text.ts";
import { changeList, draftNote } from "./draft-note.ts";
import type { Next } from "./next.ts";
import { inWords } from "./number.ts";

/** Stands in every comment, so that the next push can find it and take its place. */
export const COMMENT_MARK = "<!-- practice-checklist: report on a change -->";

/** GitHub takes 65,536 characters; the end says where the rest is. */
const MOST_CHARACTERS = 60_000;

export interface ReportFacts {
  board: Pick<Board, "web_address">;
  next: Next;
  history: History;
  /** Numbers of pages; undefined where the pack is not there. */
  packs: { file: string; before: number | undefined; after: number | undefined }[];
  /** Names of picture files beside the comment, and how many more pages changed. */
  pictures: string[];
  morePages: number;
  /** Words of the page for holders of the newest published version, as it will read. */
  checkPage: string[];
  /** Other findings, a line each: files that were published and are touched. */
  problems: string[];
  /** `YYYY-MM-DD`, for the draft of a note. */
  today: string;
}

/** The whole comment. Words of the change are shown as they are: none can act as Markdown or HTML, or call anybody. */
export function comment(facts: ReportFacts): string {
  const parts = [
    COMMENT_MARK,
    "## What this changes",
    ...problems(facts.problems),
    numberLine(facts),
    "### Words",
    ...changes(facts),
    "### Packs",
    packTable(facts),
    pictureLine(facts),
    ...announcement(facts),
  ];
  const text = `${parts.join("\n\n")}\n`;
  if (text.length <= MOST_CHARACTERS) return text;
  const cut = text.lastIndexOf("\n", MOST_CHARACTERS);
  return `${text.slice(0, cut)}\n\nThis comment is cut here. The whole of it is in the files of this run.\n`;
}

function problems(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ["**This must be mended first:**", lines.map((line) => `- ${safe(line)}`).join("\n")];
}

function numberLine({ next: { note, smallest, problems }, history }: ReportFacts): string {
  if (!note) {
    if (history.length === 0) return "No version waits to be published.";
    return `No note for a new version yet. It needs at least **${smallest.version}**, because ${safe(smallest.reason)}.`;
  }
  const verdict = problems.length === 0 ? "good" : "not enough";
  return `This needs at least **${smallest.version}**, because ${safe(smallest.reason)}. The note says **${safe(note.version)}**: ${verdict}.`;
}

function changes({ next, history }: ReportFacts): string[] {
  if (history.length === 0) return ["This is the first version, so there is nothing to compare it with."];
  if (next.changes.length === 0) return ["No words changed."];
  return next.changes.map((change) =>
    [`**${safe(heading(change))}**`, ...change.parts.map(partLine)].join("\n\n"),
  );
}

function heading(change: Change): string {
  const words = inWords(change).replaceAll("`", "");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function partLine({ name, runs }: ChangedPart): string {
  return `> ${safe(name)}: ${runs.map(runWords).join(" ")}`;
}

function runWords({ kind, words }: Run): string {
  if (kind === "same") return safe(words);
  return kind === "added" ? `<ins>Added: ${safe(words)}</ins>` : `<del>Removed: ${safe(words)}</del>`;
}

function packTable({ packs }: ReportFacts): string {
  const rows = packs.map(({ file, before, after }) => {
    const changed = before === after ? "" : "**changed**";
    return `| ${safe(file)} | ${before ?? "not there"} | ${after ?? "not there"} | ${changed} |`;
  });
  return ["| File | Pages before | Pages after | |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function pictureLine({ pictures, morePages }: ReportFacts): string {
  if (pictures.length === 0) return "No page of a standard pack looks different.";
  const more = morePages > 0 ? ` ${morePages} more pages changed.` : "";
  return `Pages that look different, before and after, are pictures in the files of this run: ${pictures.map(safe).join(", ")}.${more}`;
}

function announcement({
  board,
  next: { note, smallest, changes },
  history,
  checkPage,
  today,
}: ReportFacts): string[] {
  if (!note) {
    if (history.length === 0 || changes.length === 0) return [];
    const text = draftNote(smallest, changes, today);
    return [
      "### A note to begin from",
      `Put it in \`content/versions/${smallest.version}/note.md\` and finish it:`,
      fenced(text),
    ];
  }
  const site = board.web_address.replace(/\/*$/, "/");
  const keep =
    history.length === 0
      ? []
      : [
          note.kind === "meaning" || smallest.kind === "meaning"
            ? "Throw paper copies of earlier versions away."
            : "You can keep using paper copies of the version before.",
        ];
  const words = [
    `Version ${note.version} of the practice checklist was published on ${longDate(note.date)}.`,
    note.summary,
    `Why: ${note.why}`,
    ...keep,
    `Read it and print it: ${site}packs/`,
    `Is your copy current? ${site}c/`,
    ...(history.length > 0 ? ["", "What changed:", ...changeList(changes)] : []),
  ];
  const [newest] = history;
  return [
    "### Announcement",
    fenced(words.join("\n")),
    ...(newest ? [`### What ${site}c/${newest.note.version}/ will say`, fenced(checkPage.join("\n"))] : []),
  ];
}

/** A fence longer than any in the text cannot be closed by it (CommonMark 0.31, 4.5). */
function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}

/** Words that Markdown shows as they are, on one line; an empty comment after "@" keeps GitHub from calling somebody. */
function safe(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&")
    .replaceAll("@", "@<!-- -->");
}
