/** The accessibility statement: the board's words, with the facts and the contact in their places. */
import type { EleventyConfig } from "@11ty/eleventy";
import { accessibilityHeadings } from "../content/accessibility-headings.ts";
import type { Accessibility, Board } from "../content/schema.ts";
import { longDate } from "../core/text.ts";
import type { RenderInput } from "./render-input.ts";

const STANDARD = "the Web Content Accessibility Guidelines version 2.2 AA standard";

/** Gives the page of the statement its facts, wherever pages of running text are listed. */
export function accessibilityStatement(config: EleventyConfig, { library }: RenderInput): void {
  config.addFilter("with_facts", ((body: string, page: string) =>
    page === "accessibility"
      ? statement(body, library.accessibility, library.board.accessibility)
      : body) as never);
}

type AccessibilityContact = NonNullable<Board["accessibility"]>;

/**
 * The page's Markdown with the facts, and whom to ask for another format, under their headings. The sentences on
 * status keep the words of the model statement in the schedule of Commission Implementing Decision (EU) 2018/1523, as
 * the government's sample gives them.
 */
export function statement(body: string, facts: Accessibility, contact?: AccessibilityContact): string {
  const under: Record<string, string> = {
    [accessibilityHeadings.status]: statusWords(facts),
    [accessibilityHeadings.problems]: problemWords(facts),
    [accessibilityHeadings.contact]: contact === undefined ? "" : contactWords(contact),
    [accessibilityHeadings.preparation]: preparationWords(facts),
  };
  return body
    .split("\n")
    .map((line) => {
      const words = under[/^#+\s+(.*?)\s*$/.exec(line)?.[1] ?? ""];
      return words ? `${line}\n\n${words}\n` : line;
    })
    .join("\n");
}

function contactWords({ contact, email, telephone, post, reply_days }: AccessibilityContact): string {
  const days = reply_days === 1 ? "one working day" : `${reply_days} working days`;
  return `For another format, or to tell us of a barrier, ask ${contact}:

- Email: [${email}](mailto:${email})
- Telephone: ${telephone}
- Post: ${post}

You will have a reply within ${days}.`;
}

function statusWords({ status, human_audit }: Accessibility): string {
  if (status === "full" && human_audit) return `This website is fully compliant with ${STANDARD}.`;
  const partial = `This website is partially compliant with ${STANDARD}, due to the non-compliances listed below.`;
  return human_audit
    ? partial
    : `${partial}\n\nIt is not yet called fully compliant because no human audit has been recorded.`;
}

function problemWords({ known_problems, not_shown }: Accessibility): string {
  const problems = known_problems.map(
    ({ problem, criterion, fix_by }) =>
      `- ${problem} This fails WCAG 2.2 success criterion ${criterion}. We will fix it by ${longDate(fix_by)}.`,
  );
  return [...problems, ...not_shown.map((words) => `- ${words}`)].join("\n") || "We know of none.";
}

function preparationWords({
  prepared_on,
  reviewed_on,
  tested_on,
  tested_by,
  how,
  human_audit,
}: Accessibility): string {
  const audit = human_audit
    ? `An audit by people was carried out on ${longDate(human_audit.date)} by ${human_audit.by}. ${human_audit.found}`
    : "People have not yet tested it.";
  return [
    `This statement was prepared on ${longDate(prepared_on)}. It was last reviewed on ${longDate(reviewed_on)}.`,
    `This website was last tested on ${longDate(tested_on)}. Tested by: ${tested_by}. ${how}`,
    audit,
  ].join("\n\n");
}
