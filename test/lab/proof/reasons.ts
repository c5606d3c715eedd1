/** Why the tests reach less than 95 % of the lines or branches of a file, by its path. */
const files: Readonly<Record<string, string>> = {
  // Commands: what is missed stands below `import.meta.main` or is the whole of a command that people start by hand.
  "bench.ts": "It measures the machine for many minutes and prints figures; how they are taken is tested.",
  "bench-peers.ts":
    "It starts WeasyPrint, Vivliostyle and pagedjs-cli, which are no dependencies and so not there for a test.",
  "bench-print.ts":
    "One print as a whole process, for the bench; both halves, printPage and finish, are tested.",
  "build.ts":
    "What is missed is the command, which replaces this project's own site, and its progress on a terminal; refusals.test.ts starts it in a copy, where nobody counts.",
  "check.ts":
    "What is missed are the steps that build this project's own draft and put the audit to it, which are the check itself; every part that they call is tested.",
  "compare-packs.ts":
    "What is missed is the command: it reads two built sites from disk and writes into this project's reports.",
  "coverage.ts":
    "What is missed starts the whole suite, so the suite cannot start it; that the counts are read is tested.",
  "fuzz.ts":
    "What is missed says what was found: a hang, a thread that ended, a fault in a site. There is none to find, and a finding is mended when one turns up.",
  "fuzz-print.ts":
    "What is missed passes on a message that is unfit, of which there is none: those that printing says are held to be fit where they are made.",
  "kill.ts":
    "What is missed is the command for fifty runs, and what it says when something was left half done, or when git or a build refuses to begin: neither happens.",
  "lighthouse.ts": "Needs a built site and minutes of a quiet machine; measuring and the report are tested.",
  "looks.ts": "Needs a built site and writes into this project's reports; the sheet of looks is tested.",
  "mutate.ts":
    "What is missed is the command, which runs tests in copies of the project for an hour; faults, trials and the report are tested.",
  "pictures.ts": "It writes two pictures of the built site into the repository, for the README.",
  "post-comment.ts":
    "post-comment.test.ts starts a copy of it without any package, as its workflow does, and copies are not counted.",
  "preview.ts":
    "What is missed is the command, which goes on until somebody stops it, and the page of a finding in a pack.",
  "push-version.ts":
    "version-bundle.test.ts starts a copy of it without any package, as its workflow does, and copies are not counted.",
  "reading.ts": "It writes into this project's reports; blocks, sentences and the report are tested.",
  "release.ts":
    "What is missed is the command, which would publish this project's own words, and packs that are gone or break a rule after they have passed the same check.",
  "report.ts":
    "What is missed writes into this project's reports, or says on GitHub what stands in the comment; reportOnChange is tested.",
  "reproduce.ts":
    "What is missed builds two whole copies of this project, for minutes; comparing them and the other surroundings are tested.",
  "sbom.ts":
    "What is missed starts npm, which is not there for every test, and writes into this project's reports.",
  "schemas.ts":
    "It writes the editors' hints into the repository; json-schema.test.ts holds them to the schema.",
  "sheets.ts": "Needs a built site and writes into this project's reports; the contact sheets are tested.",

  // What only another system, or a machine that fails, would do.
  "bench-memory.ts": "What is missed is a Linux that does not let a process forget its own peak.",

  // What the types ask for, though something else has made sure of it.
  "content/library.ts":
    "What is missed throws for a file that the rules have found, or stands in for the body of a Markdown file, which is always there.",
  "content/rules/closed-fences.ts":
    "What is missed is the mark of a block without marks: only a line with one opens a block.",
  "content/value-wording.ts":
    "What is missed are dates whose day no month has, and 29 February: only the advice would be another.",
  "content/yaml.ts":
    "What is missed are keys and values that are no nodes: the parser of YAML makes a node of each, and its types also speak of documents that a program builds.",

  // What Chromium has not been seen to write. A pass is put to prints of Chromium only.
  "print/passes/fields.ts":
    "What is missed is a field without a page, which an annotation always has, and a group of answers without a legend and a label.",
  "print/passes/sides.ts":
    "What is missed is a page too many that holds no line of its own, such as a picture alone.",
  "print/pdf/simple-font.ts":
    "What is missed is a font without a name or without the table OS/2; the one font that is embedded has both.",
};

export const reasons: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([name, why]) => [`scripts/${name}`, why]),
);
