import * as assert from "uvu/assert";
import { linkTargets } from "../../../scripts/content/rules/link-targets.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";
const question = "content/checklist/07-question.md";

describe("link targets", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(linkTargets, goodContent()), []);
  });

  test("suggests the nearest page", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "/cheklist/")), [
      'content/pages/about.md:9:6  A link leads to "/cheklist/", where this site has no page. Did you mean "/checklist/"?',
    ]);
  });

  test("suggests the slash at the end", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "/checklist")), [
      'content/pages/about.md:9:6  A link leads to "/checklist", where this site has no page. Did you mean "/checklist/"?',
    ]);
  });

  test("suggests the slash in front", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "checklist/")), [
      'content/pages/about.md:9:6  A link leads to "checklist/", where this site has no page. Did you mean "/checklist/"?',
    ]);
  });

  test("suggests the nearest question", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "/checklist/question-1o/")), [
      'content/pages/about.md:9:6  A link leads to "/checklist/question-1o/", where this site has no page. Did you mean "/checklist/question-1/"?',
    ]);
  });

  test("names an address that is nowhere near", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "/elephants/")), [
      'content/pages/about.md:9:6  A link leads to "/elephants/", where this site has no page. Type the address of a page, such as /how-to-use/.',
    ]);
  });

  test("names a step out of the site", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "../../etc/")), [
      'content/pages/about.md:9:6  A link leads to "../../etc/", where this site has no page. Type the address of a page, such as /how-to-use/.',
    ]);
  });

  test("suggests the nearest heading of a page", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "#where-it-come-from")), [
      'content/pages/about.md:9:6  A link leads to "#where-it-come-from", but that page has no such heading. Did you mean "#where-it-comes-from"?',
    ]);
  });

  test("names a heading that is nowhere near", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "/how-to-use/#nothing")), [
      'content/pages/about.md:9:6  A link leads to "/how-to-use/#nothing", but that page has no such heading. Type "/how-to-use/" alone, or add the heading.',
    ]);
  });

  test("leaves other fragments to the link audit", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "/glossary/#sar")), []);
  });

  test("asks for https", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "http://example.org/")), [
      'content/pages/about.md:9:6  A link leads to "http://example.org/". Use the address that starts with https://.',
    ]);
  });

  test("asks for the whole address", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "//example.org/")), [
      'content/pages/about.md:9:6  A link leads to "//example.org/". Type the whole address, with https:// in front.',
    ]);
  });

  test("asks for https in front of a bare name", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "www.example.org")), [
      'content/pages/about.md:9:6  A link leads to "www.example.org". Type the whole address, with https:// in front.',
    ]);
  });

  test("refuses an address that acts", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "javascript:alert(1)")), [
      'content/pages/about.md:9:6  A link leads to "javascript:alert(1)". Type a page of this site, such as /how-to-use/, or an address like https://www.example.org/, mailto:name@example.org or tel:+441234567890.',
    ]);
  });

  test("refuses an address that acts, in a field", async () => {
    assert.equal(
      await ruleLines(linkTargets, change(question, "Do I ask?", "Do I [ask](data:text/html,x)?")),
      [
        'content/checklist/07-question.md:4:11  question  A link leads to "data:text/html,x". Type a page of this site, such as /how-to-use/, or an address like https://www.example.org/, mailto:name@example.org or tel:+441234567890.',
      ],
    );
  });

  test("refuses a name before the host", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "https://board@example.org/")), [
      'content/pages/about.md:9:6  A link leads to "https://board@example.org/". Type a page of this site, such as /how-to-use/, or an address like https://www.example.org/, mailto:name@example.org or tel:+441234567890.',
    ]);
  });

  test("refuses half an e-mail address", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "mailto:board")), [
      'content/pages/about.md:9:6  A link leads to "mailto:board". Type a page of this site, such as /how-to-use/, or an address like https://www.example.org/, mailto:name@example.org or tel:+441234567890.',
    ]);
  });

  test("passes https, mailto and tel", async () => {
    assert.equal(
      await ruleLines(
        linkTargets,
        change(
          about,
          "From",
          "[Press](https://www.example.org/a?b=c#d) [Write](mailto:a@example.org) [Ring](tel:+44123-456) From",
        ),
      ),
      [],
    );
  });

  test("stays silent when ids of that kind could not be read", async () => {
    assert.equal(
      await ruleLines(linkTargets, put(question, "", change(about, "/checklist/", "/checklist/more/"))),
      [],
    );
  });

  test("names a link whose address is missing", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "")), [
      "content/pages/about.md:9:6  A link has no address. Type one between ( and ), such as /how-to-use/.",
    ]);
  });

  test("stays silent when the file is empty", async () => {
    assert.equal(
      await ruleLines(
        linkTargets,
        put(about, "", change("content/pages/how-to-use.md", "/about/#where-it-comes-from", "/")),
      ),
      [],
    );
  });

  test("leaves a published version as it is", async () => {
    assert.equal(
      await ruleLines(
        linkTargets,
        put(
          "content/versions/1.0/manifest.json",
          "{}",
          change("content/versions/1.0/note.md", "It is new.", "[Old page](/old/)"),
        ),
      ),
      [],
    );
  });
});
