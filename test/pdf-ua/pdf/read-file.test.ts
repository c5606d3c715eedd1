import { type PDFContext, PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { readFile } from "../../../scripts/pdf-ua/pdf/read-file.ts";
import { writeFile } from "../../../scripts/pdf-ua/pdf/write-file.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing } from "../printing.ts";

const BODY = `<h1 id="top">All sorts (of "things") \\ and more</h1><p lang="cy">Gair <a href="#top">up</a> €</p>
<table><tr><th>A</th><td>1.5</td></tr></table><p><label>Name <input></label></p>`;

/** Every object as it would be written, and what the trailer leads to. */
function contentOf(context: PDFContext): unknown[] {
  const objects = context
    .enumerateIndirectObjects()
    .map(([ref, object]) => [
      String(ref),
      object.constructor.name,
      object instanceof PDFRawStream
        ? `${object.dict} ${Buffer.from(object.contents).toString("base64")}`
        : String(object),
    ]);
  const { Root, Info, ID } = context.trailerInfo;
  return [[Root, Info, ID].map(String), String(context.header), context.largestObjectNumber, objects];
}

/** Reads a file twice, and says whether it was left to the library the first time. */
async function readTwice(bytes: Uint8Array): Promise<{ here: unknown; there: unknown; isLeft: boolean }> {
  const load = PDFDocument.load;
  let isLeft = false;
  PDFDocument.load = (...given) => {
    isLeft = true;
    return load.apply(PDFDocument, given);
  };
  try {
    const { context } = await readFile(bytes).finally(() => {
      PDFDocument.load = load;
    });
    const library = (await load(bytes, { updateMetadata: false })).context;
    return { here: contentOf(context), there: contentOf(library), isLeft };
  } finally {
    PDFDocument.load = load;
  }
}

describe("reading and writing a file", (test) => {
  const print = printing(test);
  let raw: Uint8Array;
  let done: Uint8Array;
  test.before(async () => {
    const sample = await print(BODY, { formFields: true });
    raw = sample.raw;
    done = (await finished(sample)).pdf;
  });

  test("finds what the library finds: in a print, a finished file, and what the library writes", async () => {
    const load = () => PDFDocument.load(done, { updateMetadata: false });
    const [packed, plain] = [
      await (await load()).save({ updateFieldAppearances: false }),
      await (await load()).save({ updateFieldAppearances: false, useObjectStreams: false }),
    ];
    for (const bytes of [raw, done, packed, plain]) {
      const { here, there, isLeft } = await readTwice(bytes);
      assert.equal([here, isLeft], [there, false]);
    }
  });

  test("leaves to the library what is not written plainly", async () => {
    const text = Buffer.from(done).toString("latin1");
    const changed = (from: string | RegExp, to: string) => {
      const other = text.replace(from, to);
      assert.is.not(other, text);
      return new Uint8Array(Buffer.from(other, "latin1"));
    };
    const faulty = {
      "something before it": new Uint8Array(Buffer.concat([Buffer.from("\n\n"), done])),
      "something behind it": new Uint8Array(Buffer.concat([done, Buffer.from("\n1 0 obj\nnull\nendobj\n")])),
      "an object without its end": changed("\nendobj", ""),
      "a wrong length": changed(/\/Length (\d)/, "/Length 9$1"),
    };
    for (const [fault, bytes] of Object.entries(faulty)) {
      const { here, there, isLeft } = await readTwice(bytes);
      assert.ok(isLeft, fault);
      assert.equal(here, there, fault);
    }
  });

  test("rejects what is no PDF, as the library does", async () => {
    const nothing = new Uint8Array(Buffer.from("words"));
    const reasons = [readFile(nothing), PDFDocument.load(nothing)].map((reading) =>
      reading.then(
        () => "none",
        ({ message }: Error) => message,
      ),
    );
    assert.is(await reasons[0], await reasons[1]);
  });

  test("writes what the library reads again, more than one stream of objects too", async () => {
    const { context } = await PDFDocument.load(raw, { updateMetadata: false });
    // Streams that the library has unpacked already would be written beside what they held.
    for (const [ref, object] of context.enumerateIndirectObjects())
      if (object instanceof PDFRawStream && /\/(ObjStm|XRef)/.test(String(object.dict))) context.delete(ref);
    for (let number = 0; number < 500; number++) context.register(context.obj([number, `Name ${number}`]));
    const before = context.enumerateIndirectObjects().map(([ref, object]) => [String(ref), plainly(object)]);
    const again = await PDFDocument.load(writeFile(context), { updateMetadata: false });
    const after = again.context
      .enumerateIndirectObjects()
      .map(([ref, object]) => [String(ref), plainly(object)]);
    assert.equal(after.slice(0, before.length), before);
    assert.ok(after.length > before.length + 2);
    assert.is(again.getPageCount(), 1);
  });
});

/** A stream with its length last, where it is written. */
function plainly(object: unknown): string {
  if (!(object instanceof PDFRawStream)) return String(object);
  const entries = object.dict
    .entries()
    .map(String)
    .filter((entry) => !entry.startsWith("/Length,"));
  return `${entries} ${Buffer.from(object.contents).toString("base64")}`;
}
