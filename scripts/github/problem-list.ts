/** What must be mended, as a list in a comment, and the comment when there is nothing else to say. */
import { inReadingOrder, type Problem } from "../core/problem.ts";
import { count } from "../core/text.ts";
import { asComment, safe } from "./markdown.ts";

/** The web editor for a problem's file on the branch of the change; undefined where nobody knows of one. */
export type EditAddress = (problem: Problem) => string | undefined;

/** Mending these first makes most of the others go. */
const MAX_LISTED = 50;

/** One problem a line: its place, which leads to the editor, what is wrong and what to type instead. */
export function problemList(problems: readonly Problem[], edit: EditAddress = () => undefined): string {
  const lines = inReadingOrder(problems).map((problem) => {
    const { file, line, field, message } = problem;
    const place = safe(`${file}, line ${line}`);
    const address = edit(problem);
    const linked = address === undefined ? place : `[${place}](${address})`;
    return `- ${linked}: ${safe([field, message].filter((part) => part !== "").join(" "))}`;
  });
  const more = lines.length - MAX_LISTED;
  const shown = lines.slice(0, MAX_LISTED);
  return [...shown, ...(more > 0 ? [`- ${count(more, "more problem")}. Mend these first.`] : [])].join("\n");
}

/** The comment on words that do not build. */
export function unbuiltComment(problems: readonly Problem[], edit?: EditAddress): string {
  return asComment([
    "## This must be mended first",
    "The website and the packs cannot be made from these words, so nothing else could be worked out. Mend each line below on the same branch. This comment then changes by itself.",
    problemList(problems, edit),
  ]);
}

/** The comment when it is not the words that are at fault. */
export function unmadeComment(): string {
  return asComment([
    "## No report this time",
    "The report on this change could not be made, and the words are not the cause. Press **Re-run jobs** on the page of this run. If that does not help, show the page to a developer.",
  ]);
}
