/**
 * Every rule that content must keep, beyond the shape of its fields.
 *
 * To add a rule:
 * 1. Write `rules/<what-it-keeps>.ts`: one sentence that says what holds when the rule is kept, and one exported
 *    function of type `Rule`. It looks at `facts` only: no file, no clock. It must bear anything that authors can
 *    write, so it reads `entry.fields` (present when right) or `entry.data` (as written), and passes over what
 *    another check has named already. When an id may be missing because a file could not be read
 *    (`facts.unsure`), it stays silent.
 * 2. Make problems with `fieldProblem` (a field) or `placeProblem` (a place among the words). The message follows the
 *    field's name, quotes the author's words with `quoted`, and ends with what to type instead. Words that no message
 *    may hold are listed in test/content/wording.test.ts.
 * 3. Add it to the list below. The order is of no account: problems are put in reading order.
 * 4. Write `test/content/rules/<what-it-keeps>.test.ts` with a case that passes, one where the thing is missing and one
 *    where it is empty. The full wording of every message is a case of a table in `test/fixtures/bad`: write its
 *    `change`, run `UPDATE=1 npm test -- malformed`, and read the report that was added.
 */
import { accessibilityStatement } from "./accessibility-statement.ts";
import { acronyms } from "./acronyms.ts";
import { agendaMinutes } from "./agenda-minutes.ts";
import { closedFences } from "./closed-fences.ts";
import { fileNames } from "./file-names.ts";
import { headingLevels } from "./heading-levels.ts";
import { hiddenInWords } from "./hidden-characters.ts";
import { images } from "./images.ts";
import { indentedWords } from "./indented-words.ts";
import { languages } from "./languages.ts";
import { linkTargets } from "./link-targets.ts";
import { linkText } from "./link-text.ts";
import { listedFiles } from "./listed-files.ts";
import { longWords } from "./long-words.ts";
import { looseMarks } from "./loose-marks.ts";
import { namedPlaces } from "./named-places.ts";
import { namedSections } from "./named-sections.ts";
import { neededFiles } from "./needed-files.ts";
import { nesting } from "./nesting.ts";
import { numberOfItems } from "./number-of-items.ts";
import { packParts } from "./pack-parts.ts";
import { printableLetters } from "./printable-letters.ts";
import { questionMark } from "./question-mark.ts";
import { quotedWording } from "./quoted-wording.ts";
import { rawHtml } from "./raw-html.ts";
import { realBoard } from "./real-board.ts";
import { references } from "./references.ts";
import { retiredIds } from "./retired-ids.ts";
import { reviewDate } from "./review-date.ts";
import type { Rule } from "./rule.ts";
import { standInWords } from "./stand-in-words.ts";
import { themeOrder } from "./theme-order.ts";
import { titlesWithoutLinks } from "./titles-without-links.ts";
import { typedBullets } from "./typed-bullets.ts";
import { unfinishedMarks } from "./unfinished-marks.ts";
import { uniqueIds } from "./unique-ids.ts";
import { uniqueTerms } from "./unique-terms.ts";
import { uniqueTitles } from "./unique-titles.ts";
import { versionFolder } from "./version-folder.ts";
import { wholeTables } from "./whole-tables.ts";
import { withdrawal } from "./withdrawal.ts";
import { wordsBelowHeadings } from "./words-below-headings.ts";
import { writingLines } from "./writing-lines.ts";

export const rules: readonly Rule[] = [
  listedFiles,
  neededFiles,
  numberOfItems,
  fileNames,
  uniqueIds,
  retiredIds,
  uniqueTerms,
  uniqueTitles,
  realBoard,
  questionMark,
  references,
  themeOrder,
  packParts,
  quotedWording,
  agendaMinutes,
  reviewDate,
  accessibilityStatement,
  versionFolder,
  withdrawal,
  namedSections,
  namedPlaces,
  headingLevels,
  wordsBelowHeadings,
  closedFences,
  nesting,
  typedBullets,
  indentedWords,
  wholeTables,
  writingLines,
  hiddenInWords,
  longWords,
  rawHtml,
  images,
  unfinishedMarks,
  looseMarks,
  languages,
  standInWords,
  printableLetters,
  titlesWithoutLinks,
  linkText,
  linkTargets,
  acronyms,
];
