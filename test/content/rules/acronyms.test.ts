import * as assert from "uvu/assert";
import { acronyms } from "../../../scripts/content/rules/acronyms.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";
const question = "content/checklist/07-question.md";
const glossary = "content/glossary.yaml";

describe("acronyms", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(acronyms, goodContent()), []);
  });

  test("names the first place of each unknown abbreviation in the words", async () => {
    assert.equal(await ruleLines(acronyms, change(about, "From", "The SAB, SABs and the DoLS. From")), [
      'content/pages/about.md:9:5  holds "SAB", which the glossary does not explain. Write it out, or add it to content/glossary.yaml with "short: SAB".',
      'content/pages/about.md:9:23  holds "DoLS", which the glossary does not explain. Write it out, or add it to content/glossary.yaml with "short: DoLS".',
    ]);
  });

  test("looks at every field", async () => {
    assert.equal(await ruleLines(acronyms, change(question, "Do I ask?", "Do I ask the SAB?")), [
      'content/checklist/07-question.md:4:11  question  holds "SAB", which the glossary does not explain. Write it out, or add it to content/glossary.yaml with "short: SAB".',
    ]);
  });

  test("passes everyday abbreviations, which are no terms of practice", async () => {
    assert.equal(await ruleLines(acronyms, change(about, "From", "A QR code for the PDF. From")), []);
  });

  test("passes the postcode of an address, but not what only begins like one", async () => {
    assert.equal(
      await ruleLines(acronyms, change(about, "From", "1 High Street, Ayle AY1 1AA, or W1A 0AX. From")),
      [],
    );
    assert.is((await ruleLines(acronyms, change(about, "From", "Room AY1 of 1AA. From"))).length, 2);
  });

  test("knows an abbreviation of the glossary, also in the plural", async () => {
    assert.equal(await ruleLines(acronyms, change(about, "From", "One SAR, two SARs. From")), []);
  });

  test("lets Roman numerals, paper sizes and names pass", async () => {
    assert.equal(
      await ruleLines(acronyms, change(about, "From", "Part XIV on A4 and A3 for McDonald on GitHub. From")),
      [],
    );
  });

  test("passes over code, addresses and words in another language", async () => {
    assert.equal(
      await ruleLines(
        acronyms,
        change(
          about,
          "From",
          "`SAB` https://SAB.example/ a@SAB.example [SAB]{lang=cy} [words](https://www.example.org/SAB/). From",
        ),
      ),
      [],
    );
  });

  test("does not look in the glossary's own abbreviations", async () => {
    assert.equal(await ruleLines(acronyms, change(glossary, "short: SAR", "short: SAB")), []);
  });

  test("stays silent when the glossary is missing", async () => {
    assert.equal(await ruleLines(acronyms, put(glossary, undefined, change(about, "From", "SAB"))), []);
  });

  test("stays silent when the glossary is empty", async () => {
    assert.equal(await ruleLines(acronyms, put(glossary, "", change(about, "From", "SAB"))), []);
  });

  test("leaves a published version as it is", async () => {
    assert.equal(
      await ruleLines(
        acronyms,
        put(
          "content/versions/1.0/manifest.json",
          "{}",
          change("content/versions/1.0/note.md", "It is new.", "SAB"),
        ),
      ),
      [],
    );
  });

  /** The abbreviations that are named in these words, each with its column. */
  const named = async (words: string) =>
    (await ruleLines(acronyms, change(about, "From", `${words} From`))).map((line) =>
      /:9:(\d+) {2}holds "([^"]+)"/.exec(line)?.slice(1).join(" "),
    );

  test("looks again behind words in another language", async () => {
    assert.equal(await named("[SAB]{lang=cy} SAC [SAD]{lang=cy} SAE"), ["16 SAC", "35 SAE"]);
  });

  test("counts columns across addresses and tags", async () => {
    assert.equal(await named("a@b.example <b> SAB"), ["17 SAB"]);
  });

  test("takes two capitals for an abbreviation, and thirty letters, but no more", async () => {
    assert.equal(await named("CoP"), ["1 CoP"]);
    assert.equal(await named("A".repeat(30)), [`1 ${"A".repeat(30)}`]);
    assert.equal(await named("A".repeat(31)), []);
  });

  test("takes an s for the plural at the end only, and a Roman numeral only when it is all of the word", async () => {
    assert.equal(await named("SABsX SAXIV XIVB"), ["1 SABsX", "7 SAXIV", "13 XIVB"]);
  });

  test("looks at a field of the glossary whose name only begins with short", async () => {
    const lines = await ruleLines(acronyms, change(glossary, "short: SAR", "short: SAR\n  short_name: SAB"));
    assert.match(lines.join("\n"), 'short_name  holds "SAB"');
  });
});
