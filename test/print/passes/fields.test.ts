import { readFileSync } from "node:fs";
import { PDFDocument } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PNG } from "pngjs";
import * as assert from "uvu/assert";
import { withBrowser } from "../../../scripts/browser/launch.ts";
import { fields } from "../../../scripts/print/passes/fields.ts";
import { openPictures } from "../../../scripts/print/rasterise.ts";
import { describe } from "../../support/describe.ts";
import { finished, outline, printing, rules } from "../printing.ts";

const FORM = readFileSync("test/fixtures/print/form.html", "utf8");

describe("passes/fields", (test) => {
  const print = printing(test);

  test("turns native controls into fields that stand in Form elements", async () => {
    const sample = await print(FORM, { edition: "fillable" });
    assert.ok((await rules(sample, fields)).includes("7.18.5-1"));
    assert.equal(await rules(sample), []);
    assert.is((await outline((await finished(sample)).pdf, true)).split("Form(@)").length - 1, 7);
  });

  test("names each field so that it makes sense aloud, and groups the four answers", async () => {
    const { pdf } = await finished(await print(FORM, { edition: "fillable" }));
    const widgets = await widgetsOf(pdf);
    assert.equal(
      widgets.map(({ fieldName, alternativeText }) => [fieldName, alternativeText]),
      [
        ["who-to-ask", "Do you know who to ask?: Not yet"],
        ["who-to-ask", "Do you know who to ask?: Sometimes"],
        ["who-to-ask", "Do you know who to ask?: Usually"],
        ["who-to-ask", "Do you know who to ask?: Not my role"],
        ["asked", "I asked the manager"],
        ["notes", "Your notes"],
        ["team-name", "Name of the team, in full"],
      ],
    );
  });

  test("can be filled by one program, read by another, and printed with the answers", async () => {
    const { pdf } = await finished(await print(FORM, { edition: "fillable" }));
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

  test("prints an empty box and no field in the other editions", async () => {
    const sample = await print(FORM);
    assert.equal(await rules(sample), []);
    const { pdf } = await finished(sample);
    assert.equal(await widgetsOf(pdf), []);
    assert.not.match(await outline(pdf), "Form");
  });

  test("keeps a cell that holds only a control in its table", async () => {
    const cell = '<td><input type="radio" name="q" value="a" aria-label="A"></td>';
    const body = `<h1>F</h1><table><tr><th>Question</th><th>A</th><th>B</th></tr><tr><th>One</th>${cell}<td></td></tr></table>`;
    assert.equal(await rules(await print(body)), []);
    assert.equal(await rules(await print(body, { edition: "fillable" })), []);
  });

  test("reports a field without a name, and places to type without a font", async () => {
    const sample = await print('<h1>F</h1><p><input type="checkbox" name="x"></p>', { edition: "fillable" });
    assert.ok((await finished(sample)).findings.some(({ rule }) => rule === "7.18.1-3"));
    const { raw, facts } = await print('<h1>F</h1><p><label>Name <input name="n"></label></p>', {
      edition: "fillable",
    });
    const { fontFile: _, ...fontless } = facts;
    assert.ok(
      (await finished({ raw, facts: fontless, findings: [] })).findings.some(
        ({ rule }) => rule === "7.21.4.1-1",
      ),
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
  const { data, width, height } = await withBrowser(async (browser) => {
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
