/** What people who write packs can do about what was found in one. */
import type { Finding } from "../pdf-ua/index.ts";

/** By rule: what to change in the words of a pack. */
const ADVICE: Readonly<Record<string, string>> = {
  "too-few-pages": 'Change "sides" in the pack\'s file.',
  "too-many-pages": "Shorten its longest questions by that much.",
};

/** The finding, with what to do about it where the library that found it cannot know. */
export function withAdvice(finding: Finding): Finding {
  const advice = ADVICE[finding.rule];
  return advice === undefined ? finding : { ...finding, message: `${finding.message} ${advice}` };
}
