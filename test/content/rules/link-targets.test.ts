import * as assert from "uvu/assert";
import { linkTargets } from "../../../scripts/content/rules/link-targets.ts";
import { change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";
const question = "content/checklist/07-question.md";

describe("link targets", (test) => {
  test("guesses a page from an address with two slips and no slash at its end", async () => {
    assert.equal(await ruleLines(linkTargets, change("content/pages/home.md", "Welcome.", "[Us](/abutt)")), [
      'content/pages/home.md:7:1  A link leads to "/abutt", where this site has no page. Did you mean "/about/"?',
    ]);
  });

  test("guesses by every letter, the slashes among them", async () => {
    assert.equal(await ruleLines(linkTargets, change("content/pages/home.md", "Welcome.", "[Us](/guds)")), [
      'content/pages/home.md:7:1  A link leads to "/guds", where this site has no page. Did you mean "/guides/"?',
    ]);
  });

  test("reads an e-mail address from its start, and letter by letter", async () => {
    const [line = ""] = await ruleLines(
      linkTargets,
      change("content/pages/home.md", "Welcome.", "[Us](<mailto:a b mailto:c@d.example>)"),
    );
    assert.match(line, 'A link leads to "mailto:a b mailto:c@d.example"');
    assert.match(
      (
        await ruleLines(
          linkTargets,
          change("content/pages/home.md", "Welcome.", "[Us](mailto:café@d.example)"),
        )
      ).join(),
      '"é" (U+00E9) is not a letter from a to z',
    );
  });

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

  test("leaves places on the pages of guides and packs to the link audit, and knows the others", async () => {
    for (const address of [
      "/guides/team-briefing/#any",
      "/packs/team/#any",
      "/glossary/#review",
      "/checklist/#talk",
    ])
      assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", address)), [], address);
  });

  test("asks for https", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "http://example.org/")), [
      'content/pages/about.md:9:6  A link leads to "http://example.org/". Type https in place of http: "https://example.org/".',
    ]);
  });

  test("asks for the whole address", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "//example.org/")), [
      'content/pages/about.md:9:6  A link leads to "//example.org/". Type https:// in front: "https://example.org/".',
    ]);
  });

  test("asks for https in front of a bare name", async () => {
    assert.equal(await ruleLines(linkTargets, change(about, "/checklist/", "www.example.org")), [
      'content/pages/about.md:9:6  A link leads to "www.example.org". Type https:// in front: "https://www.example.org".',
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
      'content/pages/about.md:9:6  A link leads to "https://board@example.org/", with a name or a password before @. Delete it: "https://example.org/".',
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

  /** What is said of a link to `address` on the page about the project. */
  const said = async (address: string) =>
    (await ruleLines(linkTargets, change(about, "/checklist/", address))).map((line) =>
      line.replace("content/pages/about.md:9:6  A link leads to ", ""),
    );

  test("leads to headings of its own page, of the first page too", async () => {
    assert.equal(await said("#where-it-comes-from"), []);
    const home = change(
      "content/pages/home.md",
      "Welcome.",
      "## Start\n\n[one](#start) [two](/#start) [three](#stort)",
    );
    assert.equal(await ruleLines(linkTargets, home), [
      'content/pages/home.md:9:30  A link leads to "#stort", but that page has no such heading. Did you mean "#start"?',
    ]);
  });

  test("passes over headings of a page without an id", async () => {
    assert.equal(
      await ruleLines(
        linkTargets,
        change(about, "id: about\n", "", change(about, "/checklist/", "#nothing")),
      ),
      [],
    );
  });

  test("takes a scheme from the start only, in any capitals", async () => {
    assert.equal(await said("/guides/team-briefing/#a:b"), []);
    assert.equal(await said("HTTPS://www.example.org/"), []);
    assert.equal(await said("MAILTO:a@example.org"), []);
    assert.equal(await said("TEL:+44123"), []);
  });

  test("asks for mailto in front of an e-mail address", async () => {
    const ask = (address: string) => [`"${address}". Type mailto: in front: "mailto:${address}".`];
    assert.equal(await said("a@example.org"), ask("a@example.org"));
    assert.equal(await said("A@EXAMPLE.ORG"), ask("A@EXAMPLE.ORG"));
    assert.equal(await said("/a@example.org"), [
      '"/a@example.org", where this site has no page. Type the address of a page, such as /how-to-use/.',
    ]);
    assert.match((await said("a@example.org/"))[0] ?? "", "where this site has no page");
  });

  test("refuses places on somebody's own computer", async () => {
    const own = ", a place that only some people can open. Type the address of a web page.";
    for (const address of ["file:///x", "C:/x", "c:x"])
      assert.equal(await said(address), [`"${address}"${own}`]);
    for (const address of ["<\\\\server\\x>", "<x:\\x>", "<\\\\\\\\x>"])
      assert.match((await said(address))[0] ?? "", "only some people can open");
  });

  test("asks for the page of a file", async () => {
    for (const address of ["07-question.md", "../checklist/07-question.md", "question.MD"])
      assert.equal(await said(address), [
        `"${address}", a file. Type the address of its page, such as "/question/".`,
      ]);
    assert.match((await said("/question.md/"))[0] ?? "", "where this site has no page");
    assert.match((await said("!/question.md"))[0] ?? "", "where this site has no page");
  });

  test("asks for https in front of a host only", async () => {
    assert.equal(await said("example.org/a//b"), [
      '"example.org/a//b". Type https:// in front: "https://example.org/a//b".',
    ]);
    assert.match((await said("/www.example.org"))[0] ?? "", "where this site has no page");
  });

  test("asks for the email address alone", async () => {
    for (const scheme of ["mailto", "MAILTO"])
      assert.equal(await said(`${scheme}:a@example.org?subject=x`), [
        `"${scheme}:a@example.org?subject=x". Type the email address alone: "mailto:a@example.org".`,
      ]);
  });

  test("names a letter from another keyboard in an e-mail address", async () => {
    assert.match(
      (await said("mailto:\u0430@example.org"))[0] ?? "",
      "is not a letter from a to z. Type it again on the keyboard.",
    );
  });

  test("refuses what is not all of an address", async () => {
    for (const address of [
      "tel:+44x",
      "tel:x+44",
      "mailto:a@b@c",
      "ftp:mailto:a@b",
      "ftp:mailto:a@b?c",
      "tel:tel:+44",
      "sms:tel:+44",
      "tel:a@b",
      "mailto:+44",
    ])
      assert.match((await said(address))[0] ?? "", "or an address like https://", address);
  });

  test("takes doubled slashes and points for slips", async () => {
    for (const address of ["/checklist//", "./checklist/"])
      assert.equal(await said(address), [
        `"${address}", where this site has no page. Did you mean "/checklist/"?`,
      ]);
  });

  test("calls the first page by its own address", async () => {
    assert.equal(
      await ruleLines(linkTargets, change("content/pages/home.md", "Welcome.", "[one](#zzzzzz)")),
      [
        'content/pages/home.md:7:1  A link leads to "#zzzzzz", but that page has no such heading. Type "/" alone, or add the heading.',
      ],
    );
  });

  test("looks for the page of a link in a question", async () => {
    assert.equal(await ruleLines(linkTargets, change(question, "It does.", "[It](/elephants/) does.")), [
      'content/checklist/07-question.md:14:1  A link leads to "/elephants/", where this site has no page. Type the address of a page, such as /how-to-use/.',
    ]);
  });
});
