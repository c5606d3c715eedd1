import * as assert from "uvu/assert";
import { openWritingSpaces } from "../../../scripts/packs/editions/writing-spaces.ts";
import { renderer, writingSpace } from "../../../scripts/site/markdown.ts";
import { describe } from "../../support/describe.ts";
import { inPage } from "../../support/in-page.ts";

describe("openWritingSpaces", (test) => {
  const put = inPage(test);
  /** Each control as tag, type and number of lines, then label, name and class. */
  const controls = (body: string) =>
    put({ body }, `(${openWritingSpaces})()`, (page) =>
      page.$$eval("input, textarea", (all) =>
        all.map((one) => [
          [one.localName, one.getAttribute("type"), one.getAttribute("rows")].filter(Boolean).join(" "),
          one.getAttribute("aria-label"),
          one.getAttribute("name"),
          one.className,
        ]),
      ),
    );
  const labels = async (body: string) => (await controls(body)).map(([, label]) => label);
  const markdown = (text: string) =>
    renderer({ glossary: [] }).block(text, { prefix: "", offset: 0, link: (address) => address });

  test("turns lines into a box to type in, of as many lines and with their label", async () => {
    const [control, ...others] = await controls(writingSpace(3, "Who  &#38; when?"));
    assert.equal(control, ["textarea 3", "Who & when?", "who-when", "lines-control lines-3"]);
    assert.is(others.length, 0);
  });

  test("turns one place to write into one line", async () => {
    const body =
      '<dl><dd class="write" data-field-label="Duty team">&nbsp;</dd><dd class="write">x</dd></dl>';
    assert.equal(await controls(body), [["input text", "Duty team", "duty-team", "line-control"]]);
  });

  test("names a blank cell by its row and its column", async () => {
    assert.equal(
      await labels(markdown("|  | Child | Adult |\n|---|---|---|\n| See |  |  |\n| Ask |  | x |")),
      ["See: Child", "See: Adult", "Ask: Child"],
    );
  });

  test("names a blank cell by the number of its row when the row has no name", async () => {
    assert.equal(await labels(markdown("| Action | Who |\n|---|---|\n|  |  |\n| Ring |  |\n|  |  |")), [
      "Action 1",
      "Who, action 1",
      "Ring: Who",
      "Action 3",
      "Who, action 3",
    ]);
    assert.equal(await labels(markdown("| What we have all agreed to do | Who |\n|---|---|\n|  |  |")), [
      "What we have all agreed to do, row 1",
      "Who, row 1",
    ]);
  });

  test("puts the heading above before names that would be given twice, and a number where that does not help", async () => {
    const table = markdown("| Request | Owner |\n|---|---|\n|  |  |");
    assert.equal(await labels(`<h2>May</h2>${table}<h2>June</h2>${table}`), [
      "May: Request 1",
      "May: Owner, request 1",
      "June: Request 1",
      "June: Owner, request 1",
    ]);
    assert.equal(await labels(markdown("What we do\n\n____\n\nWhat we do\n\n____")), [
      "What we do",
      "What we do (2)",
    ]);
  });

  test("names a group of answers by its heading too where its question is asked again", async () => {
    const group = (name: string) =>
      `<h2>${name}</h2><fieldset><legend>How far?</legend><input type="radio"></fieldset>`;
    const said = await put(
      { body: group("Training") + group("Groups") },
      `(${openWritingSpaces})()`,
      (page) => page.$$eval("fieldset", (all) => all.map(({ dataset }) => dataset["fieldLabel"])),
    );
    assert.equal(said, ["Training: How far?", "Groups: How far?"]);
  });

  test("keeps marks out of a name, and says it in the language of its words", async () => {
    const body = markdown("- [ ] [Bore da]{lang=cy}\n- [ ] A **bold** tick with a line\n\n  ____");
    assert.equal(await labels(body), ["Bore da", "A bold tick with a line", "A bold tick with a line (2)"]);
    const languages = await put({ body }, `(${openWritingSpaces})()`, (page) =>
      page.$$eval("input", (all) => all.map(({ lang }) => lang)),
    );
    assert.equal(languages, ["cy", ""]);
  });

  test("turns a box into one to tick, with the words of its item", async () => {
    const [control, ...others] = await controls(markdown("- [ ] Told *them*\n- Not told"));
    assert.equal(control, ["input checkbox", "Told them", "told-them", ""]);
    assert.is(others.length, 0);
  });

  test("leaves filled cells, plain items and controls that are there as they are", async () => {
    const body = `${markdown("| A |\n|---|\n| x |\n\n- y")}<input name="z" type="radio">`;
    assert.equal(await controls(body), [["input radio", null, "z", ""]]);
  });

  test("gives two lines where nobody said how many, and names a cell outside the rows as the first", async () => {
    const lines = '<div class="lines" data-field-label="Notes"></div>';
    const head = '<table><thead><tr><td class="blank"></td></tr></thead></table>';
    assert.equal(await controls(lines + head), [
      ["textarea 2", "Notes", "notes", "lines-control"],
      ["textarea", "Row 1", "row-1", "cell-control"],
    ]);
  });

  test("keeps names short", async () => {
    const [control] = await controls(writingSpace(1, "word ".repeat(40)));
    const name = control?.[2] ?? "";
    assert.ok(name.startsWith("word-word") && name.length <= 60, name);
  });
});
