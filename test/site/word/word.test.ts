import { strFromU8, unzipSync } from "fflate";
import * as assert from "uvu/assert";
import { parser, plainText } from "../../../scripts/content/markdown.ts";
import type { Library } from "../../../scripts/content/schema.ts";
import { oneWordFile, wordFileNames, wordFiles } from "../../../scripts/site/word/index.ts";
import { change } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";
import { libraryOf, wholeContent } from "../../support/library.ts";
import { wordFaults, wordText } from "./read-word.ts";

/** The words of Markdown as a reader sees them, without what stands for a mark. */
function seen(markdown: string): string[] {
  return parser
    .parse(markdown, {})
    .filter(({ type }) => type === "inline")
    .map(({ children }) => plainText(children).trim())
    .filter(Boolean);
}

describe("Word copies", (test) => {
  let library: Library;
  let files: Map<string, Uint8Array>;
  test.before(async () => {
    library = await libraryOf();
    files = await wordFiles(library);
  });
  const text = (file: string) => wordText(files.get(file) ?? new Uint8Array());

  test("are there for every question, responsibility, guide and handout, the checklist and the action log", () => {
    const handouts = library.guides.flatMap((guide) => guide.handouts);
    const { questions, responsibilities, guides } = library;
    const wanted = questions.length + responsibilities.length + guides.length + handouts.length + 2;
    assert.is(files.size, wanted);
    assert.equal([...files.keys()], wordFileNames(library));
  });

  test("hold every word of what they are a copy of", () => {
    for (const question of library.questions) {
      const words = text(`word/questions/${question.id}.docx`);
      const lists = [...question.children, ...question.adults, ...question.helps, ...question.listen];
      for (const piece of [question.title, question.question, question.why, question.try, ...lists].flatMap(
        seen,
      ))
        assert.ok(words.includes(piece), `${question.id}: ${piece}`);
    }
    for (const guide of library.guides) {
      const words = text(`word/guides/${guide.id}.docx`);
      const pieces = [
        guide.purpose,
        guide.notes,
        guide.opening,
        guide.closing,
        ...guide.rules,
        ...guide.print,
      ];
      const steps = guide.agenda.flatMap(({ step, do: what }) => [step, what]);
      for (const piece of [...pieces, ...steps].flatMap(seen)) assert.ok(words.includes(piece), piece);
      for (const { id, title, body } of guide.handouts)
        for (const piece of [title, body].flatMap(seen)) {
          assert.ok(words.includes(piece), piece);
          assert.ok(text(`word/sheets/${guide.id}-${id}.docx`).includes(piece), piece);
        }
    }
    for (const item of library.responsibilities)
      for (const piece of [item.statement, item.today, item.why, ...item.good, ...item.show].flatMap(seen))
        assert.ok(text(`word/responsibilities/${item.id}.docx`).includes(piece), piece);
  });

  test("keep what Word checks for people who cannot see them", () => {
    for (const [file, bytes] of files) assert.equal(wordFaults(bytes), [], file);
  });

  test("say their version and where to check it", () => {
    const foot = strFromU8(
      unzipSync(files.get("word/action-log.docx") ?? new Uint8Array())["word/footer1.xml"] ??
        new Uint8Array(),
    );
    assert.match(foot, "Is this copy current?");
    assert.match(foot, library.board.web_address.replace(/^https:\/\//, "").replace(/\/$/, ""));
  });

  test("are the same to the byte each time", async () => {
    for (const file of wordFileNames(library))
      assert.equal(await oneWordFile(library, file), files.get(file), file);
    assert.is(await oneWordFile(library, "word/nothing.docx"), undefined);
  });

  test("turn lists, boxes, tables, room, links and other languages into those of Word", async () => {
    const words = [
      "1. One\n2. Two\n   - Within",
      "- [ ] A box with **bold** words",
      "What we saw\n\n____\n\n____",
      "| Who | What |\n| --- | --- |\n| [Bore da]{lang=cy} | |",
      "[The list](/checklist/) and [a law](https://example.org/).",
    ];
    const guide = String(library.guides[0]?.id);
    const path = "content/guides/1-team-briefing.md";
    const sheetWords = ["### Action slip", ...words].join("\n\n");
    const own = await libraryOf(change(path, "### Action slip", sheetWords, wholeContent()));
    const sheet = own.guides.find(({ id }) => id === guide);
    const bytes = await oneWordFile(own, `word/sheets/${guide}-${sheet?.handouts[0]?.id}.docx`);
    const parts = unzipSync(bytes ?? new Uint8Array());
    const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    assert.is(body.match(/<w14:checkbox>/g)?.length, 1);
    // The sheet has a table of its own as well.
    assert.is(body.match(/<w:tbl>/g)?.length, 3);
    assert.match(body, "Next part");
    assert.match(body, '<w:lang w:val="cy"/>');
    assert.match(body, "<w:b/>");
    assert.is(body.match(/<w:numPr>/g)?.length, 3);
    assert.match(
      strFromU8(parts["word/_rels/document.xml.rels"] ?? new Uint8Array()),
      `${own.board.web_address}checklist/`,
    );
    assert.equal(wordFaults(bytes ?? new Uint8Array()), []);
  });

  test("see faults that are planted", () => {
    const good = files.get("word/action-log.docx") ?? new Uint8Array();
    const faults = (plant: (body: string) => string) => wordFaults(good, plant).join("; ");
    assert.match(
      faults((body) => body.replace("<w:tblHeader/>", "")),
      "A table has no head",
    );
    assert.match(
      faults((body) => body.replace("<w:body>", "<w:body><w:p/>")),
      "A paragraph is blank",
    );
    assert.match(
      faults((body) => body.replace('"Title"', '"Heading2"')),
      "does not follow",
    );
    assert.match(
      faults((body) => body.replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>')),
      "merged",
    );
  });
});
