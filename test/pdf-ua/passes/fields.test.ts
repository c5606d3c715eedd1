import { readFileSync } from "node:fs";
import { PDFDocument, PDFStream } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PNG } from "pngjs";
import * as assert from "uvu/assert";
import { openPictures } from "../../../scripts/packs/rasterise.ts";
import { readSubject } from "../../../scripts/pdf-ua/inspect/subject.ts";
import { fields } from "../../../scripts/pdf-ua/passes/fields.ts";
import type { Pass } from "../../../scripts/pdf-ua/passes/index.ts";
import { latin1 } from "../../../scripts/pdf-ua/pdf/operators.ts";
import { streamBytes } from "../../../scripts/pdf-ua/pdf/streams.ts";
import {
  arrayEntry,
  asDict,
  dictEntry,
  entry,
  nameEntry,
  numberEntry,
  pdfName,
  text,
  textEntry,
} from "../../../scripts/pdf-ua/pdf/values.ts";
import { withTestBrowser } from "../../support/browser.ts";
import { describe } from "../../support/describe.ts";
import { elements, finished, outline, printing, rules, type Sample } from "../printing.ts";

const FORM = readFileSync("test/fixtures/pdf-ua/form.html", "utf8");

describe("passes/fields", (test) => {
  const print = printing(test);

  test("turns native controls into fields that stand in Form elements", async () => {
    const sample = await print(FORM, { formFields: true });
    assert.ok((await rules(sample, fields)).includes("7.18.5-1"));
    assert.equal(await rules(sample), []);
    assert.is((await outline((await finished(sample)).pdf, true)).split("Form(@)").length - 1, 7);
  });

  test("names each field so that it makes sense aloud, and groups the four answers", async () => {
    const { pdf } = await finished(await print(FORM, { formFields: true }));
    const widgets = await widgetsOf(pdf);
    assert.equal(
      widgets.map(({ fieldName, alternativeText }) => [fieldName, alternativeText]),
      [
        ["who-to-ask", "Not yet"],
        ["who-to-ask", "Sometimes"],
        ["who-to-ask", "Usually"],
        ["who-to-ask", "Not my role"],
        ["asked", "I asked the manager"],
        ["notes", "Your notes"],
        ["team-name", "Name of the team, in full"],
      ],
    );
  });

  test("can be filled by one program, read by another, and printed with the answers", async () => {
    const { pdf } = await finished(await print(FORM, { formFields: true }));
    const empty = await ink(pdf);
    const filled = await PDFDocument.load(pdf);
    const form = filled.getForm();
    assert.equal(form.getRadioGroup("who-to-ask").getOptions(), [
      "not-yet",
      "sometimes",
      "usually",
      "not-my-role",
    ]);
    form.getRadioGroup("who-to-ask").select("usually");
    form.getCheckBox("asked").check();
    form.getTextField("notes").setText("We agreed to ask again in a month.\nThe plan is shared.");
    const saved = await filled.save();
    const values = (await widgetsOf(saved)).map(({ fieldName, fieldValue }) => `${fieldName}: ${fieldValue}`);
    assert.equal([...new Set(values)].slice(0, 3), [
      "who-to-ask: usually",
      "asked: Yes",
      "notes: We agreed to ask again in a month.\nThe plan is shared.",
    ]);
    const marked = await ink(saved);
    const darker = marked.flatMap((dark, at) => (dark > (empty[at] ?? 0) ? [at] : []));
    assert.equal(darker, [2, 4, 5]);
  });

  test("prints an empty box and no field without form fields", async () => {
    const sample = await print(FORM);
    assert.equal(await rules(sample), []);
    const { pdf } = await finished(sample);
    assert.equal(await widgetsOf(pdf), []);
  });

  test("announces each box on paper, by its name where no words stand beside it", async () => {
    const body = `<h1>F</h1><p><label><input type="checkbox"> Told them</label> <input type="radio" aria-label="Usually">
      <label>Notes <textarea></textarea></label></p>`;
    const names = async (sample: Sample, without?: Pass) =>
      (await elements((await finished(sample, without)).pdf, "Form")).map(({ dict }) =>
        textEntry(dict, "Alt"),
      );
    const sample = await print(body);
    assert.equal(await rules(sample), []);
    assert.equal(await names(sample), ["Box to tick", "Usually", "Room to write"]);
    assert.equal(await names(sample, fields), [undefined, undefined, undefined]);
    const welsh = await print(body, { language: "cy" });
    const [box, , room] = await elements((await finished(welsh)).pdf, "Form");
    assert.equal(
      [box, room].map((form) => form && textEntry(form.dict, "Lang")),
      ["en", "en"],
    );
  });

  test("says a name in the language of its words", async () => {
    const body = `<h1>F</h1><p><label><input type="checkbox" name="a"> <span lang="cy">Bore da</span></label>
      <label><input type="checkbox" name="b"> Say <span lang="cy">Bore da</span></label></p>
      <fieldset><legend lang="pl">Pytanie</legend><input type="radio" name="c" value="1" aria-label="Tak"></fieldset>
      <fieldset><legend><span lang="pl">Inne</span></legend><input type="radio" name="d" value="1" aria-label="Nie"></fieldset>`;
    const { pdf } = await finished(await print(body, { formFields: true }));
    const forms = await elements(pdf, "Form");
    assert.equal(
      forms.map(({ dict }) => textEntry(dict, "Lang")),
      ["cy", undefined, "pl", "pl"],
    );
  });

  test("keeps a cell that holds only a control in its table", async () => {
    const cell = '<td><input type="radio" name="q" value="a" aria-label="A"></td>';
    const body = `<h1>F</h1><table><tr><th>Question</th><th>A</th><th>B</th></tr><tr><th>One</th>${cell}<td></td></tr></table>`;
    assert.equal(await rules(await print(body)), []);
    assert.equal(await rules(await print(body, { formFields: true })), []);
  });

  test("reports a field that is cut by the end of a page, and none that fits on one", async () => {
    const lines = (height: number) =>
      `<h1>F</h1><p>Words</p><p><label>Your notes <textarea name="n" style="display: block; height: ${height}mm"></textarea></label></p>`;
    const split = async (height: number) =>
      (await finished(await print(lines(height), { formFields: true }))).findings.map(
        ({ rule, message }) => `${rule}: ${message}`,
      );
    assert.equal(await split(240), []);
    assert.equal(await split(300), [
      'field-split: The field "Your notes" does not fit on one page. Make it lower.',
    ]);
  });

  test("reports a field without a name, and places to type without a font", async () => {
    const sample = await print('<h1>F</h1><p><input type="checkbox" name="x"></p>', { formFields: true });
    assert.ok((await finished(sample)).findings.some(({ rule }) => rule === "7.18.1-3"));
    const { raw, facts } = await print('<h1>F</h1><p><label>Name <input name="n"></label></p>', {
      formFields: true,
    });
    const { fieldFonts: _, ...fontless } = facts;
    assert.equal((await finished({ raw, facts: fontless, findings: [] })).findings, [
      {
        rule: "7.21.4.1-1",
        message:
          "There are fields to type in, but no font for them. Give the bytes of static fonts as fieldFonts.",
      },
    ]);
  });

  test("leaves nothing of the link in a field, and says what ISO 32000-1 asks", async () => {
    const sample = await print(FORM, { formFields: true });
    const written = await PDFDocument.load(sample.raw, { updateMetadata: false });
    // As another browser might write its links.
    for (const ref of written.getPages()[0]?.node.Annots()?.asArray() ?? []) {
      const link = asDict(written.context.lookup(ref));
      link?.delete(pdfName("F"));
      link?.set(pdfName("Dest"), pdfName("top"));
      link?.set(pdfName("Contents"), text("A link"));
      link?.set(pdfName("C"), written.context.obj([1, 0, 0]));
      link?.set(pdfName("H"), pdfName("I"));
    }
    const raw = await written.save({ updateFieldAppearances: false });
    const { pdf } = await finished({ ...sample, raw });
    const { pages, context } = await readSubject(pdf, {}, []);
    const widgets = pages.flatMap((page) =>
      (page.node.Annots()?.asArray() ?? []).map((ref) => ({ page, dict: asDict(context.lookup(ref)) })),
    );
    assert.is(widgets.length, 7);
    for (const { page, dict } of widgets) {
      for (const name of ["A", "Dest", "Border", "Contents", "C", "H"])
        assert.not.ok(dict?.has(pdfName(name)), name);
      assert.is(numberEntry(dict, "F"), 4);
      assert.is(dict?.get(pdfName("P")), page.ref);
      assert.is(numberEntry(dictEntry(dict, "BS"), "W"), 2);
      assert.is(nameEntry(dictEntry(dict, "BS"), "S"), "S");
      assert.ok(dict?.has(pdfName("MK")));
    }
    for (const form of await elements(pdf, "Form")) assert.not.ok(form.dict.has(pdfName("A")));
  });

  test("lists each group of answers once, with its buttons below it", async () => {
    const { pdf } = await finished(await print(FORM, { formFields: true }));
    const { catalog, context } = await readSubject(pdf, {}, []);
    const listed = arrayEntry(dictEntry(catalog, "AcroForm"), "Fields").map((ref) =>
      asDict(context.lookup(ref)),
    );
    assert.equal(
      listed.map((field) => [textEntry(field, "T"), arrayEntry(field, "Kids").length]),
      [
        ["who-to-ask", 4],
        ["asked", 0],
        ["notes", 0],
        ["team-name", 0],
      ],
    );
    const [group] = listed;
    for (const kid of arrayEntry(group, "Kids")) {
      assert.is(asDict(context.lookup(asDict(context.lookup(kid))?.get(pdfName("Parent")))), group);
    }
  });

  test("makes no form where there is no field, and needs no font for ticks alone", async () => {
    const plain = await readSubject(
      (await finished(await print("<h1>F</h1>", { formFields: true }))).pdf,
      {},
      [],
    );
    assert.is(dictEntry(plain.catalog, "AcroForm"), undefined);
    const { raw, facts } = await print(
      '<h1>F</h1><p><label><input type="checkbox" name="n"> Done</label></p>',
      {
        formFields: true,
      },
    );
    const { fieldFonts: _, ...fontless } = facts;
    assert.equal((await finished({ raw, facts: fontless, findings: [] })).findings, []);
  });

  test("numbers a state whose value is no name", async () => {
    const choice = (value: string) =>
      `<label><input type="radio" name="q" value="${value}"> ${value}</label>`;
    const body = `<h1>F</h1><fieldset><legend>Q</legend>${choice("Off")}${choice("two words")}${choice("c")}</fieldset>`;
    const { pdf } = await finished(await print(body, { formFields: true }));
    const form = (await PDFDocument.load(pdf)).getForm();
    assert.equal(form.getRadioGroup("q").getOptions(), ["choice-1", "choice-2", "c"]);
  });

  test("shapes places to type, and ticks and choices that are empty at first", async () => {
    const { pdf } = await finished(await print(FORM, { formFields: true }));
    const { pages, context } = await readSubject(pdf, {}, []);
    const widgets = pages.flatMap((page) =>
      (page.node.Annots()?.asArray() ?? []).map((ref) => asDict(context.lookup(ref))),
    );
    const [choice, , , , tick, area, line] = widgets;
    assert.is(nameEntry(choice, "AS"), "Off");
    assert.equal([nameEntry(tick, "AS"), nameEntry(tick, "V"), nameEntry(tick, "FT")], ["Off", "Off", "Btn"]);
    assert.is(nameEntry(asDict(context.lookup(choice?.get(pdfName("Parent")))), "V"), "Off");
    assert.equal([numberEntry(area, "Ff"), numberEntry(line, "Ff")], [4096, undefined]);
    for (const field of [area, line]) {
      assert.equal([nameEntry(field, "FT"), textEntry(field, "V")], ["Tx", ""]);
      assert.match(textEntry(field, "DA") ?? "", /^\/\S+ [\d.]+ Tf/);
      // Where programs put what was typed (ISO 32000-1 12.7.3.3).
      const normal = entry(dictEntry(field, "AP"), "N");
      assert.is(normal instanceof PDFStream && latin1(streamBytes(normal)), "/Tx BMC EMC");
    }
  });

  test("leaves a link beside a field as it is", async () => {
    const body =
      '<h1>F</h1><p><a href="https://a.example/">More</a> <label><input type="checkbox" name="n"> Done</label></p>';
    const { pdf } = await finished(await print(body, { formFields: true }));
    assert.is(await outline(pdf), "Document(H1 P(Link Form))");
  });

  test("reports a field that does not fit on one page", async () => {
    const body =
      '<h1>F</h1><p><label for="n">Your notes</label></p><textarea id="n" name="n" style="display: block; height: 400mm"></textarea>';
    const { findings } = await finished(await print(body, { formFields: true }));
    assert.equal(findings, [
      {
        rule: "field-split",
        page: 2,
        message: 'The field "Your notes" does not fit on one page. Make it lower.',
      },
    ]);
  });

  test("says the question for a group, and each answer for the element around it", async () => {
    const { pdf } = await finished(await print(FORM, { formFields: true }));
    const { catalog, context } = await readSubject(pdf, {}, []);
    const [group] = arrayEntry(dictEntry(catalog, "AcroForm"), "Fields");
    assert.is(textEntry(asDict(context.lookup(group)), "TU"), "Do you know who to ask?");
    assert.equal(
      (await elements(pdf, "Form")).map(({ dict }) => textEntry(dict, "Alt")),
      (await widgetsOf(pdf)).map(({ alternativeText }) => alternativeText),
    );
  });
});

interface Widget {
  subtype: string;
  fieldName: string;
  alternativeText: string;
  fieldValue: string;
  rect: number[];
  page: number;
}

async function widgetsOf(pdf: Uint8Array): Promise<Widget[]> {
  const document = await open(pdf);
  const found: Widget[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const annotations = (await (await document.getPage(page)).getAnnotations()) as Widget[];
    found.push(
      ...annotations.filter(({ subtype }) => subtype === "Widget").map((widget) => ({ ...widget, page })),
    );
  }
  return found;
}

function open(pdf: Uint8Array) {
  // Replaces the fonts that a library puts into what it fills, which need not look alike here.
  return getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: true }).promise;
}

/** How dark the inside of each field is when the first page is drawn. */
async function ink(pdf: Uint8Array): Promise<number[]> {
  const SCALE = 2;
  const { data, width, height } = await withTestBrowser(async (browser) => {
    const pictures = await openPictures(browser, pdf, 72 * SCALE);
    return PNG.sync.read(Buffer.from(await pictures.draw(1)));
  });
  const INSET = 3;
  return (await widgetsOf(pdf)).map(({ rect }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = rect.map((points) => Math.round(points * SCALE));
    let dark = 0;
    for (let y = height - top + INSET; y < height - bottom - INSET; y += 1) {
      for (let x = left + INSET; x < right - INSET; x += 1) dark += 255 - (data[4 * (y * width + x)] ?? 255);
    }
    return dark;
  });
}
