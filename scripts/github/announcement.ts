/** What people are told when a version is published, or the note to begin from while there is none. */
import type { History } from "../content/history.ts";
import type { Board } from "../content/schema.ts";
import { longDate } from "../core/text.ts";
import { changeList, draftNote } from "../versions/draft-note.ts";
import type { Next } from "../versions/next.ts";
import { fenced } from "./markdown.ts";

export interface AnnouncementFacts {
  board: Pick<Board, "web_address">;
  next: Next;
  history: History;
  /** Words of the page for holders of the newest published version, as it will read. */
  checkPage: string[];
  /** `YYYY-MM-DD`, for the draft of a note. */
  today: string;
}

/** The parts of the comment that people copy from: words to send, and the page for copies of the version before. */
export function announcement({ board, next, history, checkPage, today }: AnnouncementFacts): string[] {
  const { note, smallest, changes } = next;
  if (!note) {
    if (changes.length === 0) return [];
    return [
      "### A note to begin from",
      `Put it in \`content/versions/${smallest.version}/note.md\` and finish it:`,
      fenced(draftNote(smallest, changes, today)),
    ];
  }
  const site = board.web_address.replace(/\/*$/, "/");
  const isNewMeaning = note.kind === "meaning" || smallest.kind === "meaning";
  const keep = isNewMeaning
    ? "Throw paper copies of earlier versions away."
    : "You can keep using paper copies of the version before.";
  const words = [
    `Version ${note.version} of the practice checklist was published on ${longDate(note.date)}.`,
    note.summary,
    `Why: ${note.why}`,
    ...(history.length > 0 ? [keep] : []),
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
