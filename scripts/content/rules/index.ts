/**
 * Every rule that content must follow, beyond the shape of its fields.
 *
 * To add a rule:
 * 1. Write `rules/<what-it-checks>.ts`: one sentence that says what is true of content that follows the rule, and one
 *    exported function of type `Rule`. It uses `content` only: no file, and no clock but `content.today`. It must cope with anything that
 *    authors can write, so it reads `entry.fields` (only fields of the right shape) or `entry.data` (as written), and
 *    ignores what another check has reported already. When an id may be missing because a file could not be read
 *    (`content.incompleteKinds`), it reports nothing.
 * 2. Make problems with `fieldProblem` (a field) or `problemAt` (a position in the body). The message follows the
 *    field's name, quotes the author's words with `quoted`, and ends with what to type instead. Words that no message
 *    may contain are listed in test/content/wording.test.ts.
 * 3. Add it to the list below. The order does not matter: problems are put in reading order.
 * 4. Write `test/content/rules/<what-it-checks>.test.ts` with a case that passes, one where the thing is missing and one
 *    where it is empty. The full wording of every message is a case of a table in `test/fixtures/bad`: write its
 *    `change`, run `UPDATE=1 npm test -- malformed`, and read the report that was added.
 */
import { accessibilityStatement } from "./accessibility-statement.ts";
import { acronyms } from "./acronyms.ts";
import { agendaMinutes } from "./agenda-minutes.ts";
import { allowedFiles } from "./allowed-files.ts";
import { closedFences } from "./closed-fences.ts";
import { emptyHeadings } from "./empty-headings.ts";
import { exampleLeftovers, exampleMarks } from "./example-leftovers.ts";
import { fileNames } from "./file-names.ts";
import { guideSheets } from "./guide-sheets.ts";
import { headingLevels } from "./heading-levels.ts";
import { hiddenInText } from "./hidden-characters.ts";

import { incompleteLinks } from "./incomplete-links.ts";
import { indentedWords } from "./indented-words.ts";
import { languages } from "./languages.ts";
import { lawDate } from "./law-date.ts";
import { linkTargets } from "./link-targets.ts";
import { linkText } from "./link-text.ts";
import { linkedHeadings } from "./linked-headings.ts";
import { listMarks } from "./list-marks.ts";
import { localBoards } from "./local-boards.ts";
import { localLinks } from "./local-links.ts";
import { logoAndAccent } from "./logo-and-accent.ts";
import { longWords } from "./long-words.ts";
import { mixedAlphabets } from "./mixed-alphabets.ts";
import { nesting } from "./nesting.ts";
import { numberOfItems } from "./number-of-items.ts";
import { offeredMarks } from "./offered-marks.ts";
import { order } from "./order.ts";
import { packParts } from "./pack-parts.ts";
import { pastedWords } from "./pasted-words.ts";
import { pictures } from "./pictures.ts";
import { placeholderWords } from "./placeholder-words.ts";
import { printableLetters } from "./printable-letters.ts";
import { questionMark } from "./question-mark.ts";
import { quotedWording } from "./quoted-wording.ts";
import { rawHtml } from "./raw-html.ts";
import { reachablePages } from "./reachable-pages.ts";
import { references } from "./references.ts";
import { requiredFiles } from "./required-files.ts";
import { requiredSections } from "./required-sections.ts";
import { retiredIds } from "./retired-ids.ts";
import { reviewDate } from "./review-date.ts";
import type { Rule } from "./rule.ts";
import { sourceYears } from "./source-years.ts";
import { titlesWithoutLinks } from "./titles-without-links.ts";
import { uniqueIds } from "./unique-ids.ts";
import { uniqueTerms } from "./unique-terms.ts";
import { uniqueTitles } from "./unique-titles.ts";
import { unmatchedMarks } from "./unmatched-marks.ts";
import { versionDates } from "./version-dates.ts";
import { versionFolder } from "./version-folder.ts";
import { vignetteStages } from "./vignette-stages.ts";
import { wellFormedTables } from "./well-formed-tables.ts";
import { withdrawal } from "./withdrawal.ts";
import { writingLines } from "./writing-lines.ts";

export const rules: readonly Rule[] = [
  allowedFiles,
  requiredFiles,
  numberOfItems,
  fileNames,
  uniqueIds,
  retiredIds,
  uniqueTerms,
  uniqueTitles,
  exampleLeftovers,
  exampleMarks,
  questionMark,
  references,
  localLinks,
  localBoards,
  logoAndAccent,
  reachablePages,
  order,
  packParts,
  quotedWording,
  agendaMinutes,
  vignetteStages,
  guideSheets,
  reviewDate,
  accessibilityStatement,
  sourceYears,
  lawDate,
  versionDates,
  versionFolder,
  withdrawal,
  requiredSections,
  linkedHeadings,
  headingLevels,
  emptyHeadings,
  closedFences,
  nesting,
  listMarks,
  indentedWords,
  wellFormedTables,
  writingLines,
  hiddenInText,
  longWords,
  rawHtml,
  pictures,
  incompleteLinks,
  unmatchedMarks,
  offeredMarks,
  pastedWords,
  mixedAlphabets,
  languages,
  placeholderWords,
  printableLetters,
  titlesWithoutLinks,
  linkText,
  linkTargets,
  acronyms,
];
