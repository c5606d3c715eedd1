/** The comment on a pull request: what it changes, in the form of Markdown that GitHub shows. */
import { type LongSentence, MAX_WORDS } from "../audit/long-sentences.ts";
import type { Change, ChangedPart } from "../content/history.ts";
import type { WordRun } from "../core/diff.ts";
import type { Edition } from "../core/editions.ts";
import type { Problem } from "../core/problem.ts";
import { count } from "../core/text.ts";
import { inWords } from "../versions/number.ts";
import { type AnnouncementFacts, announcement } from "./announcement.ts";
import { changedSentences } from "./changed-sentences.ts";
import { asComment, fenced, safe, table } from "./markdown.ts";
import { type EditAddress, problemList } from "./problem-list.ts";

export interface ReportFacts extends AnnouncementFacts {
  /** Packs that the change reaches. */
  packs: PackComparison[];
  /** How many packs it does not reach: they are the same on both sides, and were not printed. */
  unreached: number;
  /** Names of picture files beside the comment. */
  pictures: string[];
  /** Sentences that the change brings and that are long, longest first. */
  longSentences: LongSentence[];
  /** What must be mended: files that were published and are touched, a number that is too small, packs that do not fit. */
  problems: Problem[];
  /** Numbers of versions that the change puts on the website, frozen already. */
  brought: string[];
  /** Versions that it withdraws, each with the words of its page for holders of a copy. */
  withdrawn: { version: string; checkPage: string[] }[];
  /** Number of the published version that readers see after the merge. */
  shown: string | undefined;
  edit?: EditAddress | undefined;
  /** Address of the page with the pictures and the draft packs; absent on somebody's own machine. */
  run?: string | undefined;
}

/** More than anybody looks at. */
const MAX_SENTENCES = 5;

/** A printed pack on both sides of the change. */
export interface PackComparison {
  file: string;
  edition: Edition;
  /** Numbers of pages; undefined where the pack is not there. */
  before: number | undefined;
  after: number | undefined;
  /** How many pages look different; undefined where there is nothing to compare. */
  different: number | undefined;
}

/** The whole comment. Words of the change are shown as they are: none can act as Markdown or HTML, or call anybody. */
export function comment(facts: ReportFacts): string {
  return asComment([
    "## What this changes",
    ...problems(facts),
    ...standing(facts),
    numberLine(facts),
    "### Words",
    ...changes(facts),
    ...longSentencePart(facts),
    "### Packs",
    packTable(facts),
    pictureLine(facts),
    ...announcement(facts),
  ]);
}

function problems({ problems, edit }: ReportFacts): string[] {
  return problems.length === 0 ? [] : ["**This must be mended first:**", problemList(problems, edit)];
}

/** What happens to published versions as soon as the change is merged. */
function standing({ brought, withdrawn, shown, board }: ReportFacts): string[] {
  const site = board.web_address.replace(/\/*$/, "/");
  const seen = shown === undefined ? "" : ` Readers then see version **${safe(shown)}**.`;
  return [
    ...brought.map(
      (version) => `**Merging this publishes version ${safe(version)}**, as it was approved.${seen}`,
    ),
    ...withdrawn.flatMap(({ version, checkPage }) => [
      `**Merging this withdraws version ${safe(version)}.**${seen} Whoever checks a copy of ${safe(version)} reads, at ${site}c/${safe(version)}/:`,
      fenced(checkPage.join("\n")),
    ]),
  ];
}

function numberLine({ next: { note, smallest, problems, changes }, history }: ReportFacts): string {
  if (!note) {
    if (history.length === 0) return "Nothing is published yet. The first version is **1.0**.";
    if (changes.length === 0) return "The words need no new version.";
    return `No note for a new version yet. It needs at least **${smallest.version}**, because ${safe(smallest.reason)}.`;
  }
  const verdict = problems.length === 0 ? "good" : "not enough";
  return `This needs at least **${smallest.version}**, because ${safe(smallest.reason)}. The note says **${safe(note.version)}**: ${verdict}.`;
}

function changes({ next, history }: ReportFacts): string[] {
  if (history.length === 0) return ["This is the first version, so there is nothing to compare it with."];
  if (next.changes.length === 0) return ["No words changed."];
  return [
    `All that differs from version ${history[0]?.note.version}:`,
    ...next.changes.map((change) =>
      [`**${safe(heading(change))}**`, ...change.parts.map(partLine)].join("\n\n"),
    ),
  ];
}

function heading(change: Change): string {
  const words = inWords(change);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function partLine({ name, runs }: ChangedPart): string {
  return `> ${safe(name)}: ${changedSentences(runs).map(runWords).join(" ")}`;
}

function runWords({ kind, words }: WordRun): string {
  if (kind === "same") return safe(words);
  return kind === "added" ? `<ins>Added: ${safe(words)}</ins>` : `<del>Removed: ${safe(words)}</del>`;
}

function longSentencePart({ longSentences }: ReportFacts): string[] {
  if (longSentences.length === 0) return [];
  const more = longSentences.length - MAX_SENTENCES;
  return [
    `### New sentences over ${MAX_WORDS} words`,
    "They are harder to read. This holds nothing back.",
    longSentences
      .slice(0, MAX_SENTENCES)
      .map(({ file, text, words }) => `- ${words} words, in ${safe(file)}: ${safe(text)}`)
      .join("\n"),
    ...(more > 0 ? [`And ${count(more, "more sentence")}.`] : []),
  ];
}

function packTable({ packs, unreached }: ReportFacts): string {
  const others = `In ${count(unreached, "pack")}, no words have changed.`;
  if (packs.length === 0) return others;
  const rows = packs.map(({ file, before, after, different }) => [
    safe(file),
    before === undefined ? "not there" : `${before}`,
    after === undefined ? "not there" : before === after ? `${after}` : `**${after}**`,
    different === undefined ? "" : `${different}`,
  ]);
  const rest = unreached === 0 ? "" : `\n\n${others}`;
  return `${table(["File", "Pages before", "Pages after", "Pages that look different"], rows)}${rest}`;
}

function pictureLine({ pictures, packs, run }: ReportFacts): string {
  const different = packs.reduce((sum, pack) => sum + (pack.different ?? 0), 0);
  if (different === 0) return "No changed word makes a page of a pack look different.";
  const place =
    run === undefined ? "beside this report" : `under **Artifacts** on [the page of this run](${run})`;
  const left = different - pictures.length;
  const rest =
    left > 0
      ? ` The other ${count(left, "page")} ${left === 1 ? "is" : "are"} not drawn: the same words in another edition, or more than anybody looks at.`
      : "";
  return `Pictures of ${count(pictures.length, "page")}, before and after side by side, are ${place}.${rest}`;
}
